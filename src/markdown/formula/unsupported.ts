/** TeX that KaTeX knows and this book's typesetter does not. */
export class Unsupported extends Error {}

/** Name of the browser's cache that holds what is kept. */
export const SHELF = "nabla";

/** A sentence with its numbers and names in place: `fill("{n} due", { n: 12 })`. */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));

/** The form of a word that goes with a number: `one|many`. Chinese has one form only. */
export const plural = (forms: string, n: number): string => {
  const [one = "", many = one] = forms.split("|");
  return n === 1 ? one : many;
};

/** A sentence with forms of words for the number `n`, and `n` in its place. */
export const count = (sentence: string, n: number): string => fill(plural(sentence, n), { n });

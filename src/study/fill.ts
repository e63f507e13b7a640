/**
 * A sentence with its values: `{name}` is one of them, `{n|answer|answers}` the first word when `n` is 1 and else the second.
 * Throws, naming it, when a value is not given.
 */
export function fill(
  sentence: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return sentence.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (_, name: string, one, many) => {
    const value = values[name];
    if (value === undefined) throw new Error(`fill: no value for {${name}} in “${sentence}”`);
    return one === undefined ? String(value) : value === 1 ? one : many;
  });
}

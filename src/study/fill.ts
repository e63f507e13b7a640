/** A sentence with its `{names}` put in; a name that is not given stays as it stands. */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (all, name) => String(values[name] ?? all));

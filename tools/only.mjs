// @ts-check
/**
 * Which of these names the arguments ask for: all, or those of `--only a,b`, in the order of `names`.
 * Throws a sentence when one is unknown.
 * @param {readonly string[]} args
 * @param {readonly string[]} names
 * @returns {string[]}
 */
export function only(args, names) {
  const at = args.indexOf("--only");
  if (at < 0) return [...names];
  const wanted = (args[at + 1] ?? "").split(",");
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    throw new Error(`--only: there is no "${unknown.join(", ")}"; there are ${names.join(", ")}.`);
  }
  return names.filter((name) => wanted.includes(name));
}

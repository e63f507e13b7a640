/** The option whose number is nearest to `value` by ratio. All numbers are positive. */
export function closest(value: number, options: Readonly<Record<string, number>>): string {
  const off = ([, number]: [string, number]) => Math.abs(Math.log(number / value));
  const [best] = Object.entries(options).sort((a, b) => off(a) - off(b));
  if (best === undefined) throw new Error("closest: there is no option to choose from");
  return best[0];
}

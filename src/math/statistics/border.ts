/** Where `holds` changes between a and b, at which it differs. */
export function border(holds: (x: number) => boolean, a: number, b: number): number {
  const atA = holds(a);
  let lo = a;
  let hi = b;
  for (let i = 0; i < 60; i++) {
    const middle = (lo + hi) / 2;
    if (holds(middle) === atA) lo = middle;
    else hi = middle;
  }
  return hi;
}

/**
 * Values at the centres of nx × ny equal cells: element j·nx + i is f at the centre of column i, row j, rows from the
 * start of `yInterval` on. Throws unless nx and ny are positive whole numbers.
 */
export function sampleGrid(
  f: (x: number, y: number) => number,
  xInterval: readonly [number, number],
  yInterval: readonly [number, number],
  nx: number,
  ny: number,
): Float64Array {
  if (!(Number.isInteger(nx) && Number.isInteger(ny) && nx > 0 && ny > 0)) {
    throw new Error(`sampleGrid: nx and ny must be positive whole numbers, got ${nx} and ${ny}`);
  }
  const dx = (xInterval[1] - xInterval[0]) / nx;
  const dy = (yInterval[1] - yInterval[0]) / ny;
  const values = new Float64Array(nx * ny);
  for (let j = 0; j < ny; j++) {
    const y = yInterval[0] + (j + 0.5) * dy;
    for (let i = 0; i < nx; i++) values[j * nx + i] = f(xInterval[0] + (i + 0.5) * dx, y);
  }
  return values;
}

/** Nearest whole number, ties to the even one, as floating-point hardware and PyTorch round. */
export function roundHalfEven(x: number): number {
  const nearest = Math.round(x);
  // Math.round takes ties upwards.
  return nearest - x === 0.5 && nearest % 2 !== 0 ? nearest - 1 : nearest;
}

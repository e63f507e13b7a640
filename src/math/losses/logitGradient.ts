/**
 * Writes the gradient of −Σₖ cₖ ln pₖ with respect to the logits of p = softmax(z): p_j Σₖ cₖ − c_j, with the terms paired
 * so that a p_j near 1 costs no digits. All arrays have one entry a class.
 */
export function logitGradient(c: ArrayLike<number>, p: ArrayLike<number>, out: Float64Array): void {
  for (let j = 0; j < out.length; j++) {
    let others = 0;
    let rest = 0;
    for (let k = 0; k < out.length; k++) {
      if (k === j) continue;
      others += c[k];
      rest += p[k];
    }
    out[j] = p[j] * others - c[j] * rest;
  }
}

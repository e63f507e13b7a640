/** What is left of the distance to the minimum after `steps`: (1 − ηλ)^t. */
const left = (lambda: number, rate: number, steps: number): number => (1 - rate * lambda) ** steps;

/** 1 − (1 − ηλ)^t, without the cancellation where a direction has hardly moved. */
const moved = (lambda: number, rate: number, steps: number): number => {
  const share = rate * lambda;
  return share < 0.5 ? -Math.expm1(steps * Math.log1p(-share)) : 1 - left(lambda, rate, steps);
};

export interface EarlyStop {
  /** Where gradient descent from 0 is: (1 − (1 − ηλᵢ)^t) wᵢ*. */
  readonly w: Float64Array;
  /** Per direction, the α of ½α|w|² whose minimizer λᵢ/(λᵢ + α) wᵢ* is the same point. */
  readonly equivalentAlpha: Float64Array;
  /** 1/(ηt), infinite before the first step: one α for all directions, right while ηtλ is small. */
  readonly ruleOfThumb: number;
  /** The minimizer with that α. */
  readonly atRuleOfThumb: Float64Array;
}

/**
 * Gradient descent with step size `rate` from 0 on ½ Σ λᵢ(wᵢ − wᵢ*)², stopped after `steps` ≥ 0, beside L2 regularization of the
 * same loss. `eigenvalues` λᵢ ≥ 0 and `target` w* have the same length. A direction that overshoots (ηλ > 1) may have a negative
 * α: no penalty does that. Source: dl-book.
 */
export function earlyStopping(
  eigenvalues: ArrayLike<number>,
  target: ArrayLike<number>,
  rate: number,
  steps: number,
): EarlyStop {
  if (eigenvalues.length !== target.length) {
    throw new Error(
      `earlyStopping: target must hold ${eigenvalues.length} numbers like eigenvalues, got ${target.length}`,
    );
  }
  if (!(rate > 0 && steps >= 0)) {
    throw new Error(
      `earlyStopping: rate must be positive and steps 0 or more, got ${rate} and ${steps}`,
    );
  }
  const alpha = 1 / (rate * steps);
  const perDirection = (f: (lambda: number, i: number) => number) =>
    Float64Array.from(eigenvalues, f);
  return {
    w: perDirection((lambda, i) => moved(lambda, rate, steps) * target[i]),
    equivalentAlpha: perDirection((lambda) =>
      // The limit for a flat direction is the rule of thumb.
      lambda === 0 ? alpha : (lambda * left(lambda, rate, steps)) / moved(lambda, rate, steps),
    ),
    ruleOfThumb: alpha,
    atRuleOfThumb: perDirection((lambda, i) => (lambda / (lambda + alpha)) * target[i]),
  };
}

/** The same thing has the same colour on the whole site: tokens `--s-<id>` for optimizers, `--a-<id>` for activations. */
export const optimizerColor = (id: string): string => `var(--s-${id})`;
export const activationColor = (id: string): string => `var(--a-${id})`;

const dashes = ["", "7 3", "2 3", "9 3 2 3", "5 2 1 2 1 2"] as const;

/**
 * Second mark beside colour, so that nothing rests on hue alone: the i-th member of a family that shares
 * a hue gets the i-th dash; the first is solid.
 */
export const dashOf = (index: number): string | undefined =>
  dashes[index % dashes.length] || undefined;

const optimizerDash: Record<string, number> = {
  momentumEma: 1,
  nagLookahead: 1,
  adadelta: 1,
  adamL2: 1,
  amsgrad: 2,
  nadam: 1,
  adamax: 2,
  radam: 1,
  rprop: 2,
  asgd: 1,
  lookahead: 1,
  lookaheadAdam: 2,
  ranger: 3,
  adan: 3,
  newton: 4,
  absNewton: 3,
};

export const optimizerDashOf = (id: string): string | undefined => dashOf(optimizerDash[id] ?? 0);

const activationDash: Record<string, number> = {
  prelu: 1,
  rrelu: 2,
  selu: 1,
  celu: 2,
  geluTanh: 1,
  geluSigmoid: 2,
  swish: 1,
  mish: 2,
  hardsigmoid: 1,
  hardtanh: 1,
  hardswish: 2,
  relu6: 1,
  logsigmoid: 2,
  softsign: 2,
  tanhshrink: 1,
  softshrink: 2,
  hardshrink: 3,
  identity: 1,
  softplus: 3,
};

export const activationDashOf = (id: string): string | undefined => dashOf(activationDash[id] ?? 0);

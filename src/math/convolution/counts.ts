/** What a layer costs. Multiply-accumulates are those of one image; FLOPs are twice as many. */
export interface Counts {
  readonly params: number;
  readonly macs: number;
}

export interface ConvSize {
  readonly inChannels: number;
  readonly outChannels: number;
  readonly kernel: readonly [height: number, width: number];
  readonly groups?: number;
  readonly bias?: boolean;
}

const weights = ({ inChannels, outChannels, kernel, groups = 1 }: ConvSize): number =>
  (inChannels / groups) * outChannels * kernel[0] * kernel[1];

const biases = ({ outChannels, bias = true }: ConvSize): number => (bias ? outChannels : 0);

/** k²·Cin·Cout/g weights, each used once for every entry of the *output* plane; additions of the bias are not counted. */
export const convCounts = (size: ConvSize, output: readonly [number, number]): Counts => ({
  params: weights(size) + biases(size),
  macs: weights(size) * output[0] * output[1],
});

/** The same weights, each used once for every entry of the *input* plane. */
export const transposedCounts = (size: ConvSize, input: readonly [number, number]): Counts =>
  convCounts(size, input);

/** A depthwise k×k convolution and a 1×1 after it, no biases: 1/Cout + 1/k² of the standard convolution. Source: mobilenet. */
export function separableCounts(
  { inChannels, outChannels, kernel }: ConvSize,
  output: readonly [number, number],
): Counts {
  const depthwise = convCounts(
    { inChannels, outChannels: inChannels, kernel, groups: inChannels, bias: false },
    output,
  );
  const pointwise = convCounts({ inChannels, outChannels, kernel: [1, 1], bias: false }, output);
  return {
    params: depthwise.params + pointwise.params,
    macs: depthwise.macs + pointwise.macs,
  };
}

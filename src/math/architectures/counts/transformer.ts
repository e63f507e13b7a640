import { embeddingCounts, linearCounts, normCounts } from "./layers.ts";

/** Wq, Wk, Wv and Wo: 4d², and 4d biases. The number of heads does not matter. */
export const attentionParams = (dim: number, bias = true): number =>
  4 * linearCounts({ in: dim, out: dim, bias }).params;

export const feedForwardParams = (dim: number, ff: number): number =>
  linearCounts({ in: dim, out: ff, bias: true }).params +
  linearCounts({ in: ff, out: dim, bias: true }).params;

/** Attention, feed-forward, two normalizations. With ff = 4d this is 12d² + 13d. */
export const encoderLayerParams = (dim: number, ff: number): number =>
  attentionParams(dim) + feedForwardParams(dim, ff) + 2 * normCounts(dim).params;

/** One attention and one normalization more, for the encoder's output. */
export const decoderLayerParams = (dim: number, ff: number): number =>
  2 * attentionParams(dim) + feedForwardParams(dim, ff) + 3 * normCounts(dim).params;

/** Multiply-accumulates of an encoder layer over `length` tokens: 4nd² + 2n²d + 2nd·ff. */
export function encoderLayerMacs(length: number, dim: number, ff: number) {
  const projections = 4 * length * dim * dim;
  const scoresAndMix = 2 * length * length * dim;
  const ffn = 2 * length * dim * ff;
  return { projections, scoresAndMix, ffn, total: projections + scoresAndMix + ffn };
}

export interface BertSize {
  readonly vocabulary: number;
  readonly positions: number;
  readonly tokenTypes: number;
  readonly hidden: number;
  readonly layers: number;
  readonly ff: number;
}

/** Three embeddings with a normalization, the layers, and a pooler over the first token. */
export function bertParams({ vocabulary, positions, tokenTypes, hidden, layers, ff }: BertSize) {
  const rows = vocabulary + positions + tokenTypes;
  const embeddings =
    embeddingCounts({ vocabulary: rows, dim: hidden }).params + normCounts(hidden).params;
  const perLayer = encoderLayerParams(hidden, ff);
  const pooler = linearCounts({ in: hidden, out: hidden, bias: true }).params;
  return { embeddings, perLayer, pooler, total: embeddings + layers * perLayer + pooler };
}

export interface Gpt2Size {
  readonly vocabulary: number;
  readonly positions: number;
  readonly hidden: number;
  readonly layers: number;
}

/** Feed-forward four times as wide; the output head shares the table of the words. */
export function gpt2Params({ vocabulary, positions, hidden, layers }: Gpt2Size) {
  const embeddings = embeddingCounts({ vocabulary: vocabulary + positions, dim: hidden }).params;
  const perLayer = encoderLayerParams(hidden, 4 * hidden);
  const finalNorm = normCounts(hidden).params;
  return { embeddings, perLayer, finalNorm, total: embeddings + layers * perLayer + finalNorm };
}

export interface EncoderDecoderSize {
  readonly dim: number;
  readonly encoderLayers: number;
  readonly decoderLayers: number;
  readonly ff: number;
}

/** Without embeddings and output head; one more normalization at the end of each stack. */
export function encoderDecoderParams(size: EncoderDecoderSize) {
  const { dim, encoderLayers, decoderLayers, ff } = size;
  const encoderLayer = encoderLayerParams(dim, ff);
  const decoderLayer = decoderLayerParams(dim, ff);
  const finalNorms = 2 * normCounts(dim).params;
  const total = encoderLayers * encoderLayer + decoderLayers * decoderLayer + finalNorms;
  return { encoderLayer, decoderLayer, finalNorms, total };
}

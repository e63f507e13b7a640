import {
  attentionParams,
  decoderLayerParams,
  embeddingCounts,
  encoderLayerMacs,
  encoderLayerParams,
  linearCounts,
  normCounts,
  type RecurrentKind,
  recurrentCounts,
  stackedCounts,
} from "../architectures/index.ts";
import { convCounts } from "../convolution/index.ts";
import { flagOf, rowsOf, wholeOf } from "./inputs.ts";
import { type Fields, isRecord } from "./read.ts";
import type { Topic } from "./topic.ts";

interface Count {
  readonly params: number;
  /** Absent where the number of time steps or tokens would have to be known. */
  readonly macs?: number;
}

const recurrent =
  (kind: RecurrentKind) =>
  (hyper: Fields): Count =>
    recurrentCounts(kind, {
      inputSize: wholeOf(hyper, "input_size"),
      hiddenSize: wholeOf(hyper, "hidden_size"),
      layers: wholeOf(hyper, "num_layers"),
      bidirectional: flagOf(hyper, "bidirectional"),
      bias: flagOf(hyper, "bias"),
    });

/** Counts by the `kind` of a row. */
const counts: Readonly<Record<string, (hyper: Fields) => Count>> = {
  linear: (hyper) =>
    linearCounts({
      in: wholeOf(hyper, "in"),
      out: wholeOf(hyper, "out"),
      bias: flagOf(hyper, "bias"),
    }),
  embedding: (hyper) =>
    embeddingCounts({ vocabulary: wholeOf(hyper, "vocabulary"), dim: wholeOf(hyper, "dim") }),
  rnn: recurrent("rnn"),
  lstm: recurrent("lstm"),
  gru: recurrent("gru"),
  multi_head_attention: (hyper) => ({
    params: attentionParams(wholeOf(hyper, "embed_dim"), flagOf(hyper, "bias")),
  }),
  encoder_layer: (hyper) => ({
    params: encoderLayerParams(wholeOf(hyper, "embed_dim"), wholeOf(hyper, "ff_dim")),
  }),
  decoder_layer: (hyper) => ({
    params: decoderLayerParams(wholeOf(hyper, "embed_dim"), wholeOf(hyper, "ff_dim")),
  }),
  layer_norm: (hyper) => normCounts(wholeOf(hyper, "dim")),
  batch_norm: (hyper) => normCounts(wholeOf(hyper, "channels")),
};

export const layerCountsTopic: Topic = (fields, check) => {
  rowsOf(fields, "rows").forEach(({ kind, hyper, ...want }, i) => {
    if (typeof kind !== "string" || !Object.hasOwn(counts, kind) || !isRecord(hyper)) {
      throw new Error(`rows[${i}]: the core cannot count the layer "${String(kind)}".`);
    }
    const { params, macs } = counts[kind](hyper);
    check.values(`rows[${i}].params`, params, want.params);
    if (want.macs_per_step === null || want.macs_per_step === undefined) return;
    check.values(`rows[${i}].macs_per_step`, macs ?? Number.NaN, want.macs_per_step);
  });
};

export const encoderLayerMacsTopic: Topic = (fields, check) => {
  rowsOf(fields, "rows").forEach((row, i) => {
    const macs = encoderLayerMacs(wholeOf(row, "length"), wholeOf(row, "dim"), wholeOf(row, "ff"));
    check.values(`rows[${i}].projections`, macs.projections, row.projections);
    check.values(`rows[${i}].scores_and_mix`, macs.scoresAndMix, row.scores_and_mix);
    check.values(`rows[${i}].ffn`, macs.ffn, row.ffn);
    check.values(`rows[${i}].total`, macs.total, row.total);
  });
};

export const stackedKernelsTopic: Topic = (fields, check) => {
  rowsOf(fields, "rows").forEach((row, i) => {
    const channels = wholeOf(row, "channels");
    const kernel = wholeOf(row, "single_kernel");
    const stacked = stackedCounts(channels, wholeOf(row, "stacked_3x3"));
    const single = convCounts(
      { inChannels: channels, outChannels: channels, kernel: [kernel, kernel], bias: false },
      [1, 1],
    );
    check.values(`rows[${i}].params_stacked`, stacked, row.params_stacked);
    check.values(`rows[${i}].params_single`, single.params, row.params_single);
  });
};

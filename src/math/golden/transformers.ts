import {
  bertParams,
  encoderDecoderParams,
  gpt2Params,
  lenet5Original,
} from "../architectures/index.ts";
import { wholeOf } from "./inputs.ts";
import { type Fields, isRecord } from "./read.ts";
import type { Comparison } from "./report.ts";
import type { Topic } from "./topic.ts";

/** Every entry of the reference's object has to be among ours. */
function compareEntries(
  fields: Fields,
  check: Comparison,
  name: string,
  got: Readonly<Record<string, number>>,
): void {
  const want = fields[name];
  if (!isRecord(want)) throw new Error(`${name} is not an object.`);
  for (const [key, value] of Object.entries(want)) {
    check.values(`${name}.${key}`, got[key] ?? Number.NaN, value);
  }
}

export const bertTopic: Topic = (fields, check) => {
  const { embeddings, perLayer, pooler, total } = bertParams({
    vocabulary: wholeOf(fields, "vocabulary"),
    positions: wholeOf(fields, "positions"),
    tokenTypes: wholeOf(fields, "token_types"),
    hidden: wholeOf(fields, "hidden"),
    layers: wholeOf(fields, "layers"),
    ff: wholeOf(fields, "ff"),
  });
  compareEntries(fields, check, "params", { embeddings, per_layer: perLayer, pooler, total });
};

export const gpt2Topic: Topic = (fields, check) => {
  const { embeddings, perLayer, finalNorm, total } = gpt2Params({
    vocabulary: wholeOf(fields, "vocabulary"),
    positions: wholeOf(fields, "positions"),
    hidden: wholeOf(fields, "hidden"),
    layers: wholeOf(fields, "layers"),
  });
  const got = { embeddings, per_layer: perLayer, final_norm: finalNorm, total };
  compareEntries(fields, check, "params", got);
};

export const encoderDecoderTopic: Topic = (fields, check) => {
  const { encoderLayer, decoderLayer, finalNorms, total } = encoderDecoderParams({
    dim: wholeOf(fields, "dim"),
    encoderLayers: wholeOf(fields, "encoder_layers"),
    decoderLayers: wholeOf(fields, "decoder_layers"),
    ff: wholeOf(fields, "ff"),
  });
  compareEntries(fields, check, "params", {
    encoder_layer: encoderLayer,
    decoder_layer: decoderLayer,
    final_norms: finalNorms,
    total,
  });
};

export const lenet5OriginalTopic: Topic = (fields, check) => {
  const by = (cost: "params" | "connections") =>
    Object.fromEntries(lenet5Original.map((layer) => [layer.id, layer[cost]]));
  compareEntries(fields, check, "params", by("params"));
  compareEntries(fields, check, "connections", by("connections"));
  check.values(
    "total",
    lenet5Original.reduce((sum, { params }) => sum + params, 0),
  );
};

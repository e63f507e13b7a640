import {
  activation,
  activationNames,
  adaptiveAvgPool,
  analyze,
  avgPool,
  batchNorm,
  conv,
  convTranspose,
  dropout,
  flatten,
  globalAvgPool,
  globalMaxPool,
  growField,
  inputField,
  type Layer,
  linear,
  maxPool,
} from "../architectures/index.ts";
import { outputSize } from "../convolution/index.ts";
import { flagOf, pairOf, rowsOf, wholeOf } from "./inputs.ts";
import { expectFit } from "./networks.ts";
import { type Fields, isRecord } from "./read.ts";
import type { Comparison } from "./report.ts";
import { readNumbers } from "./tensor.ts";
import type { Topic } from "./topic.ts";

/** A value that a layer may leave out. */
const or = <T>(spec: Fields, name: string, read: (f: Fields, n: string) => T, absent: T): T =>
  spec[name] === undefined ? absent : read(spec, name);

const sliding = (spec: Fields) => ({
  stride: or(spec, "stride", pairOf, [1, 1]),
  dilation: or(spec, "dilation", pairOf, [1, 1]),
});

const padding = (spec: Fields) => or(spec, "padding", pairOf, [0, 0]);

const pooling = (spec: Fields) => ({
  ...sliding(spec),
  stride: or(spec, "stride", pairOf, pairOf(spec, "kernel")),
  padding: padding(spec),
  ceil: or(spec, "ceil_mode", flagOf, false),
});

/** Layers by the `type` of the reference. */
const readers: Readonly<Record<string, (spec: Fields) => Layer>> = {
  conv: (spec) =>
    conv(wholeOf(spec, "out"), pairOf(spec, "kernel"), {
      ...sliding(spec),
      padding: spec.padding === "same" ? "same" : padding(spec),
      groups: or(spec, "groups", wholeOf, 1),
      bias: or(spec, "bias", flagOf, true),
    }),
  conv_transpose: (spec) =>
    convTranspose(wholeOf(spec, "out"), pairOf(spec, "kernel"), {
      ...sliding(spec),
      padding: padding(spec),
      outputPadding: or(spec, "output_padding", pairOf, [0, 0]),
      groups: or(spec, "groups", wholeOf, 1),
      bias: or(spec, "bias", flagOf, true),
    }),
  max_pool: (spec) => maxPool(pairOf(spec, "kernel"), pooling(spec)),
  avg_pool: (spec) => avgPool(pairOf(spec, "kernel"), pooling(spec)),
  adaptive_avg_pool: (spec) => adaptiveAvgPool(pairOf(spec, "output_size")),
  global_avg_pool: () => globalAvgPool,
  global_max_pool: () => globalMaxPool,
  flatten: () => flatten,
  dropout: () => dropout,
  batch_norm: () => batchNorm,
  linear: (spec) => linear(wholeOf(spec, "out"), or(spec, "bias", flagOf, true)),
};

function readLayer(spec: Fields): Layer {
  const type = String(spec.type);
  if (Object.hasOwn(readers, type)) return readers[type](spec);
  const fn = activationNames.find((name) => name.toLowerCase() === type.replaceAll("_", ""));
  if (fn === undefined) throw new Error(`The core has no layer of type "${type}".`);
  return activation(fn);
}

/** Null in the reference stands for a field that is not defined; ours has to be undefined there too. */
function compareField(check: Comparison, name: string, got: number | undefined, want: unknown) {
  if (got !== undefined && want !== null) return check.values(name, got, want);
  if ((want === null) !== (got === undefined)) {
    check.fail(name, `The core says ${got ?? "undefined"}, the reference ${String(want)}.`);
  }
}

export const sequentialTopic: Topic = (fields, check) => {
  const input = readNumbers(fields.input_shape);
  if (input === undefined) throw new Error("input_shape must be an array of numbers.");
  const analysis = expectFit(analyze(rowsOf(fields, "spec").map(readLayer), input));
  check.values("params", analysis.params);
  check.values("macs", analysis.macs);
  const layers = rowsOf(fields, "layers");
  if (layers.length !== analysis.rows.length) {
    return check.fail("layers", `The core lists ${analysis.rows.length} layers.`);
  }
  layers.forEach((layer, i) => {
    const { output, params, macs, field } = analysis.rows[i];
    check.values(`layers[${i}].output_shape`, output, layer.output_shape);
    check.values(`layers[${i}].params`, params, layer.params);
    check.values(`layers[${i}].macs`, macs, layer.macs);
    const vertical = field?.[0];
    compareField(
      check,
      `layers[${i}].receptive_field`,
      vertical?.size,
      layer.receptive_field ?? null,
    );
    compareField(check, `layers[${i}].jump`, vertical?.jump, layer.jump ?? null);
  });
};

export const receptiveFieldTopic: Topic = (fields, check) => {
  let field = inputField;
  let input = wholeOf(fields, "input_size");
  const compare = (name: string, row: Fields) => {
    check.values(`${name}.output_size`, input, row.output_size);
    check.values(`${name}.receptive_field`, field.size, row.receptive_field);
    check.values(`${name}.jump`, field.jump, row.jump);
    check.values(`${name}.start`, field.start, row.start);
  };
  rowsOf(fields, "layers").forEach((row, i) => {
    const p = wholeOf(row, "padding");
    const axis = {
      input,
      kernel: wholeOf(row, "kernel"),
      stride: wholeOf(row, "stride"),
      dilation: wholeOf(row, "dilation"),
      before: p,
      after: p,
    };
    input = outputSize(axis);
    field = growField(field, axis);
    compare(`layers[${i}]`, row);
  });
  if (!isRecord(fields.final)) return check.fail("final", "final is not an object.");
  compare("final", fields.final);
};

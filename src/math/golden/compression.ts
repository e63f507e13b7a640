import {
  distillation,
  lowRank,
  pruneByMagnitude,
  pruneGlobally,
  pruneRows,
  quantizationError,
  quantize,
  shareWeights,
} from "../compression/index.ts";
import { svd } from "../linear/index.ts";
import { byKind } from "./byKind.ts";
import {
  compareNumber,
  compareTensor,
  compareTensors,
  flagOf,
  numberOf,
  rowsOf,
  tensorOf,
  tensorsOf,
  wholeOf,
} from "./inputs.ts";
import { isRecord } from "./read.ts";
import type { Topic } from "./topic.ts";

const quantizeTopic: Topic = (fields, check) => {
  const w = tensorOf(fields, "w");
  const result = quantize(w, {
    bits: wholeOf(fields, "bits"),
    symmetric: flagOf(fields, "symmetric"),
    axis: fields.axis === null ? null : wholeOf(fields, "axis"),
  });
  check.values("qmin", result.qMin);
  check.values("qmax", result.qMax);
  check.values("scale", result.scale);
  check.values("zero_point", result.zeroPoint);
  compareTensor(fields, check, "q", result.q);
  compareTensor(fields, check, "dequantized", result.dequantized);
  const { error } = fields;
  if (!isRecord(error)) throw new Error("error must be an object.");
  const { mse, maxAbs, sqnrDb } = quantizationError(w, result);
  check.values("error.mse", mse, error.mse);
  check.values("error.max_abs", maxAbs, error.max_abs);
  compareNumber(error, check, "sqnr_db", sqnrDb);
};

const pruneMagnitudeTopic: Topic = (fields, check) => {
  const w = tensorOf(fields, "w");
  for (const row of rowsOf(fields, "rows")) {
    const result = pruneByMagnitude(w, numberOf(row, "sparsity"));
    check.values("pruned", result.pruned, row.pruned);
    compareTensors({ mask: [row.mask] }, check, "mask", [result.mask]);
    compareNumber(row, check, "threshold", result.threshold);
    check.values("energy_kept", result.energyKept, row.energy_kept);
    check.values("error_frobenius", result.error, row.error_frobenius);
  }
};

const pruneRowsTopic: Topic = (fields, check) => {
  const w = tensorOf(fields, "w");
  for (const row of rowsOf(fields, "rows")) {
    const { norm } = row;
    if (norm !== 1 && norm !== 2) throw new Error(`The core knows no norm ${String(norm)}.`);
    const { norms, keep } = pruneRows(w, numberOf(row, "sparsity"), norm);
    check.values("row_norms", norms, row.row_norms);
    check.values("keep", keep, row.keep);
  }
};

const pruneGlobalTopic: Topic = (fields, check) => {
  const tensors = tensorsOf(fields, "w");
  for (const row of rowsOf(fields, "rows")) {
    const { masks, pruned } = pruneGlobally(tensors, numberOf(row, "sparsity"));
    check.values("pruned", pruned, row.pruned);
    compareTensors(row, check, "masks", masks);
  }
};

const svdTopic: Topic = (fields, check) => {
  const parts = svd(tensorOf(fields, "w"));
  check.values("singular_values", parts.s);
  for (const row of rowsOf(fields, "rows")) {
    const result = lowRank(parts, wholeOf(row, "k"));
    // Left out for the larger ranks.
    if (row.approximation !== null) {
      const want = { approximation: [row.approximation] };
      compareTensors(want, check, "approximation", [result.approximation]);
    }
    check.values("error_frobenius", result.errorFrobenius, row.error_frobenius);
    check.values("error_spectral", result.errorSpectral, row.error_spectral);
    check.values("relative_error", result.relativeError, row.relative_error);
    check.values("energy_kept", result.energyKept, row.energy_kept);
    check.values("params", result.params, row.params);
    check.values("params_full", result.paramsFull, row.params_full);
  }
};

const weightSharingTopic: Topic = (fields, check) => {
  const w = tensorOf(fields, "w").data;
  const initial = tensorOf(fields, "initial_centroids").data;
  const result = shareWeights(w, initial, wholeOf(fields, "iterations"));
  check.values("centroids", result.centroids);
  check.values("assignment", result.assignment);
  check.values("sum_of_squares", result.sumOfSquares);
};

const distillationTopic: Topic = (fields, check) => {
  const student = tensorOf(fields, "student_logits");
  const result = distillation(
    student,
    tensorOf(fields, "teacher_logits"),
    tensorOf(fields, "labels").data,
    { temperature: numberOf(fields, "temperature"), alpha: numberOf(fields, "alpha") },
  );
  compareTensor(fields, check, "soft_targets", result.softTargets);
  check.values("kl", result.kl);
  check.values("cross_entropy", result.crossEntropy);
  check.values("loss", result.loss);
  compareTensor(fields, check, "gstudent", result.gradient);
};

export const compressionTopic = byKind({
  quantize: quantizeTopic,
  prune_magnitude: pruneMagnitudeTopic,
  prune_rows: pruneRowsTopic,
  prune_global: pruneGlobalTopic,
  svd: svdTopic,
  weight_sharing: weightSharingTopic,
  distillation: distillationTopic,
});

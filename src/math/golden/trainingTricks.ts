import {
  applyDropout,
  clipByNorm,
  clipByValue,
  type DropoutKind,
  dropoutMoments,
  dropoutOfLinearUnit,
  earlyStopping,
  optimalLogitGap,
  smoothedMinimum,
  smoothLabels,
} from "../regularization/index.ts";
import { tensor } from "../tensor/index.ts";
import {
  compareNumber,
  compareTensors,
  numberOf,
  rowsOf,
  tensorOf,
  tensorsOf,
  wholeOf,
} from "./inputs.ts";
import { type Fields, isRecord } from "./read.ts";
import type { Comparison } from "./report.ts";
import type { Topic } from "./topic.ts";

function recordOf(fields: Fields, name: string): Fields {
  const value = fields[name];
  if (!isRecord(value)) throw new Error(`${name} must be an object.`);
  return value;
}

function compareMoments(fields: Fields, p: number, check: Comparison): void {
  const x = tensorOf(fields, "x").data;
  const moments = recordOf(fields, "moments");
  for (const kind of ["inverted", "classic"] satisfies DropoutKind[]) {
    const want = recordOf(moments, kind);
    const { mean, variance } = dropoutMoments(x, p, kind);
    check.values(`${kind}.mean`, mean, want.mean);
    check.values(`${kind}.var`, variance, want.var);
  }
  const unit = recordOf(moments, "linear_unit");
  const { mean, variance, expectedSquaredError } = dropoutOfLinearUnit(
    x,
    tensorOf(unit, "w").data,
    numberOf(unit, "b"),
    p,
    numberOf(unit, "target"),
  );
  check.values("linear_unit.mean", mean, unit.mean);
  check.values("linear_unit.var", variance, unit.var);
  check.values("linear_unit.error", expectedSquaredError, unit.expected_squared_error);
}

export const dropoutTopic: Topic = (fields, check) => {
  const p = numberOf(fields, "p");
  compareMoments(fields, p, check);
  const apply = recordOf(fields, "apply");
  const mask = tensorOf(apply, "keep_mask").data;
  const x = tensorOf(apply, "x");
  check.values("y", applyDropout(x.data, mask, p), apply.y);
  check.values("gx", applyDropout(tensorOf(apply, "gy").data, mask, p), apply.gx);
};

export const earlyStoppingTopic: Topic = (fields, check) => {
  const eigenvalues = tensorOf(fields, "eigenvalues").data;
  const target = tensorOf(fields, "w_star").data;
  const rate = numberOf(fields, "lr");
  for (const row of rowsOf(fields, "rows")) {
    const stop = earlyStopping(eigenvalues, target, rate, wholeOf(row, "steps"));
    check.values("w", stop.w, row.w);
    check.values("equivalent_alpha", stop.equivalentAlpha, row.equivalent_alpha_per_direction);
    compareNumber(row, check, "alpha_rule_of_thumb", stop.ruleOfThumb);
    check.values("at_rule_of_thumb", stop.atRuleOfThumb, row.l2_solution_at_rule_of_thumb);
  }
};

export const labelSmoothingTopic: Topic = (fields, check) => {
  for (const row of rowsOf(fields, "rows")) {
    const classes = wholeOf(row, "classes");
    const label = wholeOf(row, "label");
    const epsilon = numberOf(row, "epsilon");
    const target = smoothLabels(classes, label, epsilon, "all");
    check.values("uniform_over_all", target, row.uniform_over_all);
    const others = smoothLabels(classes, label, epsilon, "others");
    check.values("uniform_over_others", others, row.uniform_over_others);
    compareNumber(row, check, "min_loss", smoothedMinimum(target));
    compareNumber(row, check, "optimal_logit_gap", optimalLogitGap(classes, epsilon));
  }
};

export const clipTopic: Topic = (fields, check) => {
  const grads = tensorsOf(fields, "grads");
  const flat = grads.map(({ data }) => data);
  const p = fields.norm_type === "inf" ? Number.POSITIVE_INFINITY : numberOf(fields, "norm_type");
  const max = numberOf(fields, "max_norm");
  const exact = clipByNorm(flat, max, { p });
  check.values("total_norm", exact.totalNorm);
  const compare = (name: string, got: readonly Float64Array[]) => {
    const shaped = got.map((g, i) => tensor(grads[i].shape, g));
    compareTensors(fields, check, name, shaped);
  };
  compare("clipped_exact", exact.gradients);
  compare("clipped_torch", clipByNorm(flat, max, { p, epsilon: 1e-6 }).gradients);
  compare("clipped_value", clipByValue(flat, numberOf(fields, "clip_value")));
};

import { leastSquares } from "../linear/index.ts";
import {
  decayRun,
  dropoutRegression,
  effectiveDof,
  elasticNet,
  largestUsefulLambda,
  lasso,
  lassoObjective,
  lassoPath,
  logisticRegression,
  ridge,
  ridgePath,
} from "../regularization/index.ts";
import { at, type Tensor } from "../tensor/index.ts";
import { numberOf, rowsOf, tensorOf, wholeOf } from "./inputs.ts";
import { optimizerOf } from "./optimizerOf.ts";
import { type Fields, isRecord } from "./read.ts";
import type { Comparison } from "./report.ts";
import type { Topic } from "./topic.ts";

const dataOf = (fields: Fields) => ({
  x: tensorOf(fields, "X"),
  y: tensorOf(fields, "y").data,
});

function comparePath(x: Tensor, y: Float64Array, path: unknown, check: Comparison): void {
  if (!isRecord(path)) {
    check.fail("path", "path must be an object.");
    return;
  }
  const lambdas = [...tensorOf(path, "lambda").data];
  const lassos = lassoPath(x, y, lambdas);
  const d = x.shape[1];
  const nonzero = lambdas.map(
    (_, i) => Array.from({ length: d }, (_, j) => at(lassos, i, j)).filter((w) => w !== 0).length,
  );
  check.values("path.lasso", lassos.data, path.lasso);
  check.values("path.ridge", ridgePath(x, y, lambdas).data, path.ridge);
  check.values("path.lasso_nonzero", nonzero, path.lasso_nonzero);
}

export const regressionTopic: Topic = (fields, check) => {
  const { x, y } = dataOf(fields);
  check.values("lambda_max", largestUsefulLambda(x, y));
  check.values("ols", leastSquares(x, y));
  for (const row of rowsOf(fields, "ridge")) {
    const lambda = numberOf(row, "lambda");
    check.values("ridge.w", ridge(x, y, lambda), row.w);
    check.values("ridge.effective_dof", effectiveDof(x, lambda), row.effective_dof);
  }
  for (const row of rowsOf(fields, "lasso")) {
    const lambda = numberOf(row, "lambda");
    const w = lasso(x, y, lambda);
    check.values("lasso.w", w, row.w);
    check.values("lasso.objective", lassoObjective(x, y, w, lambda), row.objective);
  }
  for (const row of rowsOf(fields, "elastic_net")) {
    const w = elasticNet(x, y, numberOf(row, "lambda"), numberOf(row, "l1_ratio"));
    check.values("elastic_net.w", w, row.w);
  }
  comparePath(x, y, fields.path, check);
};

export const dropoutRegressionTopic: Topic = (fields, check) => {
  const { x, y } = dataOf(fields);
  const { w, penalty } = dropoutRegression(x, y, numberOf(fields, "p"));
  check.values("w", w);
  check.values("penalty_diagonal", penalty);
};

/** Which settings of the case each run's optimizer takes. */
const settings: Readonly<Record<string, readonly string[]>> = {
  adam: ["lr", "betas", "eps"],
  adam_l2: ["lr", "betas", "eps", "weight_decay"],
  adamw: ["lr", "betas", "eps", "weight_decay"],
  sgd: ["lr"],
  sgd_l2: ["lr", "weight_decay"],
};

export const weightDecayTopic: Topic = (fields, check) => {
  const { x, y } = dataOf(fields);
  const objective = logisticRegression(x, y);
  const { runs } = fields;
  if (!isRecord(runs)) return check.fail("runs", "runs must be an object.");
  for (const name of Object.keys(runs)) {
    const taken = Object.hasOwn(settings, name) ? settings[name] : undefined;
    if (taken === undefined) {
      check.fail("runs", `The core has no run "${name}".`);
      continue;
    }
    const { optimizer, hyper } = optimizerOf(
      name === "sgd_l2" ? "sgd" : name,
      Object.fromEntries(taken.map((key) => [key, fields[key]])),
    );
    const rows = rowsOf(runs, name);
    const last = Math.max(...rows.map((row) => wholeOf(row, "step")));
    const path = decayRun(optimizer, hyper, objective, tensorOf(fields, "w0").data, last);
    for (const row of rows) {
      const from = wholeOf(row, "step") * objective.dim;
      const w = path.data.subarray(from, from + objective.dim);
      check.values(`runs.${name}.w`, w, row.w);
      check.values(`runs.${name}.norm`, Math.hypot(...w), row.norm);
    }
  }
};

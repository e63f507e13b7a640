import type { Symmetric2 } from "../linear/index.ts";
import {
  type BallMinimum,
  elasticNetProx,
  hardThreshold,
  minimizeInL1Ball,
  minimizeInL2Ball,
  projectOntoL1Ball,
  projectOntoL2Ball,
  ridgeShrink,
  softThreshold,
} from "../regularization/index.ts";
import { numberOf, rowsOf, tensorOf } from "./inputs.ts";
import { type Fields, isRecord } from "./read.ts";
import type { Comparison } from "./report.ts";
import type { Topic } from "./topic.ts";

type Shrink = (x: number, lambda: number) => number;

/** The step that a column of the file is about; the elastic net's says its second weight by its name. */
function shrinkOf(column: string): Shrink | undefined {
  if (column === "soft") return softThreshold;
  if (column === "hard") return hardThreshold;
  if (column === "ridge") return ridgeShrink;
  const l2 = /^elastic_net_l2_(\d+(?:\.\d+)?)$/.exec(column)?.[1];
  return l2 === undefined ? undefined : (x, lambda) => elasticNetProx(x, lambda, Number(l2));
}

export const softThresholdTopic: Topic = (fields, check) => {
  const x = tensorOf(fields, "x").data;
  for (const row of rowsOf(fields, "rows")) {
    const lambda = numberOf(row, "lambda");
    for (const column of Object.keys(row)) {
      if (column === "lambda") continue;
      const shrink = shrinkOf(column);
      if (shrink === undefined) check.fail(column, `The core has no proximal step "${column}".`);
      else {
        check.values(
          column,
          x.map((xi) => shrink(xi, lambda)),
          row[column],
        );
      }
    }
  }
};

function compareMinimum(
  name: string,
  got: BallMinimum,
  want: unknown,
  penalty: string,
  check: Comparison,
): void {
  if (!isRecord(want)) {
    check.fail(name, `${name} must be an object.`);
    return;
  }
  check.values(`${name}.w`, got.w, want.w);
  check.values(`${name}.f`, got.value, want.f);
  check.values(`${name}.${penalty}`, got.lambda, want[penalty]);
  compareFlag(`${name}.active`, got.active, want.active, check);
  if (want.sparse !== undefined) {
    compareFlag(`${name}.sparse`, got.w.includes(0), want.sparse, check);
  }
}

function compareFlag(name: string, got: boolean, want: unknown, check: Comparison): void {
  if (got !== want) check.fail(name, `${name} is ${got}, the reference says ${String(want)}.`);
}

function bowlOf(fields: Fields): { h: Symmetric2; center: readonly [number, number] } {
  const h = tensorOf(fields, "H").data;
  const center = tensorOf(fields, "center").data;
  if (h.length !== 4 || h[1] !== h[2] || center.length !== 2) {
    throw new Error("H must be a symmetric 2 by 2 matrix and center two numbers.");
  }
  return { h: [h[0], h[1], h[3]], center: [center[0], center[1]] };
}

export const constrainedTopic: Topic = (fields, check) => {
  const { h, center } = bowlOf(fields);
  for (const row of rowsOf(fields, "rows")) {
    const radius = numberOf(row, "radius");
    const round = minimizeInL2Ball(h, center, radius);
    compareMinimum("l2", round, row.l2, "ridge_lambda", check);
    const pointed = minimizeInL1Ball(h, center, radius);
    compareMinimum("l1", pointed, row.l1, "lasso_lambda", check);
  }
};

export const ballProjectionTopic: Topic = (fields, check) => {
  for (const row of rowsOf(fields, "rows")) {
    const radius = numberOf(row, "radius");
    const v = tensorOf(row, "v").data;
    check.values("l2", projectOntoL2Ball(v, radius), row.l2);
    check.values("l1", projectOntoL1Ball(v, radius), row.l1);
  }
};

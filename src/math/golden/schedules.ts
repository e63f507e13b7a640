import { followMetrics, reduceOnPlateau, type Schedule, schedules } from "../schedules/index.ts";
import { numberOf, tensorOf } from "./inputs.ts";
import { camel, knobsOf } from "./knobs.ts";
import type { Topic } from "./topic.ts";

/** Where the reference data call a setting by another name than ours in camel case. */
const renamed = {
  lr: "eta",
  max_lr: "maxRate",
  base_lr: "baseRate",
  min_lr: "etaMin",
  T_max: "period",
  T_0: "firstPeriod",
  T_mult: "growth",
  step_size_up: "stepsUp",
  step_size_down: "stepsDown",
  anneal_strategy: "anneal",
} as const;

const plateauTopic: Topic = (fields, check) => {
  const knobs = knobsOf(reduceOnPlateau.params, fields.params, renamed);
  const { rates, final } = followMetrics(tensorOf(fields, "metrics").data, knobs);
  check.values("lr", rates);
  check.values("final_lr", final, numberOf(fields, "final_lr"));
};

/** The rate of every update, and the momentum where the reference has one. */
export const schedulesTopic: Topic = (fields, check) => {
  if (fields.name === "reduce_on_plateau") return plateauTopic(fields, check);
  const id = camel(String(fields.name));
  const schedule: Schedule | undefined = Object.hasOwn(schedules, id)
    ? schedules[id as keyof typeof schedules]
    : undefined;
  if (schedule === undefined) {
    return check.fail("name", `The core has no schedule "${String(fields.name)}".`);
  }
  const knobs = knobsOf(schedule.params, fields.params, renamed);
  const times = tensorOf(fields, "lr").data.map((_, t) => t);
  check.values(
    "lr",
    times.map((t) => schedule.rate(t, knobs)),
  );
  if (fields.momentum === undefined || fields.momentum === null) return;
  if (schedule.momentum === undefined) {
    return check.fail("momentum", `The core cycles no momentum for "${String(fields.name)}".`);
  }
  check.values(
    "momentum",
    times.map((t) => schedule.momentum?.(t, knobs) ?? Number.NaN),
  );
};

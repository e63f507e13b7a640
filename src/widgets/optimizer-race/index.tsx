import { defineWidget } from "../widget.ts";
import { checks } from "./checks.ts";
import { describeRace } from "./describe.ts";
import { race } from "./model.ts";
import { params } from "./params.ts";
import { presets } from "./presets.ts";
import { raceTable } from "./table.ts";
import { RaceView } from "./View.tsx";

export default defineWidget({
  id: "optimizer-race",
  title: { en: "Optimizer race", zh: "优化器竞赛" },
  summary: {
    en: "Any number of optimizers from one start on one surface, with every number of every step.",
    zh: "任意多种优化器从同一个起点出发，在同一张曲面上比赛，每一步的每个数都看得见。",
  },
  topic: "optimizers",
  params,
  presets,
  predict: true,
  model: race,
  describe: describeRace,
  checks,
  table: raceTable,
  problems: ({ arena: { fault } }) => (fault ? { formula: fault } : {}),
  lastStep: ({ values }) => values.steps,
  torch: async (values) => (await import("./torch/index.ts")).torchScript(values),
  View: RaceView,
});

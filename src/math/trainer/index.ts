export { createHistory, type History, type Moment } from "./history.ts";
export { firstBadTensor, type Model, parameterList, sequential } from "./model.ts";
export { initialize, type NetworkSpec, network } from "./network.ts";
export type { Adjustable, Samples, Setup } from "./setup.ts";
export type { Named, Parameters, Part, Pass, Stage } from "./stage.ts";
export { createTrainer, type Report, type Status, type Trainer } from "./trainer.ts";

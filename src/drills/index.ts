import { sliding } from "./cnn/sliding.ts";
import type { AnyDrill } from "./drill.ts";
import { parameters } from "./perceptron-mlp/parameters.ts";

export type { Answer, AnyDrill, Drill, Field, Slip, Task, Tolerance } from "./drill.ts";
export { type FieldVerdict, grade, type Verdict } from "./grade.ts";
export { instance } from "./instance.ts";

/** Every drill, by the id under which its answers are kept. */
export const drills: Readonly<Record<string, AnyDrill>> = {
  "N-02": parameters,
  "N-48": sliding,
};

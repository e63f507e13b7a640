export { descent } from "./descent.ts";
export { type LayerLayout, mlpLayout, parameterCount } from "./layout.ts";
export { type MlpLoss, type MlpLossId, mlpLosses } from "./loss.ts";
export { createMlp, type LayerTrace, type Mlp, type MlpSpec } from "./mlp.ts";

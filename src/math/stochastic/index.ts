export * from "./batchMeans.ts";
export * from "./expected.ts";
export * from "./followBatches.ts";
export * from "./samples.ts";

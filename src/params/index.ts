export * from "./codec.ts";
export * from "./define.ts";
export * from "./kinds.ts";
export * from "./scale.ts";
export * from "./text.ts";

export * from "./eigenvalues.ts";
export * from "./solve.ts";
export * from "./symmetric.ts";

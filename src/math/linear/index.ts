export * from "./eigenvalues.ts";
export * from "./extremeEigenvalues.ts";
export * from "./solve.ts";
export * from "./symmetric.ts";

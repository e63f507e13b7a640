import { defineConfig } from "vitest/config";

const core = [
  "tests/{drills,math,params,proofs,viz,widgets}/**/*.test.ts",
  "tests/review/{*,{backup,mock}/*}.test.ts",
  "tests/{content,markdown/check,practice,predictions}/*.test.ts",
  "tests/study/{ask,backup,banners,data,derive,mistakes,mock,ready,today}/*.test.ts",
];

// On its own, not beside the site's vite.config.ts: unit tests need no routes, no pages and no content.
export default defineConfig({
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    projects: [
      {
        extends: true,
        // What is pure cannot leave anything behind, so that its files may share one worker.
        test: { name: "core", include: core, isolate: false },
      },
      {
        extends: true,
        test: {
          name: "site",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [...core, "tests/e2e/**"],
        },
      },
    ],
    setupFiles: ["tests/setup.ts"],
    environment: "node",
    // Processes of their own would be slower to start by a fifth of the whole, and nothing here changes its process.
    pool: "threads",
    // Left to itself Vitest keeps one processor for watching, which on two leaves one.
    maxWorkers: "100%",
    // A property test that found a counterexample shrinks it; on a busy machine that takes its time.
    testTimeout: 30_000,
    hookTimeout: 120_000,
    coverage: { provider: "v8", include: ["src/**"], reportsDirectory: "coverage" },
  },
});

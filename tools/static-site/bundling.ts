import { resolve } from "node:path";
import type { ConfigEnv, UserConfig } from "vite";
import { shortClassNames } from "./classNames.ts";
import { ssrFolder } from "./write.ts";

/** Browsers the site is built for: the first with `light-dark()`. */
const browsers = ["chrome123", "firefox121", "safari17.5"];

/**
 * How the site is bundled. React, D3 and the drawing kit are chunks of their own, shared by all drawings; D3 is shaken
 * down to the union of what they use.
 */
export const bundling = (config: UserConfig, { command }: ConfigEnv): UserConfig => ({
  // "custom" would leave `vite preview` without its file server.
  appType: "mpa",
  builder: {},
  css: {
    modules:
      // While developing, the full names help.
      command === "build"
        ? { generateScopedName: shortClassNames(resolve(config.root ?? ".")) }
        : {},
  },
  build: {
    rolldownOptions: {
      // Libraries mark modules for a server that this site does not have.
      onLog: (level, log, report) => {
        if (log.code !== "MODULE_LEVEL_DIRECTIVE") report(level, log);
      },
    },
    target: browsers,
    // An older target makes the minifier rewrite `light-dark()` into something that follows the system only.
    cssTarget: browsers,
    // The content security policy has no room for data: fonts.
    assetsInlineLimit: 0,
    // Pages list the modules of their drawings themselves.
    modulePreload: false,
    manifest: true,
    emptyOutDir: true,
  },
  environments: {
    client: {
      // The development server finds dependencies from here, index.html naming no script of its own.
      optimizeDeps: { entries: ["src/app/entry.ts"] },
      build: {
        rolldownOptions: {
          input: {
            entry: "src/app/entry.ts",
            // Pages of these kinds alone load them.
            home: "src/styles/home.css",
            lab: "src/styles/lab.css",
            review: "src/styles/review.css",
            offline: "src/styles/offline.css",
          },
          output: {
            codeSplitting: {
              groups: [
                { name: "react", test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
                {
                  name: "d3",
                  test: /node_modules[\\/](d3|d3-[a-z-]+|internmap|delaunator|robust-predicates)[\\/]/,
                },
                // After the others: a group takes along what its modules import. What pages fetch without React stays out.
                {
                  name: "viz",
                  test: /src[\\/](?:params[\\/]|viz[\\/]|ui[\\/](?!Formula|texTree|lateSheet)|widgets[\\/]widget\.ts)/,
                },
                // Small, and under most drawings: one file to list and fetch instead of eight.
                {
                  name: "core",
                  test: /src[\\/]math[\\/](?:random|linear|special|quadratic)[\\/]|src[\\/]math[\\/](?:memoizeLast|surfaces[\\/]sampleGrid|optimizers[\\/](?:onSequence|schedule|usual))\.ts/,
                },
              ],
            },
          },
        },
      },
    },
    // A script of its own: workers of older browsers import nothing.
    ...(command === "build" && {
      offline: {
        consumer: "client",
        build: {
          emptyOutDir: false,
          copyPublicDir: false,
          manifest: false,
          rolldownOptions: {
            input: { sw: "src/app/offline/worker.ts" },
            output: { entryFileNames: "[name].js", codeSplitting: false },
          },
        },
      },
    }),
    ssr: {
      build: {
        outDir: ssrFolder,
        emptyOutDir: true,
        copyPublicDir: false,
        manifest: false,
        minify: false,
        rolldownOptions: { input: { render: "src/app/render.tsx" } },
      },
    },
  },
});

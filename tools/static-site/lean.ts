import type { Plugin } from "vite";

/**
 * Vite wraps every dynamic import in a loader that fetches style sheets and modules first: a third of the script that
 * each page starts with. There is one style sheet, and pages list the modules themselves, so the import will do.
 */
export const bareImports = (): Plugin => ({
  name: "nabla:bare-imports",
  enforce: "pre",
  apply: "build",
  load: {
    filter: { id: /^\0vite\/preload-helper\.js$/ },
    handler: () => "export const __vitePreload = (load) => load();",
  },
  // What is left of it: a list of style sheets, which pages link to themselves.
  generateBundle: {
    order: "post",
    handler(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== "chunk") continue;
        chunk.code = chunk.code
          .replace(/^const __vite__mapDeps=.*\n/, "")
          .replace(/,__vite__mapDeps\(\[[\d,]*\]\)/g, "");
      }
    },
  },
});

import type { Plugin } from "vite";
import { bundling } from "./static-site/bundling.ts";
import { serveRendered } from "./static-site/dev.ts";
import { bareImports } from "./static-site/lean.ts";
import { servePreview } from "./static-site/preview.ts";
import { writeSite } from "./static-site/write.ts";

export interface StaticSiteOptions {
  /** Origin the site is published at (`https://example.org`), or "": canonical addresses then lack their host. */
  readonly origin: string;
}

/**
 * The site as files: `vite build` bundles the browser's code, bundles the renderer, and writes every page;
 * `vite` renders the same pages on request; `vite preview` serves what was written. All that touches Vite's
 * environment API stands in this folder.
 */
export function staticSite({ origin }: StaticSiteOptions): Plugin[] {
  return [
    {
      name: "nabla:static-site",
      config: bundling,
      configureServer: (server) => serveRendered(server, origin),
      configurePreviewServer: servePreview,
      buildApp: {
        order: "post",
        async handler(builder) {
          const { client, offline, ssr } = builder.environments;
          if (!client || !offline || !ssr)
            throw new Error("static-site: an environment is missing: client, offline or ssr");
          await builder.build(client);
          await builder.build(offline);
          await builder.build(ssr);
          await writeSite(builder.config, origin);
        },
      },
    },
    bareImports(),
  ];
}

import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Manifest, ResolvedConfig } from "vite";
import type { openSite } from "../../src/app/render.tsx";
import { assetsOf } from "./assets.ts";
import { joinSheets } from "./sheets.ts";

/** The bundled renderer, for the time of one build. Below the root, so that it finds node_modules. */
export const ssrFolder = `.cache/ssr-${process.pid}`;

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** Renders every page into the output folder. Both bundles must have been written. */
export async function writeSite(config: ResolvedConfig, origin: string): Promise<void> {
  const { root, base } = config;
  const out = resolve(root, config.build.outDir);
  const manifest: Manifest = JSON.parse(await readFile(join(out, ".vite/manifest.json"), "utf8"));
  const files = (await readdir(out, { recursive: true })).map((file) => file.replaceAll("\\", "/"));
  const { styles, stylesOf, finish } = joinSheets(manifest, out, base);
  const assets = assetsOf(
    manifest,
    files.filter((file) => file.startsWith("assets/")).sort(),
    base,
  );
  const setting = {
    assets: { ...assets, styles, stylesOf },
    template: await readFile(join(root, "index.html"), "utf8"),
    origin,
  };
  const bundle = resolve(root, ssrFolder);
  try {
    const renderer: { openSite: typeof openSite } = await import(
      pathToFileURL(join(bundle, "render.js")).href
    );
    const site = await renderer.openSite(root, base);
    for (const address of site.addresses) {
      const file = address.path.endsWith(".html") ? address.path : `${address.path}index.html`;
      await write(join(out, file), await site.render(address, setting));
    }
    for (const [file, text] of await site.files()) await write(join(out, file), text);
    finish();
    await write(join(out, "sitemap.xml"), site.sitemap(setting));
    config.logger.info(`${site.addresses.length} pages written`);
  } finally {
    await rm(bundle, { recursive: true });
  }
}

import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Manifest, ResolvedConfig } from "vite";
import type { openSite } from "../../src/app/render.tsx";
import { assetsOf } from "./assets.ts";
import { planOf } from "./plan.ts";
import { joinSheets } from "./sheets.ts";
import { zipOf } from "./zip.ts";

/** The bundled renderer, for the time of one build. Below the root, so that it finds node_modules. */
export const ssrFolder = `.cache/ssr-${process.pid}`;

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** Files, as paths below `folder`. */
async function filesBelow(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
}

/** Tells the worker what the site consists of, and packs the site into a file. */
async function writeOffline(out: string, manifest: Manifest, base: string): Promise<void> {
  const files = (await filesBelow(out)).filter((file) => !file.startsWith(".vite/"));
  const plan = planOf(manifest, out, files, base);
  const worker = join(out, "sw.js");
  const code = await readFile(worker, "utf8");
  if (!code.includes("__PLAN__")) throw new Error("write: the worker has no place for its plan");
  await writeFile(
    worker,
    code.replace("__PLAN__", () => JSON.stringify(plan)),
  );
  await writeFile(join(out, "nabla.zip"), zipOf(out, files));
}

/** Renders every page into the output folder. Both bundles must have been written. */
export async function writeSite(config: ResolvedConfig, origin: string): Promise<void> {
  const { root, base } = config;
  const out = resolve(root, config.build.outDir);
  const manifest: Manifest = JSON.parse(await readFile(join(out, ".vite/manifest.json"), "utf8"));
  const { styles, stylesOf, finish } = joinSheets(manifest, out, base);
  const assets = assetsOf(
    manifest,
    (await filesBelow(out)).filter((file) => file.startsWith("assets/")).sort(),
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
    await writeOffline(out, manifest, base);
    config.logger.info(`${site.addresses.length} pages written`);
  } finally {
    await rm(bundle, { recursive: true });
  }
}

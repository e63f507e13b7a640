import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { isRunnableDevEnvironment, type ViteDevServer } from "vite";
import type { Assets } from "../../src/app/assets.ts";
import type { openSite, Site } from "../../src/app/render.tsx";
import { cardFolder } from "../../src/cards/text.ts";

const renderer = "/src/app/render.tsx";

const send = (res: ServerResponse, status: number, text: string, type = "text/html") => {
  res.writeHead(status, {
    "content-type": `${type}; charset=utf-8`,
    "cache-control": "no-store",
  });
  res.end(text);
};

/** Renders pages on request, from sources as they are; a change in the book or in the code reloads the page. */
export function serveRendered(server: ViteDevServer, origin: string): void {
  const { root, base } = server.config;
  const ssr = server.environments.ssr;
  if (!ssr || !isRunnableDevEnvironment(ssr))
    throw new Error("dev: the environment ssr must be runnable");
  let site: Promise<Site> | undefined;

  const open = (): Promise<Site> => {
    site ??= ssr.runner
      .import<{ openSite: typeof openSite }>(renderer)
      .then((module) => module.openSite(root, base));
    return site;
  };
  const forget = (file: string) => {
    if (!["content", "src", "index.html"].some((part) => file.startsWith(join(root, part)))) return;
    site = undefined;
    ssr.moduleGraph.invalidateAll();
    ssr.runner.clearCache();
    server.environments.client.hot.send({ type: "full-reload" });
  };
  for (const event of ["add", "change", "unlink"]) server.watcher.on(event, forget);

  /** Style sheets that the renderer's modules import, as links: a page must not flash unstyled before its scripts. */
  const assets = (): Assets => {
    const sheets = [...ssr.moduleGraph.urlToModuleMap.keys()].filter((url) => /\.css$/.test(url));
    const first = ["index", "home", "lab"].map((name) => `/src/styles/${name}.css`);
    const under = (url: string) => base + url.slice(1);
    return {
      base,
      styles: [...first, ...sheets].map(under),
      stylesOf: () => [],
      scripts: ["/@vite/client", "/src/app/entry.ts"].map(under),
      fonts: {},
      modules: {},
      strict: false,
    };
  };

  server.middlewares.use(async (req, res, next) => {
    const path = new URL(req.url ?? "/", "http://localhost").pathname;
    if (!path.startsWith(base) || !(req.method === "GET" || req.method === "HEAD")) return next();
    try {
      const wanted = path.slice(base.length);
      const file = wanted.startsWith(cardFolder) && (await (await open()).files()).get(wanted);
      if (file) return send(res, 200, file, "application/json");
      const named = wanted === "" || wanted.endsWith("/") || wanted === "404.html";
      if (!named && !req.headers.accept?.includes("text/html")) return next();
      const opened = await open();
      const at = (place: string) => opened.addresses.find((a) => a.path === place);
      const address = at(wanted) ?? at(`${wanted}/`);
      if (address?.path === `${wanted}/`) {
        res.writeHead(301, { location: `${path}/` });
        return res.end();
      }
      const answer = address ?? at("404.html");
      if (!answer) return next();
      const template = await readFile(join(root, "index.html"), "utf8");
      const html = await opened.render(answer, { assets: assets(), template, origin });
      send(res, address ? 200 : 404, html);
    } catch (error) {
      site = undefined;
      next(error);
    }
  });
}

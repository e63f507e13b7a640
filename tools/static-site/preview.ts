import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { PreviewServer } from "vite";

/** The path of an address, or `undefined` for one that is malformed. */
const pathOf = (url: string): string | undefined => {
  try {
    return decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return undefined;
  }
};

/** What static hosts do and `vite preview` does not: `/lab` leads to `/lab/`, and a wrong address gets 404.html. */
export function servePreview(server: PreviewServer): () => void {
  const { root, base, build } = server.config;
  const out = resolve(root, build.outDir);
  return () => {
    server.middlewares.use(async (req, res, next) => {
      // Vite has taken the base off by now.
      const path = pathOf(req.url ?? "/");
      if (path?.endsWith(".html") && existsSync(join(out, path))) return next();
      if (path && !path.endsWith("/") && existsSync(join(out, path, "index.html"))) {
        res.writeHead(301, { location: `${base}${path.slice(1)}/` });
        return res.end();
      }
      res.writeHead(404, { "content-type": "text/html; charset=utf-8" });
      res.end(await readFile(join(out, "404.html")));
    });
  };
}

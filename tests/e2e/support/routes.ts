import { readdirSync } from "node:fs";

/** Every page that was built, as addresses. */
export const routes: readonly string[] = readdirSync("dist", { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith("index.html"))
  .map((path) => `/${path.replace(/index\.html$/, "")}`)
  .sort();

const isChinese = (route: string) => route.startsWith("/zh/");
const plain = (route: string) => route.replace(/^\/zh\//, "/");

/** Routes of one kind, in both languages. */
export const widgetRoutes = routes.filter((route) => /^\/lab\/.+/.test(plain(route)));
export const topicRoutes = routes.filter((route) => !/^\/(lab\/.*)?$/.test(plain(route)));

export const widgetIds: readonly string[] = widgetRoutes
  .filter((route) => !isChinese(route))
  .map((route) => route.split("/").at(-2) as string);

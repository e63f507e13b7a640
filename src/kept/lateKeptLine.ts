import type { Lang } from "../params/index.ts";
import { later } from "../ui/index.ts";
import type { KeptLineProps } from "./KeptLine.tsx";

const notKept: Readonly<Record<Lang, string>> = {
  en: "Not kept: the script that keeps it could not be loaded.",
  zh: "没有记录：所需的脚本未能加载。",
};

/** The line that logs an answer. The log, with the scheduler and the database, is fetched by those who have answered something. */
export const LateKeptLine = later<Omit<KeptLineProps, "desk">>(() =>
  import("./KeptLine.tsx").then(
    (module) => module.KeptLine,
    () =>
      ({ lang }) =>
        notKept[lang],
  ),
);

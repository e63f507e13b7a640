import { createElement, useEffect } from "react";
import type { Lang } from "../params/index.ts";
import { later } from "../ui/index.ts";
import type { KeptLineProps } from "./KeptLine.tsx";

const notKept: Readonly<Record<Lang, string>> = {
  en: "Not kept: the script that keeps it could not be loaded.",
  zh: "没有记录：所需的脚本未能加载。",
};

type LateProps = Omit<KeptLineProps, "desk">;

const Late = later<LateProps>(() =>
  import("./KeptLine.tsx").then(
    (module) => module.KeptLine,
    () =>
      ({ lang }) =>
        notKept[lang],
  ),
);

/**
 * The line that logs an answer. The log, with the scheduler and the database, is fetched by those who have answered something; the
 * answer is logged then, too, when the line is gone by the time they are there.
 */
export function LateKeptLine(props: LateProps) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a line
  useEffect(() => {
    // That it could not be had, the line itself says.
    import("./logged.ts").then(({ logged }) => logged(props.given)).catch(() => {});
  }, []);
  return createElement(Late, props);
}

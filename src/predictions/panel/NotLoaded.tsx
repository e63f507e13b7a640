import type { Lang } from "../../params/index.ts";

const words: Readonly<Record<Lang, string>> = {
  en: "The questions could not be loaded.",
  zh: "题目未能加载。",
};

/** In place of the panel, whether its own script is missing or the questions are. */
export const NotLoaded = ({ lang }: { readonly lang: Lang }) => <p role="alert">{words[lang]}</p>;

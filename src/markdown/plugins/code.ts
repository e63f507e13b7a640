import { createCssVariablesTheme, createHighlighterCoreSync } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import python from "shiki/langs/python.mjs";
import typescript from "shiki/langs/typescript.mjs";
import { visit } from "unist-util-visit";
import { word } from "../words.ts";
import { type Plugin, report } from "./context.ts";
import { injected } from "./styled.ts";

const theme = createCssVariablesTheme({ name: "css-variables", variablePrefix: "--shiki-" });
const highlighter = createHighlighterCoreSync({
  themes: [theme],
  langs: [python, typescript],
  engine: createJavaScriptRegexEngine(),
});
const languages = ["python", "typescript", "text"];

/** Colours code with the tokens of the style sheet, and puts a copy button beside it. */
export const code: Plugin = (tree, context) => {
  const { lang: language } = context.page.source;
  visit(tree, "code", (node, index, parent) => {
    if (!parent || index === undefined) return;
    const lang = node.lang ?? "text";
    if (!languages.includes(lang)) {
      report(context, node, `code in “${lang}”; known: ${languages.join(", ")}`);
      return;
    }
    // By default a line that takes long stays uncoloured: a slow machine would build another page.
    const options = { lang, theme: "css-variables", tokenizeTimeLimit: 0 };
    const html = highlighter.codeToHtml(node.value, options);
    const button = `<button type="button" class="copy-code needs-script" data-copied="${word(language, "copied")}">${word(language, "copy")}</button>`;
    parent.children[index] = injected(
      "div",
      button + html,
      { className: "code", dataLanguage: lang, written: node.value },
      node,
    );
  });
};

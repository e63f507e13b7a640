/** A stretch of text, or a formula in TeX without its dollar signs. */
export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "math"; readonly tex: string; readonly display: boolean };

/** Text with `$TeX$` and `$$TeX$$` in pieces; `\$` is a dollar sign, and a dollar sign that nothing closes is one too. */
export function splitFormulas(source: string): Piece[] {
  const out: Piece[] = [];
  let text = "";
  const flush = () => {
    if (text !== "") out.push({ kind: "text", text });
    text = "";
  };
  const pattern = /\\\$|\$\$((?:\\[\s\S]|[^$\\])+)\$\$|\$((?:\\[\s\S]|[^$\\])+)\$|[\s\S]/gu;
  for (const [found, display, inline] of source.matchAll(pattern)) {
    const tex = display ?? inline;
    if (tex !== undefined) {
      flush();
      out.push({ kind: "math", tex, display: display !== undefined });
    } else text += found === "\\$" ? "$" : found;
  }
  flush();
  return out;
}

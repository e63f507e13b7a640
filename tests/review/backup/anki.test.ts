import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AnkiCard, ankiText } from "../../../src/review/backup/anki.ts";
import { type Piece, splitFormulas } from "../../../src/review/backup/formulas.ts";

const card = (front: string | readonly Piece[], part: Partial<AnkiCard> = {}): AnkiCard => ({
  id: "Q-OPT-03",
  deck: ["Nabla", "Optimisation"],
  front: typeof front === "string" ? splitFormulas(front) : front,
  back: splitFormulas("answer"),
  link: { href: "https://example.org/optimizers/#momentum", text: "Momentum" },
  tags: ["optimizers"],
  ...part,
});
const same = (tex: string) => tex;

/** Reads the file as Anki does: headers to the first line without `#`, then quoted fields apart by tabs. */
function importText(text: string): string[][] {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => !line.startsWith("#"));
  const rows = lines.slice(start).filter((line) => line !== "" && !line.startsWith("#"));
  return rows.map((line) =>
    [...line.matchAll(/(?:^|\t)"((?:[^"]|"")*)"(?=\t|$)/g)].map((m) => m[1]!.replaceAll('""', '"')),
  );
}
const front = (source: string | readonly Piece[], expand = same) =>
  importText(ankiText([card(source)], expand))[0]![2]!;

describe("a text for Anki", () => {
  it("begins with its headers, in UTF-8 with line feeds and no byte order mark", () => {
    const text = ankiText([card("Q")], same);
    expect(text.split("\n").slice(0, 5)).toEqual([
      "#separator:tab",
      "#html:true",
      "#guid column:1",
      "#deck column:2",
      "#tags column:5",
    ]);
    expect(text).not.toMatch(/[\r\uFEFF]/);
    expect(text.endsWith("\n")).toBe(true);
    expect(text).not.toMatch(/#(notetype|columns|deck:)/);
  });

  it("has id, deck, front, back with a link, and tags without spaces inside", () => {
    const rows = importText(
      ankiText(
        [card("Why?", { tags: ["weak spots", " cnn "], deck: ["Nabla", "a::b", "循环"] })],
        same,
      ),
    );
    expect(rows).toEqual([
      [
        "Q-OPT-03",
        "Nabla::a:b::循环",
        "Why?",
        'answer<br><br><a href="https://example.org/optimizers/#momentum">Momentum</a>',
        "weak_spots cnn",
      ],
    ]);
  });

  it("writes formulas for MathJax, escaped and on one line", () => {
    expect(front("If $a<b$ & $$\\begin{matrix}\n1 & 2 \\\\\n3 & 4\n\\end{matrix}$$ then")).toBe(
      "If \\( a&lt;b \\) &amp; \\[ \\begin{matrix} 1 &amp; 2 \\\\ 3 &amp; 4 \\end{matrix} \\] then",
    );
  });

  it("drops comments of a formula before joining its lines, and keeps a percent sign", () => {
    const math = (tex: string): Piece[] => [{ kind: "math", tex, display: false }];
    expect(front(math("a % first\n+ b"))).toBe("\\( a + b \\)");
    expect(front(math("50\\% + b\n+ c"))).toBe("\\( 50\\% + b + c \\)");
    expect(front(math("a \\\\% note\nb"))).toBe("\\( a \\\\b \\)");
    expect(front(math("a %"))).toBe("\\( a \\)");
  });

  it("expands the site's macros before it escapes", () => {
    const expand = (tex: string) => tex.replaceAll("\\lt", "<").replaceAll("\\grad", "\\nabla");
    expect(front("$\\grad f \\lt 0$", expand)).toBe("\\( \\nabla f &lt; 0 \\)");
  });

  it("lets plain text be plain: tags, formula marks, line breaks", () => {
    expect(front("<b>1 < 2</b>")).toBe("&lt;b&gt;1 &lt; 2&lt;/b&gt;");
    expect(front("a\nb\r\nc")).toBe("a<br>b<br>c");
    expect(front("f\\(x\\) \\[1\\]")).not.toMatch(/\\[()[\]]/);
    expect(front("costs \\$5")).toBe("costs $5");
  });

  it("drops no record that begins with a number sign", () => {
    const odd = [card("#1 in rank", { id: "A" }), card("#", { id: "B" })];
    expect(importText(ankiText(odd, same)).map((r) => r[2])).toEqual(["#1 in rank", "#"]);
    expect(
      ankiText(odd, same)
        .split("\n")
        .slice(5, 7)
        .every((l) => l.startsWith('"')),
    ).toBe(true);
  });

  it("keeps five fields in one line, whatever the text", () =>
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme" }), { minLength: 1, maxLength: 5 }),
        fc.stringMatching(/^["\t\n#$\\<>&']{0,12}$/),
        (texts, nasty) => {
          const cards = texts.map((text, i) =>
            card([{ kind: "text", text: nasty + text }], {
              id: `Q-${i}`,
              back: [{ kind: "math", tex: text + nasty, display: true }],
              tags: [text, nasty],
              deck: [text, nasty],
            }),
          );
          const rows = importText(ankiText(cards, same));
          expect(rows.map((r) => [r.length, r[0]])).toEqual(texts.map((_, i) => [5, `Q-${i}`]));
        },
      ),
    ));
});

describe("formulas in text", () => {
  it("are told from text and back, dollar signs included", () => {
    expect(splitFormulas("a $x$ b $$y$$ \\$3 $")).toEqual([
      { kind: "text", text: "a " },
      { kind: "math", tex: "x", display: false },
      { kind: "text", text: " b " },
      { kind: "math", tex: "y", display: true },
      { kind: "text", text: " $3 $" },
    ]);
    expect(splitFormulas("$\\text{\\$5}$")).toEqual([
      { kind: "math", tex: "\\text{\\$5}", display: false },
    ]);
    expect(splitFormulas("")).toEqual([]);
  });

  it("keep any text whose dollar signs are escaped", () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "$", "数", " ", "\n", "😀") }), (text) => {
        const escaped = splitFormulas(text.replaceAll("$", "\\$"));
        expect(escaped).toEqual(text === "" ? [] : [{ kind: "text", text }]);
      }),
    ));
});

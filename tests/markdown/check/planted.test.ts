import { describe, expect, it } from "vitest";
import { checkBook } from "../../../src/markdown/check/index.ts";
import { formatProblem } from "../../../src/markdown/problem.ts";
import { edited, editedBoth, goodBook } from "../book.ts";
import { expectProblem, lineOf, path } from "./expectProblem.ts";

it("finds nothing in a good book", () => {
  expect(checkBook(goodBook).map(formatProblem)).toEqual([]);
});

describe("front matter", () => {
  it.each([
    ["title", /^title:.*$/m],
    ["summary", /^summary:.*$/m],
    ["needs", /^needs:.*$/m],
    ["minutes", /^minutes:.*$/m],
  ])("tells a missing %s", (key, line) => {
    expectProblem(
      edited("en", line, "other: 1"),
      undefined,
      new RegExp(`front matter lacks \`${key}\``),
    );
  });
  it("tells an unknown key, and a value of the wrong kind where it stands", () => {
    expectProblem(
      edited("en", "needs: []", "needs: []\nauthor: me"),
      "author:",
      /unknown front matter key “author”/,
    );
    expectProblem(edited("en", "minutes: 5", "minutes: soon"), "minutes:", /lacks `minutes`/);
  });
  it("tells that there is none, or that it is not YAML", () => {
    expectProblem(edited("en", /^---/, ""), undefined, /no front matter/);
    expectProblem(edited("en", "title: Demo", "title: [Demo"), undefined, /not YAML/);
  });
  it("tells needs that go in a circle, and needs that are no topic", () => {
    const demo = editedBoth("needs: []", "needs: [other]");
    const topics = demo.topics.map((t) =>
      t.slug === "other" ? { ...t, text: t.text.replace("needs: []", "needs: [demo]") } : t,
    );
    expectProblem({ ...demo, topics }, "needs:", /circle: demo → other → demo/);
    expectProblem(
      editedBoth("needs: []", "needs: [nowhere]"),
      "needs:",
      /needs “nowhere”, which is not a topic/,
    );
    expect(checkBook(editedBoth("needs: []", "needs: [planned, other]"))).toEqual([]);
  });
});

describe("groups", () => {
  const inGroup = (id: string, slugs: string[]) => ({
    ...goodBook,
    groups: goodBook.groups.map((g) => ({
      ...g,
      id,
      topics: g.topics.filter((t) => slugs.includes(t.slug)),
    })),
  });
  it("must list every topic, and hold it", () => {
    expectProblem(inGroup("basics", ["other"]), undefined, /“demo” is not listed/);
    const wrong = /“demo” is listed in the group “more” but stands in “basics”/;
    expectProblem(inGroup("more", ["demo", "other"]), undefined, wrong);
  });
});

describe("headings", () => {
  it("must have an id, and be ## or ###", () => {
    expectProblem(edited("en", " {#references-are-many}", ""), "### Many", /lacks its id/);
    expectProblem(edited("en", "## Pitfalls", "# Pitfalls"), "# Pitfalls", /## and ### only/);
    expectProblem(edited("en", "### Many", "#### Many"), "#### Many", /## and ### only/);
  });
});

describe("directives", () => {
  it("must be known", () => {
    expectProblem(
      edited("en", ":::interview", ":::interviw"),
      ":::interviw",
      /no directive :::interviw/,
    );
    expectProblem(edited("en", "::race{", "::rase{"), "::rase", /no widget “rase”; known: race/);
  });
  it("must stand where they belong", () => {
    expectProblem(
      edited("en", "Start here.", "::race{#second}"),
      "::race{#second}",
      /must stand by itself/,
    );
    expectProblem(
      edited("en", "\n## Pitfalls", ":::answer\n- x\n:::\n\n## Pitfalls"),
      ":::answer",
      /belongs directly in a ::::question/,
    );
  });
  it("::drill names drills that exist, once, and a legal seed", () => {
    const planted = (attributes: string) => edited("en", "Start here.", `::drill{${attributes}}`);
    const outside = (attributes: string) =>
      edited("en", "\n## Pitfalls", `\n::drill{${attributes}}\n\n## Pitfalls`);
    const tell = (attributes: string, message: RegExp) =>
      expectProblem(outside(attributes), `::drill{${attributes}}`, message);
    tell("drills=N-999", /::drill: no drill “N-999”/);
    tell('drills="N-25 N-25"', /names a drill twice/);
    tell("seed=3", /names no drill/);
    tell("drills=N-25 seed=-1", /seed=-1 is not legal/);
    tell("drills=N-25 seed=4294967296", /is not legal/);
    tell("drills=N-25 level=2", /no attribute “level”/);
    expectProblem(planted("drills=N-25"), "::drill{", /must stand by itself/);
    tell("drills=N-25", /practice #practice is missing in/);
    const twice = "::drill{drills=N-25}\n\n::drill{drills=N-26}";
    expectProblem(
      edited("en", "\n## Pitfalls", `\n${twice}\n\n## Pitfalls`),
      "::drill{drills=N-26}",
      /id “practice” is taken/,
    );
  });
  it("must hold their parts", () => {
    expectProblem(edited("en", /:::said\nWrong\.\n:::/, "Hm."), "{#E-001}", /lacks its :::said/);
    expectProblem(
      edited("en", /:::actually\nRight\.\n:::/, ""),
      "{#E-001}",
      /lacks its :::actually/,
    );
    expectProblem(
      edited("en", /:::wrong\nBecause\.\n:::/, ""),
      "::::question",
      /lacks its :::wrong/,
    );
    expectProblem(edited("en", /- One\.\n- Two\./, "Nothing."), ":::answer", /lacks its list/);
    expectProblem(
      edited("en", /1\. First[\s\S]*?Third \$c\$\./, ""),
      "::::derivation",
      /has 0 numbered lists/,
    );
    expectProblem(
      edited("en", ' title="The limit of $\\beta$"', ""),
      "::::derivation",
      /lacks its title/,
    );
  });
  it("must have legal attributes", () => {
    expectProblem(edited("en", "level=2", "level=4"), "::::question", /lacks level/);
    expectProblem(edited("en", "type=derive", "type=guess"), "::::question", /lacks type/);
    expectProblem(edited("en", "#Q-DEM-01", "#DEM-01"), "::::question", /lacks its id/);
    expectProblem(edited("en", "2 starred", "2 stared"), "::::question", /no attribute “stared”/);
  });
  it("tells when an outer one has too few colons", () => {
    const book = edited("en", "::::question{", ":::question{");
    const messages = checkBook(book).map((p) => p.message);
    expect(messages.join("\n")).toMatch(/stray “::::”|stray “:::”/);
  });
});

describe("drawings", () => {
  it.each([
    ["a bad number", "start=-1,0.5", "beta=2", /beta=2 is not legal; it is from 0 to 1/],
    [
      "a bad choice",
      "surface=ravine",
      "surface=hill",
      /surface=hill is not legal; it is one of bowl, ravine/,
    ],
    ["a point outside", "start=-1,0.5", "start=-3,0", /start=-3,0 is not legal/],
    ["an unknown knob", "surface=ravine", "speed=3", /no knob “speed”; known: beta/],
    ["an unknown preset", "surface=ravine", "preset=fast", /no preset “fast”; known: overshoot/],
  ])("tells %s in a directive", (_, from, to, message) => {
    expectProblem(edited("en", from, to), "::race{", message);
  });
  it.each([
    ["a bad number", "beta=0.99", "beta=9", /#race\?beta=9: beta=9 is not legal/],
    ["a bad flag", "noisy=1", "noisy=maybe", /noisy=maybe is not legal; it is 0 or 1/],
    ["an unknown knob", "beta=0.99", "betta=0.99", /no knob “betta”/],
    ["an unknown preset", "preset=overshoot", "preset=under", /no preset “under”/],
  ])("tells %s in a link", (_, from, to, message) => {
    expectProblem(
      edited("en", from, to),
      "Move it:",
      /surface/.test(to) ? message : message,
      path("en"),
    );
  });
  it("tells a state that is asked of no drawing", () => {
    expectProblem(
      edited("en", "#references-are-many)", "#momentum?beta=1)"),
      "The opening",
      /“momentum” is not a drawing/,
    );
  });
  it("tells a plus sign, which an address reads as a space", () => {
    expectProblem(edited("en", "(#race?eta=2)", "(#race?eta=1e+0)"), "[d](#race", /write %2B/);
  });
  it("tells a live symbol that no drawing has", () => {
    expectProblem(
      edited("en", "\\knob{eta}", "\\knob{gamma}"),
      "v \\leftarrow",
      /no drawing on this page has that knob/,
    );
  });
  it("wants six links that move one", () => {
    expectProblem(
      edited("en", "(#race?eta=2)", "(#race)"),
      undefined,
      /5 links in the prose move a drawing/,
    );
  });
});

describe("formulas", () => {
  it("tells bad TeX with its own line", () => {
    expectProblem(
      edited("en", "v \\leftarrow", "v \\leftarow"),
      "v \\leftarow",
      /formula: Undefined control sequence: \\leftarow/,
    );
    expectProblem(edited("en", "First $a$", "First $\\frac{a$"), "First", /formula:/);
  });
  it("tells Chinese outside \\text", () => {
    expectProblem(edited("zh", "第一 $a$", "第一 $学习率$"), "第一", /formula:/, path("zh"));
    expect(checkBook(edited("zh", "第一 $a$", "第一 $\\text{学习率}$"))).toEqual([]);
  });
  it("does not let TeX through that reaches out of the formula", () => {
    expectProblem(
      edited("en", "First $a$", "First $\\href{https://x.org}{a}$"),
      "First",
      /formula:/,
    );
  });
});

describe("links", () => {
  it.each([
    ["a missing id here", "(#references-are-many)", "(#nowhere)", /dead link #nowhere/],
    ["a missing page", "(/other/#there)", "(/nowhere/)", /dead link \/nowhere\/: no such page/],
    ["a page that is only planned", "(/other/#there)", "(/planned/)", /dead link/],
    ["a missing id there", "(/other/#there)", "(/other/#nowhere)", /dead link \/other\/#nowhere/],
    ["a missing widget in the lab", "(/other/#there)", "(/lab/hill/)", /dead link/],
    ["an address of another form", "(/other/#there)", "(../other.md)", /address “..\/other.md”/],
    ["a language in the address", "(/other/#there)", "(/zh/other/)", /dead link/],
  ])("tells %s", (_, from, to, message) => {
    expectProblem(edited("en", from, to), "The opening", message);
  });
  it("accepts the lab, the home page and other sites", () => {
    for (const to of [
      "(/lab/)",
      "(/)",
      "(/lab/race/)",
      "(/lab/race/#race?beta=0.5)",
      "(https://example.org/a)",
    ])
      expect(checkBook(edited("en", "(/other/#there)", to))).toEqual([]);
  });
});

describe("citations", () => {
  it("must be known, and well formed", () => {
    expectProblem(edited("en", "[@adamw; @adam]", "[@adamw; @nobody]"), "Both", /no work “nobody”/);
    expectProblem(
      edited("en", "[@adamw; @adam]", "[@adamw, @adam]"),
      "Both",
      /a citation is written/,
    );
  });
});

describe("both languages", () => {
  it.each([
    ["a file", /[\s\S]+/, "", "---"],
    ["a heading", /### 许多文献 \{#references-are-many\}/, "", "### Many"],
    ["a drawing", "::race{surface=ravine start=-1,0.5}", "", "::race{"],
    ["a derivation", /::::derivation[\s\S]*?\n::::\n/, "", "::::derivation"],
    ["a pitfall", /::::pitfall\{#E-001\}[\s\S]*?\n::::\n/, "", "{#E-001}"],
    ["a question", /::::question[\s\S]*?\n::::\n/, "", "::::question"],
    ["an opening answer", /:::interview[\s\S]*?:::/, "", ":::interview"],
  ])("must have %s", (what, from, to, fragment) => {
    const cut = edited("zh", from, to);
    const book =
      what === "a file" ? { ...cut, topics: cut.topics.filter((t) => t.text !== "") } : cut;
    expectProblem(book, fragment, what === "a file" ? /has no zh\.md/ : /is missing in .*zh\.md/);
  });
  it.each([
    ["the state of a drawing", "::race{surface=ravine ", "::race{surface=bowl ", "::race{"],
    ["what a heading covers", "DEM-01 DEM-02", "DEM-02 DEM-01 DEM-09", "## Momentum"],
    ["the number of steps", "3. 第三 $c$。", "", "::::derivation"],
    ["the level of a question", "level=2", "level=3", "::::question"],
    ["what is marked textual", "{#E-002 textual}", "{#E-002}", "{#E-002"],
  ])("must agree on %s", (_, from, to, fragment) => {
    expectProblem(edited("zh", from, to), fragment, /differs from .*zh\.md:\d+/);
  });
  it("must agree on the order of headings and on needs", () => {
    const zh = path("zh");
    const moved = edited("zh", "## 误区与问题 {#pitfalls}", "## 误区 {#swap}");
    const topics = moved.topics.map((t) =>
      t.path === zh
        ? {
            ...t,
            text: t.text
              .replace("{#references-are-many}", "{#pitfalls}")
              .replace("{#swap}", "{#references-are-many}")
              .replace("### 许多", "## 许多"),
          }
        : t,
    );
    expect(
      checkBook({ ...moved, topics })
        .map((p) => p.message)
        .join("\n"),
    ).toMatch(/differs from/);
    expectProblem(edited("zh", "needs: []", "needs: [other]"), undefined, /`needs` differs/, zh);
  });
});

describe("ids", () => {
  it("must be unique on the page", () => {
    expectProblem(
      editedBoth("{#pitfalls}", "{#momentum}"),
      "{#momentum}",
      /id “momentum” is taken in line/,
    );
    const again = edited("en", "## Pitfalls", "::race{}\n\n## Pitfalls");
    expectProblem(again, "::race{}", /id “race” is taken in line/);
    expectProblem(
      edited("en", "{#pitfalls}", "{#references}"),
      "{#references}",
      /id “references” is taken/,
    );
  });
});

describe("coverage", () => {
  it("tells a row that no heading covers", () => {
    expectProblem(
      editedBoth("DEM-01 DEM-02", "DEM-02"),
      undefined,
      /no heading covers DEM-01 \(One\)/,
    );
  });
  it("tells a row that is not there, or another page's", () => {
    expectProblem(
      editedBoth("DEM-01 DEM-02", "DEM-01 DEM-02 DEM-77"),
      "## Momentum",
      /covers DEM-77, which is not in/,
    );
    expectProblem(
      editedBoth("DEM-01 DEM-02", "DEM-01 DEM-02 PLN-01"),
      "## Momentum",
      /PLN-01, which belongs to the topic planned/,
    );
  });
  it("wants a drawing, and a formula, in the section of a row that must show them", () => {
    const elsewhere = editedBoth(' covers="DEM-01 DEM-02"', "");
    const topics = elsewhere.topics.map((t) =>
      t.slug === "demo"
        ? { ...t, text: t.text.replace("{#pitfalls}", '{#pitfalls covers="DEM-01 DEM-02"}') }
        : t,
    );
    expectProblem(
      { ...elsewhere, topics },
      "{#pitfalls",
      /DEM-01 \(One\) must be shown with a drawing/,
    );
    const linked = topics.map((t) => ({
      ...t,
      text: t.text.replace(/Wrong\.|错。/, "[x](#race)"),
    }));
    expect(checkBook({ ...elsewhere, topics: linked })).toEqual([]);
    const bare = topics.map((t) => ({
      ...t,
      text: t.text.replace("$\\eta_1$", "it").replace(/(Wrong|错)/, "[x](#race)"),
    }));
    const noProofTeX = {
      ...goodBook.proofs,
      "E-001": {
        id: "E-001",
        run: () => [{ label: { en: "n", zh: "n" }, value: 1, expected: 1, tolerance: 0 }],
      },
    };
    expectProblem(
      { ...elsewhere, topics: bare, proofs: noProofTeX },
      "{#pitfalls",
      /DEM-01 \(One\) must be shown with a formula/,
    );
  });
  it("wants every pitfall, derivation and question of the topic", () => {
    expectProblem(
      editedBoth(/::::pitfall\{#E-002[\s\S]*?\n::::\n/, ""),
      undefined,
      /pitfall E-002 is missing/,
    );
    expectProblem(
      editedBoth(/::::question[\s\S]*?\n::::\n/, ""),
      undefined,
      /question Q-DEM-01 is missing/,
    );
    const without = editedBoth(/::::derivation[\s\S]*?\n::::\n/, "");
    expectProblem(without, undefined, /derivation D-01 is missing/);
    expectProblem(without, undefined, /DEM-02 needs derivation D-01/);
  });
  it("wants evidence for a pitfall", () => {
    const book = editedBoth("{#E-002 textual}", "{#E-002}");
    expectProblem(book, "{#E-002}", /E-002 has no proof/);
    const linked = book.topics.map((t) => ({
      ...t,
      text: t.text.replace(/(E-002\}\n:::said\n)/, "$1[see](#race?beta=0.1) "),
    }));
    expect(checkBook({ ...book, topics: linked })).toEqual([]);
  });
  it("runs the proofs", () => {
    const measurement = {
      label: { en: "slope", zh: "斜率" },
      value: 0.3,
      expected: 0.25,
      tolerance: 0.01,
    };
    const proofs = (run: () => [typeof measurement]) => ({
      ...goodBook,
      proofs: { "E-001": { id: "E-001", run } },
    });
    expectProblem(
      proofs(() => [measurement]),
      "{#E-001}",
      /“slope” is 0.3, not 0.25 ± 0.01/,
    );
    expectProblem(
      proofs(() => [{ ...measurement, value: Number.NaN }]),
      "{#E-001}",
      /“slope” is NaN/,
    );
    expectProblem(
      proofs(() => {
        throw new Error("singular");
      }),
      "{#E-001}",
      /proof E-001 failed: singular/,
    );
  });
  it("wants the answer for an interview first", () => {
    const book = edited("en", ":::interview", "Hello.\n\n:::interview");
    expectProblem(book, undefined, /must open with :::interview/);
  });
});

describe("slips that Markdown accepts", () => {
  it.each([
    ["money as a formula", "It costs $5 and then $6.", /became a formula; write \\\$/],
    ["a lone dollar", "It costs $5.", /a lone \$/],
    ["a bar in a formula in a table", "| a | b |\n|---|---|\n| 1 | $P(x|y)$ |", /\\mid or \\vert/],
    [
      "an address that swallows punctuation",
      "See https://example.org，then.",
      /swallowed the text after it/,
    ],
    ["emphasis that does not close", "This is **bold.", /emphasis did not close/],
    ["raw HTML", "<b>bold</b>", /raw HTML is not shown/],
    ["a picture", "![x](x.png)", /pictures are drawn by widgets/],
    ["an address given elsewhere", "[x]: https://example.org", /write the link's address in place/],
    ["code in a language that is not coloured", "```rust\nlet x = 1;\n```", /code in “rust”/],
    ["a directive with malformed attributes", "::race{surface=", /stray “::race/],
  ])("tells %s", (_, planted, message) => {
    const book = edited("en", "Start here.", `XXX\n\n${planted}`);
    const problems = checkBook(book);
    const line = lineOf(book, path("en"), "XXX") + 2;
    const near = problems.filter(
      (p) => p.file === path("en") && p.line >= line && p.line <= line + 2,
    );
    expect(near.map((p) => p.message).join("\n")).toMatch(message);
  });
  it("lets escaped dollars, comments and bars in \\mid pass", () => {
    const good = "It costs \\$5.\n\n<!-- a remark -->\n\n| a |\n|---|\n| $P(x\\mid y)$ |\n";
    expect(checkBook(edited("en", "Start here.", good))).toEqual([]);
  });
});

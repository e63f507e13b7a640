// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { edited, goodBook } from "./book.ts";
import { render, renderMarkdown } from "./render.ts";

const [enSource, zhSource] = goodBook.topics;
if (!enSource || !zhSource) throw new Error("the good book lacks its topics");
const en = render(enSource);
const zh = render(zhSource);

const shape = (root: Element): string =>
  [...root.children]
    .map(
      (e) =>
        `${e.className || e.localName}${/pair|topic-section/.test(e.className) ? `(${shape(e)})` : ""}`,
    )
    .join(" ");

describe("a rendered topic", () => {
  it("gives its facts as data", () => {
    expect(en.topic.meta).toEqual({
      title: "Demo",
      summary: "A page that has one of everything.",
      needs: [],
      minutes: 5,
    });
    expect(en.topic.outline.map((h) => [h.id, h.text, h.depth])).toEqual([
      ["momentum", "Momentum", 2],
      ["references-are-many", "Many references", 3],
      ["pitfalls", "Pitfalls and questions", 2],
    ]);
    expect(en.topic.covers).toEqual(["DEM-01", "DEM-02"]);
    expect(en.topic.citations).toEqual(["adam", "adamw"]);
    expect(en.topic.questions).toMatchObject([
      { id: "Q-DEM-01", type: "derive", level: 2, starred: true, title: "Why η₁?" },
    ]);
    expect(en.topic.derivations).toMatchObject([{ id: "D-01", title: "The limit of β", steps: 3 }]);
    expect(en.topic.islands).toMatchObject([
      { id: "race", widget: "race", attributes: { surface: "ravine", start: "-1,0.5" } },
    ]);
  });

  it("wraps sections, and pairs drawings with their prose", () => {
    expect(shape(en.document.body)).toBe(
      "prose topic-section has-stage(pair(prose stage prose)) topic-section(prose) footnotes references",
    );
    for (const section of en.document.querySelectorAll(".topic-section")) {
      const label = section.getAttribute("aria-labelledby") ?? "";
      expect(en.document.getElementById(label)?.localName).toBe("h2");
    }
  });

  it("puts an island with its first picture where its directive stands", () => {
    const island = zh.document.querySelector<HTMLElement>(".stage > .island");
    expect(island?.id).toBe("race");
    expect({ ...island?.dataset }).toEqual({
      island: "race",
      attrs: '{"surface":"ravine","start":"-1,0.5"}',
      lang: "zh",
    });
    expect(island?.innerHTML).toBe("<b>race here</b>");
  });

  it("keeps a drawing's link an anchor, with the state beside it", () => {
    const link = en.document.querySelector("a.drawing-link");
    expect(link?.getAttribute("href")).toBe("#race");
    expect(link?.getAttribute("data-state")).toBe("beta=0.99");
  });

  it("gives links between pages their base and language", () => {
    expect(en.html).toContain('href="/x/other/#there"');
    expect(zh.html).toContain('href="/x/zh/other/#there"');
    expect(renderMarkdown("[a](/demo/#b?c=1)").html).toContain('href="#b"');
    expect(renderMarkdown("[a](/lab/race/#race?beta=1)", "zh").html).toContain(
      'href="/x/zh/lab/race/#race?beta=1"',
    );
    expect(renderMarkdown("[a](/)", "zh").html).toContain('href="/x/zh/"');
  });

  it("numbers citations in order of first mention, and lists them", () => {
    const cited = [...en.document.querySelectorAll("a.citation")].map((a) => [
      a.textContent,
      a.getAttribute("href"),
    ]);
    expect(cited).toEqual([
      ["1", "#ref-adam"],
      ["2", "#ref-adamw"],
      ["1", "#ref-adam"],
    ]);
    const items = [...en.document.querySelectorAll(".references li")];
    expect(items.map((li) => li.id)).toEqual(["ref-adam", "ref-adamw"]);
    expect(items[0]?.textContent).toBe("Adam: A Method, ICLR, 2015 arXiv:1412.6980");
  });

  it("links an arXiv identifier only if it was checked", () => {
    expect(en.html).toContain("https://arxiv.org/abs/1412.6980");
    expect(en.html).not.toContain("1711.05101");
  });

  it("reveals a derivation one step from within another", () => {
    const steps = en.document.querySelectorAll(".derivation details.step");
    expect(steps.length).toBe(3);
    expect(en.document.querySelector("details.step > details.step > details.step")).toBe(steps[2]);
    expect([...steps].map((s) => s.querySelector("summary")?.textContent)).toEqual([
      "Step 1 of 3",
      "Step 2 of 3",
      "Step 3 of 3",
    ]);
    expect(
      en.document.querySelector(".derivation > details.result .formula-display"),
    ).not.toBeNull();
  });

  it("shows a question with its answer folded", () => {
    const question = en.document.querySelector<HTMLDetailsElement>("#Q-DEM-01");
    expect(question?.open).toBe(false);
    expect(question?.querySelector("summary .question-text")?.textContent).toMatch(/^Why/);
    expect(question?.querySelector("summary p, summary div")).toBeNull();
    expect(question?.querySelectorAll(".answer li").length).toBe(2);
    expect(question?.querySelector(".wrong")?.textContent).toBe("Common wrong answerBecause.");
  });

  it("shows a pitfall with the numbers that the core computed", () => {
    const rows = [...en.document.querySelectorAll("#E-001 .measurements tr")];
    expect(rows.map((r) => r.querySelector(".value")?.textContent)).toEqual(["0.25", "1.4×10⁻⁷"]);
    expect(rows.map((r) => r.querySelector(".verdict")?.textContent)).toEqual(["✓", "✓"]);
    expect(rows[0]?.querySelector("th .formula")).not.toBeNull();
    expect(en.document.querySelector("#E-002 .measurements")).toBeNull();
  });

  it("marks live symbols, and lets the keyboard reach their formula", () => {
    const formula = en.document.querySelector<HTMLElement>(".live-formula");
    expect(formula?.tabIndex).toBe(0);
    expect(formula?.dataset.knobs).toBe("beta,eta");
    const symbols = [...(formula?.querySelectorAll<HTMLElement>("[data-knob]") ?? [])];
    expect(symbols.map((s) => s.dataset.knob)).toEqual(["beta", "eta"]);
    expect(renderMarkdown("$\\knob{eta_sgd}{\\eta}$").html).toContain("<i data-knob=eta_sgd");
  });

  it("has words of its own in both languages", () => {
    expect(en.document.querySelector(".interview .label")?.textContent).toBe(
      "In an interview, say this",
    );
    expect(zh.document.querySelector(".interview .label")?.textContent).toBe("面试中可以这样回答");
    expect(zh.document.querySelector("#footnote-label")?.textContent).toBe("注释");
    expect(zh.document.querySelector(".references h2")?.textContent).toBe("参考文献");
  });

  it("refuses a page with a slip, naming file and line", () => {
    const broken = edited("en", "::race{", "::rase{").topics[0];
    if (!broken) throw new Error("no topic");
    expect(() => render(broken)).toThrow(
      /^content\/1-basics\/1-demo\/en\.md:16: ::rase: no widget “rase”/m,
    );
  });
});

// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "../render.ts";

const paragraph = (markdown: string, lang: "en" | "zh" = "zh") =>
  renderMarkdown(markdown, lang).document.querySelector("p")?.innerHTML;

describe("Chinese text", () => {
  it("is bold beside full-width punctuation", () => {
    expect(paragraph("**学习率（…）**决定")).toBe("<strong>学习率（…）</strong>决定");
    expect(paragraph("**注意：**这里")).toBe("<strong>注意：</strong>这里");
    expect(paragraph("这是**“重点”**，对。")).toBe("这是<strong>“重点”</strong>，对。");
  });

  it("has no space where a line of the source ends", () => {
    expect(paragraph("学习率\n决定步长，\nAdam 除外")).toBe("学习率决定步长，Adam 除外");
    expect(paragraph("见**此**\n处；\n*完*")).toBe("见<strong>此</strong>处；<em>完</em>");
  });

  it("keeps the space between Chinese and Latin words, and between Latin words", () => {
    expect(paragraph("使用\nAdam\noptimizer")).toBe("使用\nAdam\noptimizer");
    expect(paragraph("one\ntwo", "en")).toBe("one\ntwo");
  });
});

describe("colons", () => {
  it.each(["10:30", "1:2", "时间:x", "a:b", "ratio a:b is :c[d]{e=f} here", ":a:b:c"])(
    "stay in %s",
    (text) => {
      expect(paragraph(`${text}`)).toBe(text);
      expect(paragraph(`see ${text} **bold**`)).toBe(`see ${text} <strong>bold</strong>`);
    },
  );
});

describe("formulas", () => {
  it("are displays where they have a paragraph to themselves", () => {
    const displays = (markdown: string) =>
      renderMarkdown(markdown).document.querySelectorAll("div.formula-display").length;
    expect(displays("$$x = 1$$")).toBe(1);
    expect(displays("so $$x = 1$$ here")).toBe(0);
  });
  it("do not leak definitions into one another", () => {
    expect(() => renderMarkdown("$\\gdef\\foo{x}\\foo$ and $\\foo$")).toThrow(
      /Undefined control sequence: \\foo/,
    );
  });
});

describe("code", () => {
  it("is coloured by the style sheet and can be copied", () => {
    const { document } = renderMarkdown("```python\nx = 1  # one\n```");
    const box = document.querySelector(".code");
    expect(box?.querySelector("button")?.getAttribute("data-copied")).toBe("Copied");
    expect(box?.querySelector("pre")?.textContent).toBe("x = 1  # one");
    expect(box?.innerHTML).toContain("var(--shiki-token-comment)");
  });
  it("is escaped", () => {
    const { document } = renderMarkdown("```\n<script>\n```");
    expect(document.querySelector("script")).toBeNull();
    expect(document.querySelector("pre")?.textContent).toBe("<script>");
  });
});

describe("footnotes", () => {
  it("come after the sections, with their way back", () => {
    const { document } = renderMarkdown("## A {#a}\n\nx[^n]\n\n[^n]: Note.\n\n## B {#b}\n\ny");
    expect(document.body.lastElementChild?.className).toBe("footnotes");
    expect(document.querySelector(".data-footnote-backref")?.getAttribute("aria-label")).toBe(
      "Back to the text, note 1",
    );
  });
});

describe("a box of drills", () => {
  const box = (markdown: string, lang: "en" | "zh" = "en") =>
    renderMarkdown(markdown, lang).document.querySelector<HTMLElement>("[data-island]");
  it("is an island with a short word until the script runs", () => {
    const element = box('a\n\n::drill{drills="N-25 N-20" seed=7}\n\nb');
    expect(element?.id).toBe("practice");
    expect({ ...element?.dataset }).toEqual({
      island: "drill",
      attrs: '{"drills":"N-25 N-20","topics":"optimizers gradient-descent","seed":"7"}',
      lang: "en",
    });
    expect(element?.textContent).toBe("The tasks need JavaScript.");
  });
  it("names its skill where it has only one, and may have an id", () => {
    const element = box("::drill{drills=N-02 #by-hand}", "zh");
    expect(element?.id).toBe("by-hand");
    expect(element?.textContent).toMatch(/^练习：.+。题目需要 JavaScript。$/);
  });
});

import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { fmt } from "../../src/viz/format.ts";
import { openLab } from "./support/drawing.ts";
import { controls } from "./support/paper.ts";
import { widgetIds } from "./support/routes.ts";
import { expect, test } from "./support/test.ts";

/** Chooses an entry of the export menu by keyboard, and reads the file that comes of it. */
async function save(island: Locator, entry: RegExp): Promise<{ name: string; bytes: Buffer }> {
  const page = island.page();
  const coming = page.waitForEvent("download");
  await island.getByRole("button", { name: "Export" }).press("Enter");
  // The menu gives its first entry the focus a moment after it has opened.
  await expect(island.getByRole("menuitem").first()).toBeFocused();
  await island.getByRole("menuitem", { name: entry }).press("Enter");
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** Size and number of different colours of a picture that the browser decodes from a data address. */
const look = (page: Page, type: string, bytes: Buffer) =>
  page.evaluate(
    async (src) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      const { naturalWidth: width, naturalHeight: height } = image;
      const canvas = Object.assign(document.createElement("canvas"), { width, height });
      const context = canvas.getContext("2d");
      context?.drawImage(image, 0, 0);
      const pixels = context?.getImageData(0, 0, width, height).data ?? [];
      const colors = new Set<number>();
      for (let i = 0; i < pixels.length; i += 4)
        colors.add(
          ((pixels[i] as number) << 16) |
            ((pixels[i + 1] as number) << 8) |
            (pixels[i + 2] as number),
        );
      return { width, height, colors: colors.size };
    },
    `data:${type};base64,${bytes.toString("base64")}`,
  );

/** Cells of an RFC 4180 file. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = "", end] of csv.matchAll(
    /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|$)/g,
  )) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "\r\n") rows.push([]);
    else if (end === "") break;
  }
  return rows;
}

for (const id of widgetIds) {
  test(`${id}: what is printed or exported is whole, and says what the page says`, async ({
    page,
  }) => {
    const island = await openLab(page, id);
    // On paper its page is the drawing and its words.
    await page.emulateMedia({ media: "print" });
    expect(await controls(page)).toEqual([]);
    await expect(island.locator("svg[data-drawing]").first()).toBeVisible();
    await page.emulateMedia({ media: "screen" });

    await island.locator("button[data-preset]").last().press("Enter");

    const svg = await save(island, /SVG/);
    expect(svg.name).toBe(`${id}.svg`);
    const text = svg.bytes.toString("utf8");
    expect(text).not.toMatch(
      /var\(|class=|href=["'](?!#)|url\((?!["']?(#|&quot;#))|tabindex|="[^"]*NaN/,
    );
    const parsed = await page.evaluate((source) => {
      const { documentElement: root } = new DOMParser().parseFromString(source, "image/svg+xml");
      const ids = [...root.querySelectorAll("[id]")].map((e) => e.id);
      const used = [...source.matchAll(/url\((?:&quot;|["'])?#([^)"'&]+)/g)].map((m) => m[1]);
      return {
        name: root.localName,
        title: root.querySelector("title")?.textContent,
        shapes: root.querySelectorAll("path, line, circle, rect, text").length,
        missing: used.filter((name) => !ids.includes(name ?? "")),
        twice: ids.filter((name, i) => ids.indexOf(name) !== i),
      };
    }, text);
    const title = await island.locator("h2").first().textContent();
    expect(parsed).toMatchObject({ name: "svg", title, missing: [], twice: [] });
    expect(parsed.shapes).toBeGreaterThan(10);
    const drawn = await look(page, "image/svg+xml", svg.bytes);
    expect(drawn.colors).toBeGreaterThan(3);

    const png = await save(island, /PNG/);
    expect(png.name).toBe(`${id}.png`);
    expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
    const seen = await look(page, "image/png", png.bytes);
    expect([seen.width, seen.height]).toEqual([2 * drawn.width, 2 * drawn.height]);
    expect(seen.colors).toBeGreaterThan(3);

    const csv = await save(island, /CSV/);
    expect(csv.name).toBe(`${id}.csv`);
    const [header = [], ...rows] = cellsOf(csv.bytes.toString("utf8"));
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.length).toBe(header.length);

    const json = JSON.parse((await save(island, /JSON/)).bytes.toString("utf8"));
    expect(json.widget).toBe(id);
    expect(Object.keys(json.values).length).toBeGreaterThan(0);
    expect(json.columns.map((c: { id: string }) => c.id)).toEqual(header);
    const asJson = (cell: string, twin: unknown) =>
      typeof twin === "string"
        ? cell
        : Number.isFinite(Number(cell)) && cell !== ""
          ? Number(cell)
          : null;
    const numbers = rows.map((row, i) => row.map((cell, j) => asJson(cell, json.rows[i]?.[j])));
    expect(numbers).toEqual(json.rows);

    await island.locator("footer details:not([data-failed]) > summary").press("Enter");
    const table = island.locator("footer table");
    await expect(table).toBeVisible();
    const shown = await table.evaluate((t: HTMLTableElement) =>
      [...t.rows].map((row) => [...row.cells].map((cell) => cell.textContent ?? "")),
    );
    expect(shown[0]).toEqual(json.columns.map((c: { label: string }) => c.label));
    const expected = rows.slice(0, 200).map((row, i) =>
      row.map((cell, j) => {
        if (typeof json.rows[i]?.[j] === "string") return cell;
        return fmt(cell === "" ? null : Number(cell), 6);
      }),
    );
    expect(shown.slice(1)).toEqual(expected);

    if (
      (await island.getByRole("menuitem", { name: /PyTorch/, includeHidden: true }).count()) > 0
    ) {
      const script = await save(island, /PyTorch/);
      expect(script.name).toBe(`${id}.py`);
      const source = script.bytes.toString("utf8");
      expect(source).toMatch(/^import |\nimport /);
      expect(source).toMatch(/torch/);
      expect(source).toMatch(/float64|set_default_dtype/);
      expect(source).toMatch(/print\(json\.dumps/);
      expect(source).not.toMatch(/undefined|NaN\b|\[object|Infinity/);
    }
  });
}

test("a picture is on paper of the theme that is on", async ({ page }) => {
  const papers = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const island = await openLab(page, widgetIds[0] as string);
    const { bytes } = await save(island, /SVG/);
    papers.push(/<rect [^>]*width="100%"[^>]*fill="([^"]+)"/.exec(bytes.toString("utf8"))?.[1]);
  }
  expect(papers[0]).toMatch(/^(rgb|oklch|color)\(/);
  expect(papers[1]).not.toBe(papers[0]);
});

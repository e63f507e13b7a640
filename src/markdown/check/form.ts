import type { Page } from "../page.ts";
import type { Problem } from "../problem.ts";
import { anchorsOf } from "./chapter.ts";

const fewestDrawingLinks = 6;

/** What holds of every page by itself, beyond being well formed. */
export function checkForm(page: Page, knobsOf: (widget: string) => readonly string[]): Problem[] {
  const file = page.source.path;
  const problems: Problem[] = [];
  const report = (line: number, message: string) => problems.push({ file, line, message });

  if (page.opening !== "interview") report(1, "the page must open with :::interview");
  const moving = page.links.filter((l) => l.path === undefined && l.state !== undefined).length;
  if (moving < fewestDrawingLinks)
    report(
      1,
      `${moving} links in the prose move a drawing (\`[…](#drawing?knob=value)\`); at least ${fewestDrawingLinks}`,
    );

  const seen = new Map<string, number>([["references", 1]]);
  for (const { id, line } of anchorsOf(page).sort((a, b) => a.line - b.line)) {
    const first = seen.get(id);
    if (first !== undefined && id !== "")
      report(line, `id “${id}” is taken${first === 1 ? "" : ` in line ${first}`}`);
    else seen.set(id, line);
  }

  const knobs = new Set(page.islands.flatMap((i) => knobsOf(i.widget)));
  for (const { knob, line } of page.symbols) {
    if (!knobs.has(knob)) report(line, `\\knob{${knob}}: no drawing on this page has that knob`);
  }
  return problems;
}

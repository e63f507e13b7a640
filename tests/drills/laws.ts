import { expect, test } from "vitest";
import type { Answer, Drill, Field } from "../../src/drills/index.ts";
import { grade, instance } from "../../src/drills/index.ts";

const seeds = 1000;

/** As somebody would type it: a number whole, a list with commas. */
const typed = (answer: Answer): string =>
  Array.isArray(answer) ? `(${answer.join(", ")})` : String(answer);

/** Tiny answers are graded by a share of themselves, and are held to their own size here too. */
const slack = (field: Field, x: number): number =>
  field.kind !== "choice" && field.tolerance.kind === "relative"
    ? 1e-7 * Math.abs(x)
    : 1e-9 * Math.max(1, Math.abs(x));

function agree(field: Field, other: Answer | undefined): boolean {
  if (field.kind === "choice") return field.answer === other;
  const mine = [field.answer].flat();
  const theirs = [other].flat() as readonly number[];
  return (
    mine.length === theirs.length &&
    mine.every((x, j) => Math.abs(x - (theirs[j] as number)) <= slack(field, x))
  );
}

const unwritten = /undefined|NaN|Infinity|\[object|null|--|\+ -/;
const dollars = (words: string) => words.split("$").length - 1;

/**
 * What holds for every drill: its case worked by hand, and for a thousand seeds that the answers agree with
 * `independent` (another way to the same numbers than the drill's own) and are taken for right, that nothing is left
 * unwritten, and that every slip is told from the right answer and recognised.
 */
export function holds<Q>(
  drill: Drill<Q>,
  independent: (q: NoInfer<Q>) => readonly Answer[],
  checks: readonly (readonly [q: NoInfer<Q>, answers: readonly Answer[]])[],
): void {
  test(`${drill.id}: check cases`, () => {
    expect(checks.length).toBeGreaterThan(0);
    for (const [q, answers] of checks)
      expect(grade(drill.task(q), answers.map(typed)).outcome).toBe("right");
  });

  test(`${drill.id}: the same task for the same seed`, () => {
    for (let seed = 0; seed < 20; seed++)
      expect(instance(drill, seed)).toEqual(instance(drill, seed));
  });

  test(`${drill.id}: a thousand seeds`, () => {
    const asked = new Set<string>();
    for (let seed = 0; seed < seeds; seed++) {
      const { q, task } = instance(drill, seed);
      const { fields, slips } = task;
      // By hand, since a thousand times a dozen calls of `expect` take longer than all the arithmetic.
      const holds = (truth: boolean, what: string) => {
        if (!truth) throw new Error(`${drill.id}, seed ${seed}, ${JSON.stringify(q)}: ${what}`);
      };

      const other = independent(q);
      holds(other.length === fields.length, "another number of answers");
      fields.forEach((field, i) => {
        const said = `${typed(field.answer)} here, ${typed(other[i] as Answer)} by another way`;
        holds(agree(field, other[i]), `${field.label.en}: ${said}`);
      });
      const right = grade(
        task,
        fields.map((f) => typed(f.answer)),
      );
      holds(right.outcome === "right", "its own answers are not taken for right");

      const labels = fields.flatMap((field) => [
        field.label,
        ...(field.kind === "choice" ? field.options.map((option) => option.label) : []),
      ]);
      for (const text of [task.ask, ...labels, ...task.steps, ...slips.map((s) => s.name)])
        for (const words of [text.en, text.zh]) {
          holds(!unwritten.test(words), `badly written: ${words}`);
          holds(dollars(words) % 2 === 0, `a formula without an end: ${words}`);
        }
      holds(/[\u4e00-\u9fff]/.test(task.ask.zh), "no Chinese");
      holds(task.steps.length > 0, "no solution");

      for (const slip of slips) {
        holds(slip.gives.length === fields.length, `${slip.name.en}: not one answer a field`);
        const given = fields.map((field, i) => typed(slip.gives[i] ?? field.answer));
        const verdict = grade(task, given);
        holds(verdict.outcome === "wrong", `${slip.name.en}: ${given} counts as right`);
        holds(verdict.slip !== null, `${slip.name.en}: not recognised`);
      }
      asked.add(task.ask.en + fields.map((f) => f.label.en).join());
    }
    // A drill that hardly varies would be learnt by heart.
    expect(asked.size).toBeGreaterThan(7);
  });
}

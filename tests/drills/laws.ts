import { expect, test } from "vitest";
import type { Answer, Drill } from "../../src/drills/index.ts";
import { grade, instance } from "../../src/drills/index.ts";

/** As somebody would type it: a number whole, a list with commas. */
const typed = (answer: Answer): string =>
  Array.isArray(answer) ? `(${answer.join(", ")})` : String(answer);

/**
 * What holds for every drill: the check case of the curriculum, and for a thousand seeds that the answers agree with
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

  test(`${drill.id}: a thousand seeds`, () => {
    const asked = new Set<string>();
    for (let seed = 0; seed < 1000; seed++) {
      const { q, task } = instance(drill, seed);
      expect(instance(drill, seed).task).toEqual(task);
      const at = `${drill.id} seed ${seed}: ${JSON.stringify(q)}`;
      asked.add(task.ask.en + JSON.stringify(task.fields.map((f) => f.label.en)));

      const other = independent(q);
      expect(other.length, at).toBe(task.fields.length);
      task.fields.forEach((field, i) => {
        const mine = field.answer;
        const theirs = other[i] as Answer;
        if (typeof mine === "string") expect(theirs, at).toBe(mine);
        else {
          const [a, b] = [[mine].flat(), [theirs].flat() as number[]];
          expect(a.length, at).toBe(b.length);
          a.forEach((x, j) => {
            expect(Number.isFinite(x), at).toBe(true);
            // Tiny answers are graded by a share of themselves.
            const share = field.kind !== "choice" && field.tolerance.kind === "relative";
            const slack = share ? 1e-7 * Math.abs(x) : 1e-9 * Math.max(1, Math.abs(x));
            expect(Math.abs(x - (b[j] as number)), at).toBeLessThanOrEqual(slack);
          });
        }
      });
      expect(
        grade(
          task,
          task.fields.map((f) => typed(f.answer)),
        ).outcome,
        at,
      ).toBe("right");

      const labels = task.fields.flatMap((field) => [
        field.label,
        ...(field.kind === "choice" ? field.options.map((option) => option.label) : []),
      ]);
      const texts = [task.ask, ...labels, ...task.steps, ...task.slips.map((s) => s.name)];
      for (const text of texts)
        for (const words of [text.en, text.zh]) {
          expect(words, at).not.toMatch(/undefined|NaN|Infinity|\[object|null|--|\+ -/);
          expect((words.match(/\$/g) ?? []).length % 2, `${at}: ${words}`).toBe(0);
        }
      expect(task.ask.zh, at).toMatch(/[\u4e00-\u9fff]/);
      expect(task.steps.length, at).toBeGreaterThan(0);

      for (const slip of task.slips) {
        expect(slip.gives.length, at).toBe(task.fields.length);
        const given = task.fields.map((field, i) => typed(slip.gives[i] ?? field.answer));
        const verdict = grade(task, given);
        expect(verdict.outcome, `${at}: ${slip.name.en}`).toBe("wrong");
        expect(verdict.slip, at).not.toBeNull();
      }
    }
    // A drill that hardly varies would be learnt by heart.
    expect(asked.size).toBeGreaterThan(7);
  });
}

import { expect, test } from "vitest";
import { drills, instance } from "../../src/drills/index.ts";
import { type DrillTopic, topics } from "../../src/drills/topics.ts";
import { answerText } from "../../src/practice/answerText.ts";
import { texText, texTree } from "../../src/ui/texTree.ts";

test("every drill is loaded by its topic, and by no other", async () => {
  const loaded = await Promise.all(
    Object.entries(topics).map(async ([topic, load]) => {
      const own = (await load()).drills;
      for (const [id, drill] of Object.entries(own))
        expect([drill.id, drill.topic]).toEqual([id, topic as DrillTopic]);
      return own;
    }),
  );
  expect(Object.assign({}, ...loaded)).toEqual(drills);
  expect(loaded.flatMap(Object.keys)).toHaveLength(Object.keys(drills).length);
});

const commands = /\\[a-z]+|lfloor|rfloor|leftarrow|approx|cdot|frac|tanh\w/i;

test.each(Object.values(drills))("$id: the typesetter knows every formula", (drill) => {
  for (let seed = 0; seed < 12; seed++) {
    const { task } = instance(drill, seed);
    const texts = [
      task.ask,
      ...task.steps,
      ...task.slips.map((slip) => slip.name),
      ...task.fields.map((field) => field.label),
      ...task.fields.flatMap((f) => (f.kind === "choice" ? f.options.map((o) => o.label) : [])),
    ].flatMap(({ en, zh }) => [en, zh]);
    const answers = task.fields.map((field) => answerText(field, "en"));
    for (const text of [...texts, ...answers])
      for (const [i, tex] of text.split("$").entries())
        if (i % 2 === 1) expect(texText(texTree(tex)), tex).not.toMatch(commands);
  }
});

test.each(Object.values(drills))("$id: no two fields or steps of a task are alike", (drill) => {
  for (let seed = 0; seed < 12; seed++) {
    const { task } = instance(drill, seed);
    for (const texts of [task.fields.map((f) => f.label.en), task.steps.map((s) => s.en)])
      expect(new Set(texts).size).toBe(texts.length);
  }
});

test("right answers are written without the dust of floating point", () => {
  const field = { label: { en: "x", zh: "x" }, tolerance: { kind: "exact" } } as const;
  expect(answerText({ ...field, kind: "number", answer: 49.99999999999996 }, "en")).toBe("$50$");
  expect(answerText({ ...field, kind: "list", answer: [0.1 + 0.2, -2] }, "en")).toBe("$(0.3, -2)$");
});

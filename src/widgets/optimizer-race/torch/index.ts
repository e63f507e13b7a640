import { farAway, largestLoss } from "../../../math/optimizers/index.ts";
import { type Runner, race, scheduleOf } from "../model.ts";
import type { RaceValues } from "../params.ts";
import { heightInPython } from "./heights.ts";
import { pythonRules, ruleInPython } from "./rules.ts";

/** Only the helpers that the rules of this race call, with the blank lines between them. */
function helpersFor(calls: string): string {
  const blocks = pythonRules.split(/\n(?=(?:def|#) )/).map((b) => b.trim());
  const nameOf = (block: string) => /def (\w+)\(/.exec(block)?.[1] ?? "";
  // A comment above a definition belongs to it.
  const joined = blocks.reduce<string[]>((all, block) => {
    const last = all.at(-1);
    if (last?.startsWith("#") && !last.includes("def ")) all[all.length - 1] = `${last}\n${block}`;
    else all.push(block);
    return all;
  }, []);
  const wanted = new Set<string>();
  const visit = (text: string) => {
    for (const block of joined) {
      const name = nameOf(block);
      if (name !== "" && !wanted.has(name) && new RegExp(`\\b${name}\\(`).test(text)) {
        wanted.add(name);
        visit(block);
      }
    }
  };
  visit(calls);
  return joined.filter((block) => wanted.has(nameOf(block))).join("\n\n\n");
}

const shapes = {
  constant: () => "1",
  inverse: ({ half }: RaceValues) => `1 / (1 + (t - 1) / ${half})`,
  cosine: ({ steps }: RaceValues) => `(1 + math.cos(math.pi * (t - 1) / ${steps})) / 2`,
} as const;

/** A start moved by this share … */
const nudge = 1e-12;
/** … may move no number of the run by more than this. */
const steady = 1e-6;

/**
 * Whether rounding in the last digits is still invisible at the end of a run. Rates that grow as gradients shrink
 * (RMSProp near a minimum) amplify it until two correct programs differ.
 */
function isSteady(runner: Runner, nudged: Runner): boolean {
  if (runner.descent.loss.length !== nudged.descent.loss.length) return false;
  const apart = (a: Float64Array, b: Float64Array) =>
    a.some((v, i) => Math.abs(v - (b[i] as number)) > 1e-9 + steady * Math.abs(v));
  return !(
    apart(runner.descent.path, nudged.descent.path) ||
    apart(runner.descent.loss, nudged.descent.loss)
  );
}

/** The noise of the drawing is written out, so that both races meet the same. */
export function torchScript(values: RaceValues): string {
  const { start, noise, arena, runners } = race(values);
  const nudged = race({ ...values, start: [start[0] * (1 - nudge), start[1] * (1 - nudge)] });
  const steadyOnes = runners.filter((r, i) => isSteady(r, nudged.runners[i] as Runner));
  const chaotic = runners.filter((r) => !steadyOnes.includes(r)).map((r) => r.id);
  const { steps } = values;
  const reach = farAway * Math.max(1, ...arena.surface.domain.map(Math.abs));
  const entries = steadyOnes.map(({ id, hyper }) => {
    const shape = shapes[scheduleOf(id, values)](values);
    return {
      id,
      call: ruleInPython(id, hyper)
        .replace(/\beta\b(?!=)/g, String(hyper.eta))
        .replace(/\brate\b/g, shape === "1" ? "constant" : "decaying"),
    };
  });
  const calls = entries.map((e) => e.call).join("\n");
  const decaying = shapes[values.schedule](values);
  return `import json
import math

import torch

${
  chaotic.length > 0
    ? `# Left out, because they magnify a difference in the 12th digit: ${chaotic.join(", ")}.
`
    : ""
}steps = ${steps}
noise = ${noise ? `torch.tensor(${JSON.stringify([...noise])}, dtype=torch.float64).reshape(-1, 2)` : "None"}


def f(x, y):
    return ${heightInPython(values)}


def gradient(p, t):
    q = p.detach().clone().requires_grad_(True)
    f(q[0], q[1]).backward()
    return q.grad if noise is None else q.grad + noise[t - 1]


def constant(t):
    return 1


def decaying(t):
    return ${decaying}


${helpersFor(calls)}


def run(start):
    p = torch.tensor([${start[0]}, ${start[1]}], dtype=torch.float64, requires_grad=True)
    move = start(p)
    xs, ys, losses = [], [], []
    for t in range(steps + 1):
        if t > 0:
            move(t)
        x, y = p.detach().tolist()
        loss = float(f(p.detach()[0], p.detach()[1]))
        if not (abs(x) <= ${reach} and abs(y) <= ${reach} and abs(loss) <= ${largestLoss}):
            break
        xs.append(x)
        ys.append(y)
        losses.append(loss)
    gap = [None] * (steps + 1 - len(xs))
    return xs + gap, ys + gap, losses + gap


columns = {"step": list(range(steps + 1))}
for name, start in {
${entries.map(({ id, call }) => `    "${id}": ${call},`).join("\n")}
}.items():
    columns[name + "_x"], columns[name + "_y"], columns[name + "_loss"] = run(start)
print(json.dumps(columns))
`;
}

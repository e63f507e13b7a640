import type { Values } from "../../params/index.ts";
import { pythonRandom } from "../torch/random.ts";
import { runs } from "./model.ts";
import type { params } from "./params.ts";

const build = ({ optimizer, mode, eta, lambda }: Values<typeof params>): string => {
  if (optimizer === "adam")
    return `torch.optim.${mode === "l2" ? "Adam" : "AdamW"}([w], lr=${eta}, weight_decay=${lambda})`;
  const momentum = optimizer === "momentum" ? 0.9 : 0;
  return `torch.optim.SGD([w], lr=${eta}, momentum=${momentum}, weight_decay=${mode === "l2" ? lambda : 0})`;
};

/** The same weights under torch.optim, with the same noise; SGD's decoupled decay is one line before the step. */
export function torchScript(values: Values<typeof params>): string {
  const { mode, optimizer, noise, std1, std2, steps, seed, eta, lambda } = values;
  const byHand = mode === "decoupled" && optimizer !== "adam";
  return `import json
import torch
${pythonRandom}
runs, steps = ${runs}, ${steps}
rng = rng_for(${seed}, "gradient noise")
noise = torch.tensor([[normal(rng) for _ in range(2 * runs)] for _ in range(steps)], dtype=torch.float64)
std = torch.tensor([${noise ? std1 : 0}] * runs + [${noise ? std2 : 0}] * runs, dtype=torch.float64)
w = torch.ones(2 * runs, dtype=torch.float64, requires_grad=True)
optimizer = ${build(values)}
rows = [(0, 1.0, 1.0)]
every = steps // 100
for t in range(1, steps + 1):
    w.grad = std * noise[t - 1]
${byHand ? `    with torch.no_grad():\n        w.mul_(1 - ${eta} * ${lambda})\n` : ""}    optimizer.step()
    if t % every == 0:
        rows.append((t, w[:runs].mean().item(), w[runs:].mean().item()))
print(json.dumps({"step": [r[0] for r in rows], "weight1": [r[1] for r in rows], "weight2": [r[2] for r in rows]}))
`;
}

import type { Values } from "../../params/index.ts";
import { type Inputs, steps, target, zeroCentringModel } from "./model.ts";
import type { params } from "./params.ts";

const origin: Record<Inputs, string> = {
  sigmoid: "sigmoid of standard normal numbers",
  relu: "ReLU of standard normal numbers",
  tanh: "tanh of standard normal numbers",
  centred: "sigmoid of standard normal numbers, less its mean",
};

/** The path of the two weights; the examples are written out, since their random stream is this page's own. */
export const torchScript = (values: Values<typeof params>): string => {
  const { examples } = zeroCentringModel(values);
  const rows: string[] = [];
  for (let i = 0; i < examples.length; i += 2) rows.push(`[${examples[i]}, ${examples[i + 1]}]`);
  return `import json
import torch

# ${origin[values.inputs]}
x = torch.tensor([
    ${rows.join(",\n    ")},
], dtype=torch.float64)
y = x @ torch.tensor([${target.join(", ")}], dtype=torch.float64)
w = torch.tensor([${values.start.join(", ")}], dtype=torch.float64, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=${values.eta})
batch = ${values.batch}
path, losses = [], []
for t in range(${steps + 1}):
    with torch.no_grad():
        path.append(w.tolist())
        losses.append((0.5 * (x @ w - y) ** 2).mean().item())
    rows = torch.arange(t * batch, (t + 1) * batch) % len(x)
    optimizer.zero_grad()
    (0.5 * (x[rows] @ w - y[rows]) ** 2).mean().backward()
    optimizer.step()
print(json.dumps({
    "step": list(range(${steps + 1})),
    "w1": [p[0] for p in path],
    "w2": [p[1] for p in path],
    "loss": losses,
}))
`;
};

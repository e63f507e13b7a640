import type { Values } from "../../params/index.ts";
import { stepSizeModel } from "./model.ts";
import type { params } from "./params.ts";

const expressions = {
  quadratic: "0.5 * (curvature * x * x).sum()",
  abs: "x.abs().sum()",
  cubic: "(x ** 3).sum()",
  doubleWell: "((x ** 2 - 1) ** 2).sum()",
} as const;

/** As many steps as the drawing has: a path that broke off ends here at the same point. */
export function torchScript(values: Values<typeof params>): string {
  const { eta, last } = stepSizeModel(values);
  const plane = values.f === "quadratic";
  const [x, y] = values.start;
  return `import json
import torch

${plane ? `curvature = torch.tensor([1.0 / ${values.kappa}, 1.0], dtype=torch.float64)\n` : ""}x = torch.tensor([${plane ? `${x}, ${y}` : x}], dtype=torch.float64, requires_grad=True)
optimizer = torch.optim.SGD([x], lr=${eta})
points = [x.detach().tolist()]
for _ in range(${last}):
    optimizer.zero_grad()
    (${expressions[values.f]}).backward()
    optimizer.step()
    points.append(x.detach().tolist())
print(json.dumps({
    "step": list(range(${last + 1})),
    "x": [p[0] for p in points],${plane ? '\n    "y": [p[1] for p in points],' : ""}
}))
`;
}

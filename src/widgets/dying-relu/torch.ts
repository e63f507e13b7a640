import type { Values } from "../../params/index.ts";
import { calm, dyingModel, outputWeight, shiftAt, steps, units } from "./model.ts";
import type { params } from "./params.ts";

const functionOf: Record<Values<typeof params>["activation"], string> = {
  relu: "F.relu",
  leakyRelu: "F.leaky_relu",
  elu: "F.elu",
};

const rows = (flat: Float64Array, width: number) => {
  const out: string[] = [];
  for (let i = 0; i < flat.length; i += width)
    out.push(`[${Array.from(flat.subarray(i, i + width)).join(", ")}]`);
  return out.join(",\n    ");
};

/** The whole run; inputs and first weights are written out, since their random streams are this page's own. */
export function torchScript(values: Values<typeof params>): string {
  const { data, states } = dyingModel(values);
  return `import json
import torch
import torch.nn.functional as F

x = torch.tensor([
    ${rows(data.x, 2)},
], dtype=torch.float64)
y = -3 + torch.sin(2 * x[:, 0])
# w1, w2, bias of each hidden unit
theta = torch.tensor([
    ${rows(states[0]?.weights ?? new Float64Array(), 3)},
], dtype=torch.float64, requires_grad=True)
result = {"step": [], "loss": [], "dead": [], "active": [], "gradient": []}
for t in range(${steps + 1}):
    moved = x + (${values.shift} if t >= ${shiftAt} else 0)
    z = moved @ theta[:, :2].T + theta[:, 2]
    output = ${outputWeight} * ${functionOf[values.activation]}(z).sum(dim=1)
    loss = (0.5 * (output - y) ** 2).mean()
    (gradient,) = torch.autograd.grad(loss, theta)
    on = (z > 0).double()
    result["step"].append(t)
    result["loss"].append(loss.item())
    result["dead"].append((on.sum(dim=0) == 0).sum().item() / ${units})
    result["active"].append(on.mean().item())
    result["gradient"].append(gradient.norm().item())
    with torch.no_grad():
        theta -= (${values.eta} if t == 0 else min(${values.eta}, ${calm})) * gradient
print(json.dumps(result))
`;
}

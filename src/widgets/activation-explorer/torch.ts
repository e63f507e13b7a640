import type { ActivationId } from "../../math/activations/index.ts";
import { torchExpression } from "../torch/expression.ts";
import { pythonNumber as n } from "../torch/number.ts";
import type { State } from "./model.ts";
import { ownFunction } from "./own.ts";
import { tablePoints } from "./table.ts";

const list = (xs: readonly number[]) => `[${xs.map(n).join(", ")}]`;
const lines = (w: readonly number[], b: readonly number[]) =>
  w.map((slope, k) => `${n(slope)} * x + ${n(b[k] ?? 0)}`).join(", ");

/**
 * Each function as PyTorch has it. Where its own form loses digits in the tails (tanh GELU as 1 + tanh, exact GELU as 1 + erf),
 * the same function is written without that loss; and F.hardswish, whose slope at 3 depends on the version, piece by piece.
 */
const bodies: Record<ActivationId, (v: State) => string> = {
  step: () => "(x > 0).double() + 0 * x",
  identity: () => "1.0 * x",
  sigmoid: () => "torch.sigmoid(x)",
  tanh: () => "torch.tanh(x)",
  relu: () => "F.relu(x)",
  leakyRelu: (v) => `F.leaky_relu(x, ${n(v.slope)})`,
  prelu: (v) => `F.prelu(x, torch.tensor([${n(v.a)}], dtype=torch.float64))`,
  rrelu: (v) => `F.rrelu(x, ${n(v.lower)}, ${n(v.upper)}, training=False)`,
  elu: (v) => `F.elu(x, ${n(v.alpha)})`,
  selu: () => "F.selu(x)",
  celu: (v) => `F.celu(x, ${n(v.alpha)})`,
  softplus: (v) => `F.softplus(x, beta=${n(v.beta)}, threshold=1000)`,
  softsign: () => "F.softsign(x)",
  gelu: () => "0.5 * x * torch.erfc(-x * math.sqrt(0.5))",
  geluTanh: () => "x * torch.sigmoid(2 * math.sqrt(2 / math.pi) * (x + 0.044715 * x**3))",
  geluSigmoid: () => "x * torch.sigmoid(1.702 * x)",
  silu: () => "F.silu(x)",
  swish: (v) => `x * torch.sigmoid(${n(v.beta)} * x)`,
  mish: () => "F.mish(x)",
  hardtanh: (v) => `F.hardtanh(x, ${n(v.floor)}, ${n(v.ceiling)})`,
  hardsigmoid: () => "F.hardsigmoid(x)",
  hardswish: () => "torch.where(x > 3, x, torch.where(x >= -3, x * (x + 3) / 6, 0 * x))",
  relu6: () => "F.relu6(x)",
  logsigmoid: () => "F.logsigmoid(x)",
  tanhshrink: () => "F.tanhshrink(x)",
  softshrink: (v) => `F.softshrink(x, ${n(v.lambda)})`,
  hardshrink: (v) => `F.hardshrink(x, ${n(v.lambda)})`,
  maxout: (v) => `torch.stack([${lines(v.w, v.b)}]).max(dim=0).values`,
};

/** Values by PyTorch, slopes by its automatic differentiation. */
export function torchScript(values: State): string {
  const own = ownFunction(values.formula);
  const functions = [
    ...values.show.map((id) => `    "${id}": lambda x: ${bodies[id](values)},`),
    ...(own.kind === "function"
      ? [`    "own": lambda x: ${torchExpression(own.expression)},`]
      : []),
  ];
  return `import json
import math
import torch
import torch.nn.functional as F

points = ${list(tablePoints(values.reach))}
functions = {
${functions.join("\n")}
}


def column(t):
    return [v if math.isfinite(v) else None for v in t.tolist()]


out = {"x": points}
for name, f in functions.items():
    x = torch.tensor(points, dtype=torch.float64, requires_grad=True)
    y = f(x)
    y.sum().backward()
    out[name] = column(y.detach())
    out[name + "_slope"] = column(x.grad)
print(json.dumps(out))
`;
}

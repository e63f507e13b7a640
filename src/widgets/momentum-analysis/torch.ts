import type { Values } from "../../params/index.ts";
import type { params } from "./params.ts";

/** The gradient at the look-ahead point by autograd; torch.optim.SGD(nesterov=True) stores that point instead of x. */
const nesterovLoop = (eta: number, beta: number, steps: number) => `before = x.detach().clone()
rows = [x.detach().abs().tolist()]
for _ in range(${steps}):
    ahead = (x.detach() + ${beta} * (x.detach() - before)).requires_grad_(True)
    (0.5 * curvature * ahead * ahead).sum().backward()
    before = x.detach().clone()
    x = ahead.detach() - ${eta} * ahead.grad
    rows.append(x.abs().tolist())`;

const heavyBallLoop = (
  eta: number,
  beta: number,
  steps: number,
) => `optimizer = torch.optim.SGD([x], lr=${eta}, momentum=${beta})
rows = [x.detach().abs().tolist()]
for _ in range(${steps}):
    optimizer.zero_grad()
    (0.5 * curvature * x * x).sum().backward()
    optimizer.step()
    rows.append(x.detach().abs().tolist())`;

/** One coordinate a curvature, each from 1 with no velocity. */
export const torchScript = ({
  method,
  eta,
  beta,
  kappa,
  lambda,
  steps,
}: Values<typeof params>): string => `import json
import torch

mu = 1.0 / ${kappa}
curvature = torch.tensor([mu, mu ** (1 - ${lambda}), 1.0], dtype=torch.float64)
x = torch.ones(3, dtype=torch.float64, requires_grad=True)
${(method === "nesterov" ? nesterovLoop : heavyBallLoop)(eta, beta, steps)}
print(json.dumps({
    "step": list(range(${steps + 1})),
    "mu": [r[0] for r in rows],
    "lambda": [r[1] for r in rows],
    "L": [r[2] for r in rows],
}))
`;

import type { Values } from "../../params/index.ts";
import { saddlesModel } from "./model.ts";
import type { params } from "./params.ts";

const formulas = {
  saddle: "x ** 2 - y ** 2",
  dome: "-(x ** 2) - y ** 2",
  monkey: "x ** 3 - 3 * x * y ** 2",
  doubleWell: "(x ** 2 - 1) ** 2 + y ** 2",
} as const;

const firstOrder = (eta: number, beta: number, noise: readonly number[], last: number) => `
noise = torch.tensor(${JSON.stringify(noise)}, dtype=torch.float64).reshape(-1, 2)
optimizer = torch.optim.SGD([p], lr=${eta}, momentum=${beta})
for t in range(${last}):
    optimizer.zero_grad()
    f(p).backward()
    p.grad += noise[t]
    optimizer.step()
    points.append(p.detach().tolist())`;

const secondOrder = (eta: number, absolute: boolean, last: number) => `
for _ in range(${last}):
    g = torch.autograd.functional.jacobian(f, p)
    H = torch.autograd.functional.hessian(f, p)
${
  absolute
    ? `    values, vectors = torch.linalg.eigh(H)
    move = vectors @ ((vectors.T @ g) / values.abs()) if g.any() else g`
    : "    move = torch.linalg.solve(H, g) if g.any() else g"
}
    p = (p - ${eta} * move).detach()
    points.append(p.tolist())`;

/** The noise of the drawing is written out, so that both walk the same way. */
export function torchScript(values: Values<typeof params>): string {
  const { method, eta, start } = values;
  const { chosen, noise } = saddlesModel(values);
  const loop =
    method === "newton" || method === "absNewton"
      ? secondOrder(eta, method === "absNewton", chosen.last)
      : firstOrder(
          eta,
          method === "momentum" ? values.beta : 0,
          method === "noisyGd"
            ? Array.from(noise.subarray(0, 2 * chosen.last))
            : new Array<number>(2 * chosen.last).fill(0),
          chosen.last,
        );
  return `import json
import torch


def f(p):
    x, y = p[0], p[1]
    return ${formulas[values.surface]}


p = torch.tensor([${start[0]}, ${start[1]}], dtype=torch.float64, requires_grad=True)
points = [p.detach().tolist()]
${loop.trimStart()}
print(json.dumps({
    "step": list(range(${chosen.last + 1})),
    "x": [q[0] for q in points],
    "y": [q[1] for q in points],
}))
`;
}

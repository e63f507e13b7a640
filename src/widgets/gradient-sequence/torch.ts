import type { Values } from "../../params/index.ts";
import { gradientsOf } from "./model.ts";
import { type params, type RuleId, ruleIds } from "./params.ts";

type State = Values<typeof params>;

/** torch.optim's own class where it has the rule as shown; Adam's variants are written out, since torch has only one. */
const builders: Record<Exclude<RuleId, "adam">, (v: State) => string> = {
  momentum: (v) => `torch.optim.SGD([x], lr=1.0, momentum=${v.beta1})`,
  adagrad: (v) => `torch.optim.Adagrad([x], lr=1.0, eps=${v.eps})`,
  rmsprop: (v) => `torch.optim.RMSprop([x], lr=1.0, alpha=${v.alpha}, eps=${v.eps})`,
  adadelta: () => "torch.optim.Adadelta([x], lr=1.0, rho=0.95, eps=1e-6)",
  amsgrad: (v) =>
    `torch.optim.Adam([x], lr=1.0, betas=(${v.beta1}, ${v.beta2}), eps=${v.eps}, amsgrad=True)`,
};

const withTorch = (
  id: RuleId,
  v: State,
) => `x = torch.zeros(1, dtype=torch.float64, requires_grad=True)
optimizer = ${builders[id as Exclude<RuleId, "adam">](v)}
steps = []
for g in gradients:
    before = x.detach().clone()
    x.grad = g.reshape(1).clone()
    optimizer.step()
    steps.append((before - x.detach()).item())
out["${id}"] = steps
`;

const adamWrittenOut = ({
  beta1,
  beta2,
  eps,
  correction,
  place,
}: State) => `m = v = torch.zeros((), dtype=torch.float64)
steps = []
for t, g in enumerate(gradients, start=1):
    m = ${beta1} * m + (1 - ${beta1}) * g
    v = ${beta2} * v + (1 - ${beta2}) * g * g
    m_hat = ${correction === "both" ? `m / (1 - ${beta1} ** t)` : "m"}
    v_hat = ${correction === "none" ? "v" : `v / (1 - ${beta2} ** t)`}
    steps.append((m_hat / ${place === "inside" ? `torch.sqrt(v_hat + ${eps})` : `(torch.sqrt(v_hat) + ${eps})`}).item())
out["adam"] = steps
`;

export const torchScript = (values: State): string => `import json
import torch

gradients = ${values.scale} * torch.tensor([${[...gradientsOf(values)].join(", ")}], dtype=torch.float64)
out = {"step": list(range(1, len(gradients) + 1)), "g": gradients.tolist()}

${ruleIds
  .filter((id) => values.show.includes(id))
  .map((id) => (id === "adam" ? adamWrittenOut(values) : withTorch(id, values)))
  .join("\n")}
print(json.dumps(out))
`;

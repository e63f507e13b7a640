import type { Values } from "../../params/index.ts";
import { batchNoiseModel } from "./model.ts";
import type { params } from "./params.ts";

/** One run; the batches that the drawing has drawn are written out by what they average to. */
export function torchScript(values: Values<typeof params>): string {
  const { drawn, rates, start, samples } = batchNoiseModel(values);
  const pull = samples.varying === "pull";
  return `import json
import torch

${pull ? "# Mean target of every batch" : "# Mean curvature of every batch"}
means = ${JSON.stringify(Array.from(drawn[0] as Float64Array))}
rates = ${JSON.stringify(Array.from(rates))}
x = torch.tensor(${start}, dtype=torch.float64, requires_grad=True)
optimizer = torch.optim.SGD([x], lr=1.0)
xs = [x.item()]
square = ${start}.0 ** 2
expected = [square ** 0.5]
for mean, rate in zip(means, rates):
    optimizer.param_groups[0]["lr"] = rate
    optimizer.zero_grad()
    loss = ${pull ? "0.5 * (x - mean) ** 2" : "0.5 * mean * x ** 2"}
    loss.backward()
    optimizer.step()
    xs.append(x.item())
    square = ((1 - rate * ${samples.curvature}) ** 2 + rate ** 2 * ${samples.curvatureVariance} / ${values.batch}) * square + rate ** 2 * ${samples.noiseVariance} / ${values.batch}
    expected.append(square ** 0.5)
print(json.dumps({"step": list(range(len(xs))), "x": xs, "expected": expected}))
`;
}

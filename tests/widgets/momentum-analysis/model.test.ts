import { describe, expect, it } from "vitest";
import { initialValues } from "../../../src/params/index.ts";
import { momentumModel } from "../../../src/widgets/momentum-analysis/model.ts";
import { params } from "../../../src/widgets/momentum-analysis/params.ts";

const at = (changed: object) => momentumModel({ ...initialValues(params), ...changed });

describe("momentum on a quadratic", () => {
  it("κ = 100: heavy ball leaves 0.818 of the error a step where plain descent leaves 0.980", () => {
    const m = at({});
    expect(m.best.rate).toBeCloseTo(0.818, 3);
    expect(m.plainRate).toBeCloseTo(0.98, 3);
  });

  it("at the optimum every root has modulus √β", () => {
    const { best } = at({});
    for (const d of at({ eta: best.eta, beta: best.beta }).directions)
      for (const r of d.roots) expect(Math.hypot(r.re, r.im)).toBeCloseTo(Math.sqrt(best.beta), 6);
  });

  it("Nesterov with η = 1/L leaves 1 − 1/√κ", () => {
    const { best } = at({ method: "nesterov" });
    expect(best.rate).toBeCloseTo(0.9, 9);
    expect(at({ method: "nesterov", ...{ eta: best.eta, beta: best.beta } }).rate).toBeCloseTo(
      0.9,
      6,
    );
  });

  it("says that it diverges beyond η·L = 2(1 + β)", () => {
    expect(at({ beta: 0.5, eta: 2.99 }).rate).toBeLessThan(1);
    expect(at({ beta: 0.5, eta: 3.01 }).rate).toBeGreaterThan(1);
  });

  it("the map's values stand at the centres of its cells", () => {
    const m = at({});
    const { nx, x, y, ny, values } = m.map;
    const [i, j] = [10, 20];
    const eta = x[0] + ((i + 0.5) / nx) * (x[1] - x[0]);
    const beta = y[0] + ((j + 0.5) / ny) * (y[1] - y[0]);
    expect(values[j * nx + i]).toBeCloseTo(at({ eta, beta }).rate, 12);
  });
});

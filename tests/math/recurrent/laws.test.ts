import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrays } from "../../../src/math/autodiff/index.ts";
import {
  cells,
  gateOf,
  gruUnit,
  lstmUnit,
  normPerStep,
  recurrentLayer,
  recurrentNetwork,
  recurrentNetworkBackward,
  recurrentParameterCount,
  recurrentSpectrum,
} from "../../../src/math/recurrent/index.ts";
import { type Tensor, tensor } from "../../../src/math/tensor/index.ts";
import { expectGradients, expectNear, inner, randomly } from "../tensor/random.ts";
import {
  anyNetwork,
  parametersOf,
  type Setting,
  smoothCells,
  withParameters,
} from "./arbitrary.ts";

const runs = { numRuns: 12 };

describe.each(Object.entries(smoothCells))("a network of %s cells", (_name, cell) => {
  it("has the gradients of finite differences, for every weight, input and initial state", () => {
    fc.assert(
      fc.property(anyNetwork(cell), ({ weights, x, h0, c0, gy, seed }) => {
        const run = recurrentNetwork(cell, weights, x, { h0, c0 });
        const random = randomly(seed);
        const ghN = random("ghN", ...run.hN.shape);
        const gcN = random("gcN", ...run.cN.shape);
        const g = recurrentNetworkBackward(run, weights, gy, { ghN, gcN });
        const states = c0 === null ? [h0] : [h0, c0];
        const loss = (...[x1, h1, ...rest]: readonly Tensor[]) => {
          const [c1, parameters] = c0 === null ? [null, rest] : [rest[0], rest.slice(1)];
          const again = recurrentNetwork(cell, withParameters(weights, parameters), x1, {
            h0: h1,
            c0: c1,
          });
          return inner(again.y, gy) + inner(again.hN, ghN) + inner(again.cN, gcN);
        };
        expectGradients(
          loss,
          [x, ...states, ...parametersOf(weights)],
          [g.gx, g.gh0, ...(c0 === null ? [] : [g.gc0]), ...parametersOf(g.gWeights)],
        );
      }),
      runs,
    );
  });

  it("starts from zeros when no state is given, and counts its parameters", () => {
    fc.assert(
      fc.property(anyNetwork(cell), ({ weights, x, h0, gy }) => {
        const zeros = recurrentNetwork(cell, weights, x, { h0: tensor(h0.shape) });
        expect(recurrentNetwork(cell, weights, x).y).toEqual(zeros.y);
        expect(zeros.y.shape).toEqual(gy.shape);
        const count = parametersOf(weights).reduce((n, { data }) => n + data.length, 0);
        expect(recurrentParameterCount(weights)).toBe(count);
      }),
      runs,
    );
  });

  it("reads backwards what it would read forwards in a mirror", () => {
    fc.assert(
      fc.property(anyNetwork(cell), ({ weights: [[first]], x }) => {
        const mirrored = (t: Tensor): Tensor => {
          const size = t.data.length / t.shape[0];
          return tensor(
            t.shape,
            t.data.map((_, i) => {
              const step = t.shape[0] - 1 - Math.floor(i / size);
              return t.data[step * size + (i % size)];
            }),
          );
        };
        const back = recurrentLayer(cell, first, x, {}, true);
        const forward = recurrentLayer(cell, first, mirrored(x));
        expectNear(back.h.data, mirrored(forward.h).data, 0);
      }),
      runs,
    );
  });
});

/** The same networks written with tensors that differentiate themselves: one layer forwards, one sample at a time. */
function tapeOf({ cell, weights, x, h0, c0 }: Setting) {
  const { add, concat, constant, matmul, multiply, reshape, slice, subtract, variable } = arrays;
  const { sigmoid, tanh, relu, transpose } = arrays;
  const [[{ input, recurrent }]] = weights;
  const parameters = parametersOf([[{ input, recurrent }]]).map(variable);
  const left = [...parameters];
  const take = (bias: Tensor | null) => {
    const w = left.shift() ?? constant(0);
    return [w, bias === null ? constant(0) : (left.shift() ?? constant(0))] as const;
  };
  const [wIn, bIn] = take(input.b);
  const [wHh, bHh] = take(recurrent.b);
  const [, samples, units] = h0.shape;
  const states = (t: Tensor) =>
    variable(tensor([samples, units], t.data.slice(0, samples * units)));
  const start = states(h0);
  const cellStart = c0 === null ? null : states(c0);
  let h = start as arrays.ArrayNode;
  let c = cellStart as arrays.ArrayNode | null;
  const inputs = x.shape[2];
  const source = variable(x);
  const outputs: arrays.ArrayNode[] = [];
  for (let t = 0; t < x.shape[0]; t++) {
    const xt = reshape(slice(source, 0, t, t + 1), [samples, inputs]);
    const a = add(matmul(xt, transpose(wIn)), bIn);
    const u = add(matmul(h, transpose(wHh)), bHh);
    const gate = (of: arrays.ArrayNode, k: number) => slice(of, 1, k * units, (k + 1) * units);
    const both = (k: number) => add(gate(a, k), gate(u, k));
    if (cell === cells.tanh) h = tanh(both(0));
    else if (cell === cells.relu) h = relu(both(0));
    else if (cell === cells.gru) {
      const [r, z] = [sigmoid(both(0)), sigmoid(both(1))];
      const n = tanh(add(gate(a, 2), multiply(r, gate(u, 2))));
      h = add(multiply(subtract(1, z), n), multiply(z, h));
    } else {
      const [i, f, o] = [sigmoid(both(0)), sigmoid(both(1)), sigmoid(both(3))];
      c = add(multiply(f, c ?? 0), multiply(i, tanh(both(2))));
      h = multiply(o, tanh(c));
    }
    outputs.push(reshape(h, [1, samples, units]));
  }
  const wrt = [source, start, ...(cellStart === null ? [] : [cellStart]), ...parameters];
  return { y: concat(outputs, 0), wrt };
}

describe.each(Object.entries(cells))("a layer of %s cells", (_name, cell) => {
  it("agrees with automatic differentiation to rounding", () => {
    fc.assert(
      fc.property(anyNetwork(cell), (setting) => {
        const { x, h0, c0, seed } = setting;
        const weights = [[setting.weights[0][0]]];
        const { y, wrt } = tapeOf(setting);
        const first = (t: Tensor) =>
          tensor([1, ...t.shape.slice(1)], t.data.slice(0, t.data.length / t.shape[0]));
        const start = { h0: first(h0), c0: c0 && first(c0) };
        const run = recurrentNetwork(cell, weights, x, start);
        expectNear(run.y.data, y.value.data);
        const gy = randomly(seed)("upstream", ...run.y.shape);
        const g = recurrentNetworkBackward(run, weights, gy);
        const own = [
          g.gx,
          g.gh0,
          ...(cell.hasCellState ? [g.gc0] : []),
          ...parametersOf(g.gWeights),
        ];
        arrays.gradients(y, wrt, gy).forEach((want, k) => {
          expectNear(own[k].data, want.data, 1e-11);
        });
      }),
      runs,
    );
  });
});

describe("gates", () => {
  it("keep a cell state untouched with f = 1 and i = 0, for a hundred steps", () => {
    const [steps, units] = [100, 2];
    // Far enough for the sigmoid to be exactly 1 and 0.
    const b = tensor([8], [-1000, -1000, 1000, 1000, 0.3, -0.2, 0.1, 0.4]);
    const random = randomly(3);
    const weights = {
      input: { w: random("input", 4 * units, 1), b },
      recurrent: { w: random("recurrent", 4 * units, units), b: null },
    };
    const c0 = tensor([1, units], [0.7, -1.3]);
    const trace = recurrentLayer(cells.lstm, weights, random("x", steps, 1, 1), { c0 });
    expect([...trace.c.data.slice(-units)]).toEqual([0.7, -1.3]);
    expect(new Set(gateOf(trace, "f").data)).toEqual(new Set([1]));
    expect(new Set(gateOf(trace, "i").data)).toEqual(new Set([0]));
    const gcN = tensor([1, 1, units], [5, 6]);
    const run = recurrentNetwork(cells.lstm, [[weights]], trace.x, {
      c0: tensor([1, 1, 2], c0.data),
    });
    const g = recurrentNetworkBackward(run, [[weights]], tensor(run.y.shape), { gcN });
    expect([...g.gc0.data]).toEqual([5, 6]);
    expect(normPerStep(g.layers[0][0].dc)).toEqual(new Float64Array(steps).fill(Math.hypot(5, 6)));
  });

  it("do the same by hand", () => {
    expect(lstmUnit({ i: 0, f: 1, g: 0.9, o: 0 }, 0.4)).toEqual({ c: 0.4, h: 0 });
    expect(gruUnit({ z: 1, n: 0.9 }, 0.4)).toBe(0.4);
    expect(gruUnit({ z: 0, n: 0.9 }, 0.4)).toBe(0.9);
  });

  it("are asked for by name", () => {
    const weights = {
      input: { w: tensor([1, 1], [2]), b: null },
      recurrent: { w: tensor([1, 1], [0]), b: null },
    };
    const trace = recurrentLayer(cells.relu, weights, tensor([2, 1, 1], [3, -3]));
    expect([...gateOf(trace, "pre").data]).toEqual([6, -6]);
    expect([...trace.h.data]).toEqual([6, 0]);
    expect(() => gateOf(trace, "f")).toThrow("gateOf: RNN (ReLU) has the gates pre, not f");
  });
});

describe("gradients through time", () => {
  const weightsOf = (scale: number) => ({
    input: { w: tensor([2, 1], [0, 0]), b: null },
    recurrent: {
      w: tensor([2, 2], [0.6 * scale, -0.8 * scale, 0.8 * scale, 0.6 * scale]),
      b: null,
    },
  });

  it("follow the spectrum of the recurrent matrix where nothing saturates", () => {
    for (const scale of [0.5, 1, 1.5]) {
      const weights = [[weightsOf(scale)]];
      const spectrum = recurrentSpectrum(weights[0][0].recurrent.w);
      expect(spectrum.radius).toBeCloseTo(scale, 13);
      expect(spectrum.norm).toBeCloseTo(scale, 13);
      // All states are 0, where tanh has slope 1.
      const run = recurrentNetwork(cells.tanh, weights, tensor([400, 1, 1]));
      const gy = tensor(run.y.shape);
      gy.data[gy.data.length - 1] = 1;
      const norms = normPerStep(recurrentNetworkBackward(run, weights, gy).layers[0][0].dh);
      norms.forEach((norm, t) => {
        expect(Math.abs(norm / scale ** (399 - t) - 1)).toBeLessThan(1e-12);
      });
    }
    expect(recurrentSpectrum(tensor([0, 0]))).toEqual({ radius: 0, norm: 0 });
  });

  it("are not lost to underflow before they are 0", () => {
    expect([...normPerStep(tensor([1, 1, 2], [3e-200, 4e-200]))][0]).toBeCloseTo(5e-200, 210);
  });
});

describe("shapes", () => {
  const good = {
    input: { w: tensor([8, 3]), b: null },
    recurrent: { w: tensor([8, 2]), b: null },
  };
  const x = tensor([4, 1, 3]);

  it.each<[string, () => unknown, string]>([
    [
      "x",
      () => recurrentLayer(cells.lstm, good, tensor([3])),
      "x must have shape [T, N, I], got [3]",
    ],
    [
      "no step",
      () => recurrentLayer(cells.lstm, good, tensor([0, 1, 3])),
      "at least one time step",
    ],
    [
      "rows",
      () => recurrentLayer(cells.gru, good, x),
      "recurrentLayer: recurrent.w must have shape [6, 2], got [8, 2]",
    ],
    [
      "columns",
      () => recurrentLayer(cells.lstm, good, tensor([4, 1, 5])),
      "input.w must have shape [8, 5], got [8, 3]",
    ],
    [
      "input bias",
      () => recurrentLayer(cells.lstm, { ...good, input: { ...good.input, b: tensor([2]) } }, x),
      "input.b must have shape [8], got [2]",
    ],
    [
      "recurrent bias",
      () =>
        recurrentLayer(
          cells.lstm,
          { ...good, recurrent: { ...good.recurrent, b: tensor([2]) } },
          x,
        ),
      "recurrent.b must have shape [8], got [2]",
    ],
    [
      "h0",
      () => recurrentLayer(cells.lstm, good, x, { h0: tensor([2]) }),
      "h0 must have shape [1, 2]",
    ],
    [
      "c0 of a cell without",
      () =>
        recurrentLayer(
          cells.tanh,
          { input: { w: tensor([2, 3]), b: null }, recurrent: { w: tensor([2, 2]), b: null } },
          x,
          { c0: tensor([1, 2]) },
        ),
      "c0 must be absent for RNN (tanh), which has no cell state",
    ],
    ["no layers", () => recurrentNetwork(cells.lstm, [], x), "1 or 2 directions, got no layers"],
    [
      "directions",
      () => recurrentNetwork(cells.lstm, [[good], [good, good]], x),
      "the same 1 or 2 directions, got 1, 2",
    ],
    [
      "network h0",
      () => recurrentNetwork(cells.lstm, [[good]], x, { h0: tensor([2, 1, 2]) }),
      "recurrentNetwork: h0 must have shape [1, N, H], got [2, 1, 2]",
    ],
    [
      "gy",
      () =>
        recurrentNetworkBackward(recurrentNetwork(cells.lstm, [[good]], x), [[good]], tensor([4])),
      "recurrentNetworkBackward: gy must have shape [4, 1, 2], got [4]",
    ],
  ])("%s", (_name, act, message) => {
    expect(act).toThrow(message);
  });
});

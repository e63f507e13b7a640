import type { LayerLayout } from "../mlp/index.ts";
import { activationCode } from "./activate.ts";
import {
  type Address,
  type Code,
  f64x2,
  get,
  i32,
  type Local,
  load,
  loadSplat,
  loop,
  moduleOf,
  place,
  plus,
  set,
  store,
} from "./assembler.ts";
import type { Plan } from "./plan.ts";
import { pageBytes } from "./webAssembly.ts";

const { add, sub, mul, lows, highs } = f64x2;

/** Where a loop stands, counted in strides of so many bytes. */
interface Index {
  at(stride: number): Address;
}

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

const [from, to]: readonly Local[] = [{ index: 0 }, { index: 1 }];
const vectors = 24;
const vector = (i: number): Local => ({ index: 2 + i });

/**
 * The program that trains: `run(from, to)` takes the batches whose data lie from byte `from` to byte `to`, one step of
 * gradient descent each. Forward and backward work on tiles of a few units by a few vectors of samples, small enough that
 * sums stay in registers, and every number that is loaded serves several products.
 */
export function kernel(plan: Plan, bytes: number): Uint8Array<ArrayBuffer> {
  const { spec, layers, tile, rowBytes } = plan;
  let wholes = 0;
  const whole = (): Local => ({ index: 2 + vectors + wholes++ });
  const { activate, timesSlope } = activationCode(plan.table, plan.constants);
  const last = layers.length - 1;
  const width = layers[last].outputs;

  /** `body` for each block of `size` out of `count`, and for the smaller one that may remain. */
  function blocks(
    count: number,
    size: number,
    body: (index: Index, size: number) => Code,
    unroll = 1,
  ): Code {
    const full = Math.floor(count / size);
    const rest = count - full * size;
    const fixed = (i: number): Index => ({ at: (stride) => place(i * stride) });
    const tail = rest > 0 ? body(fixed(full * size), rest) : [];
    if (full <= unroll) return [range(full).map((i) => body(fixed(i * size), size)), tail];
    const counters = new Map<number, Local>();
    const index: Index = {
      at(stride) {
        const counter = counters.get(stride) ?? whole();
        counters.set(stride, counter);
        return place(0, counter);
      },
    };
    const once = body(index, size);
    if (counters.size === 0) index.at(1);
    const all = [...counters];
    const [stride, counter] = all[0];
    return [
      all.map(([, c]) => set(c, i32.of(0))),
      loop(
        [once, all.map(([s, c]) => set(c, i32.add(get(c), i32.of(s * size))))],
        i32.less(get(counter), i32.of(stride * size * full)),
      ),
      tail,
    ];
  }

  /**
   * Sums of products for a tile: out[u][v] = start(u) + Σ_k weight(u, k) · input(k, v), then `finish`.
   */
  function products(
    { units, columns, depth }: Record<"units" | "columns" | "depth", number>,
    start: ((u: number) => Code) | undefined,
    weight: (u: number, k: number) => Code,
    input: (k: number, v: number) => Code,
    finish: (u: number, v: number, sum: Local) => Code,
  ): Code {
    const sum = (u: number, v: number) => vector(u * columns + v);
    const factor = (u: number) => vector(units * columns + u);
    const x = vector(units * columns + units);
    const all = range(units).flatMap((u) => range(columns).map((v) => [u, v] as const));
    return [
      start === undefined ? [] : all.map(([u, v]) => set(sum(u, v), start(u))),
      range(depth).map((k) => [
        range(units).map((u) => set(factor(u), weight(u, k))),
        range(columns).map((v) => [
          set(x, input(k, v)),
          range(units).map((u) => {
            const product = mul(get(factor(u)), get(x));
            const first = k === 0 && start === undefined;
            return set(sum(u, v), first ? product : add(get(sum(u, v)), product));
          }),
        ]),
      ]),
      all.map(([u, v]) => finish(u, v, sum(u, v))),
    ];
  }

  /** Tiles of `units` that leave no register to spare. */
  const unitsPerTile = Math.max(1, Math.floor(10 / tile));
  const inputRows = (l: number): Address =>
    l === 0 ? place(0, from) : place(plan.activations[l - 1]);

  const forward = (layout: LayerLayout, l: number): Code => [
    blocks(layout.outputs, unitsPerTile, (o, units) =>
      blocks(plan.vectors, tile, (v, columns) =>
        products(
          { units, columns, depth: layout.inputs },
          (u) => loadSplat(plus(o.at(8), plan.parameters + 8 * (layout.biases + u))),
          (u, k) => {
            const weights = plan.parameters + 8 * (layout.weights + u * layout.inputs + k);
            return loadSplat(plus(o.at(8 * layout.inputs), weights));
          },
          (k, j) => load(plus(plus(inputRows(l), v.at(16)), k * rowBytes + 16 * j)),
          (u, j, sum) => {
            const row = plus(o.at(rowBytes), plan.activations[l] + u * rowBytes + 16 * j);
            return store(plus(row, v.at(16)), get(sum));
          },
        ),
      ),
    ),
    blocks(
      layout.outputs * plan.vectors,
      2,
      (i, size) => {
        const at = (j: number) => plus(i.at(16), plan.activations[l] + 16 * j);
        const kind = l === last ? spec.output : spec.activation;
        if (kind === "identity") return [];
        const computed = range(size).map((j) =>
          activate(
            kind,
            load(at(j)),
            range(4).map((s) => vector(4 * j + s)),
          ),
        );
        return [computed.map((c) => c.before), computed.map((c, j) => store(at(j), c.value))];
      },
      3,
    ),
  ];

  /** ∂L/∂z of the last layer, each sample with its share in the batch. */
  const outputDelta: Code = blocks(
    width,
    1,
    (k) =>
      blocks(plan.vectors, 1, (v) => {
        const [h, d] = [vector(0), vector(1)];
        const row = plus(k.at(rowBytes), v.at(16));
        const data = plus(plus(place(0, from), row), layers[0].inputs * rowBytes);
        const share = plus(plus(place(0, from), v.at(16)), (layers[0].inputs + width) * rowBytes);
        return [
          set(h, load(plus(row, plan.activations[last]))),
          set(d, mul(sub(get(h), load(data)), load(share))),
          store(
            plus(row, plan.deltas[last]),
            spec.loss === "bceWithLogits" ? get(d) : timesSlope(spec.output, get(d), h),
          ),
        ];
      }),
    1,
  );

  const passDown = ({ inputs, outputs, weights }: LayerLayout, l: number): Code =>
    blocks(inputs, unitsPerTile, (i, units) =>
      blocks(plan.vectors, tile, (v, columns) =>
        products(
          { units, columns, depth: outputs },
          undefined,
          (u, o) => loadSplat(plus(i.at(8), plan.parameters + 8 * (weights + o * inputs + u))),
          (o, j) => load(plus(v.at(16), plan.deltas[l] + o * rowBytes + 16 * j)),
          (u, j, sum) => {
            const h = vector(unitsPerTile * tile + unitsPerTile);
            const row = plus(plus(i.at(rowBytes), v.at(16)), u * rowBytes + 16 * j);
            return [
              set(h, load(plus(row, plan.activations[l - 1]))),
              store(plus(row, plan.deltas[l - 1]), timesSlope(spec.activation, get(sum), h)),
            ];
          },
        ),
      ),
    );

  /** The sums go to memory as vectors, to be added up once a batch. */
  const several = plan.chunksPerBatch > 1;
  const keep = (at: Address, sum: Code): Code => store(at, several ? add(load(at), sum) : sum);
  const parameterGradient = ({ inputs, outputs, weights, biases }: LayerLayout, l: number): Code =>
    blocks(outputs, 2, (o, units) => {
      const delta = (u: number, v: number) =>
        load(plus(o.at(rowBytes), plan.deltas[l] + u * rowBytes + 16 * v));
      return [
        blocks(inputs, 4, (i, columns) =>
          products(
            { units, columns, depth: plan.vectors },
            undefined,
            delta,
            (v, c) => load(plus(plus(inputRows(l), i.at(rowBytes)), c * rowBytes + 16 * v)),
            (u, c, sum) => {
              const at = plan.gradient + 16 * (weights + u * inputs + c);
              return keep(plus(plus(o.at(16 * inputs), i.at(16)), at), get(sum));
            },
          ),
        ),
        range(units).map((u) =>
          keep(
            plus(o.at(16), plan.gradient + 16 * (biases + u)),
            range(plan.vectors)
              .map((v) => delta(u, v))
              .reduce((a, b) => add(a, b)),
          ),
        ),
      ];
    });

  const zero = vector(vectors - 1);
  const eta = vector(vectors - 2);
  const update: Code = blocks(Math.ceil(plan.parameterCount / 2), 1, (i) => {
    const [a, b] = [vector(0), vector(1)];
    const g = plus(i.at(32), plan.gradient);
    const p = plus(i.at(16), plan.parameters);
    return [
      set(a, load(g)),
      set(b, load(plus(g, 16))),
      several ? [store(g, get(zero)), store(plus(g, 16), get(zero))] : [],
      set(a, add(lows(get(a), get(b)), highs(get(a), get(b)))),
      store(p, sub(load(p), mul(get(eta), get(a)))),
    ];
  });

  const chunk: Code = [
    layers.map(forward),
    outputDelta,
    layers
      .map((layer, l): Code => [l > 0 ? passDown(layer, l) : [], parameterGradient(layer, l)])
      .reverse(),
    set(from, i32.add(get(from), i32.of(plan.chunkBytes))),
  ];
  const end = whole();
  const batch: Code = several
    ? [
        set(end, i32.add(get(from), i32.of(plan.chunkBytes * plan.chunksPerBatch))),
        loop(chunk, i32.less(get(from), get(end))),
      ]
    : chunk;
  const program = [
    set(eta, loadSplat(place(plan.rate))),
    loop([batch, update], i32.less(get(from), get(to))),
  ];
  return moduleOf(program, { pages: Math.ceil(bytes / pageBytes), parameters: 2, wholes, vectors });
}

import type { Text } from "../../params/index.ts";
import { apply } from "./apply.ts";
import type { BranchesLayer, Layer, LayerType, Shape } from "./layer.ts";
import { fail, Mismatch, type MismatchKind } from "./mismatch.ts";
import { inputField, type ReceptiveField, unionField } from "./receptiveField.ts";

/** One layer of a network in the order in which it runs. The costs are those of one image. */
export interface Row {
  /** Names down to the layer, joined by dots. */
  readonly path: string;
  readonly layer: Layer;
  /** The layer's type, or how branches are joined: a join is a row of its own, after its branches. */
  readonly kind: Exclude<LayerType, "branches" | "sequence"> | BranchesLayer["join"];
  readonly input: Shape;
  readonly output: Shape;
  readonly params: number;
  /** Multiply-accumulates; FLOPs are twice as many. */
  readonly macs: number;
  /** Numbers in the output: what training has to keep for the backward pass. */
  readonly activations: number;
  readonly field: ReceptiveField | null;
}

export interface Totals {
  readonly params: number;
  readonly macs: number;
  /** Outputs of all layers. The input, which is given, is not among them. */
  readonly activations: number;
}

export type Analysis =
  | ({ readonly ok: true; readonly rows: readonly Row[]; readonly output: Shape } & Totals)
  | {
      readonly ok: false;
      /** The layers before the one at fault. */
      readonly rows: readonly Row[];
      readonly layer: Layer;
      readonly path: string;
      readonly kind: MismatchKind;
      readonly message: Text;
    };

interface State {
  readonly shape: Shape;
  readonly field: ReceptiveField | null;
}

/** Shapes, parameters, multiply-accumulates, activations and receptive fields, layer by layer, for an input of that shape. */
export function analyze(layers: readonly Layer[], input: Shape): Analysis {
  const walk = new Walk();
  const field: ReceptiveField | null = input.length === 3 ? [inputField, inputField] : null;
  try {
    const { shape } = walk.list(layers, { shape: input, field }, "");
    return { ok: true, rows: walk.rows, output: shape, ...walk.totals };
  } catch (mismatch) {
    if (!(mismatch instanceof Mismatch) || walk.layer === undefined) throw mismatch;
    const { kind, message } = mismatch;
    return { ok: false, rows: walk.rows, layer: walk.layer, path: walk.path, kind, message };
  }
}

class Walk {
  readonly rows: Row[] = [];
  totals: Totals = { params: 0, macs: 0, activations: 0 };
  /** The layer that is being looked at, should it turn out not to fit. */
  layer: Layer | undefined;
  path = "";

  list(layers: readonly Layer[], from: State, path: string): State {
    return layers.reduce((state, layer, i) => {
      const name = layer.name ?? String(i);
      return this.one(layer, state, name === "" || path === "" ? path + name : `${path}.${name}`);
    }, from);
  }

  private one(layer: Layer, state: State, path: string): State {
    if (layer.type === "sequence") return this.list(layer.layers, state, path);
    if (layer.type === "branches") {
      const ends = layer.branches.map((branch) => this.list(branch, state, path));
      this.enter(layer, path);
      const joined = { ...join(layer, ends), params: 0, macs: 0 };
      return this.add(layer, layer.join, state.shape, joined);
    }
    this.enter(layer, path);
    return this.add(layer, layer.type, state.shape, apply(layer, state.shape, state.field));
  }

  private enter(layer: Layer, path: string): void {
    this.layer = layer;
    this.path = path;
  }

  private add(
    layer: Layer,
    kind: Row["kind"],
    input: Shape,
    { shape, field, params, macs }: State & Pick<Row, "params" | "macs">,
  ): State {
    const activations = shape.reduce((a, b) => a * b, 1);
    this.totals = {
      params: this.totals.params + params,
      macs: this.totals.macs + macs,
      activations: this.totals.activations + activations,
    };
    if (!Object.values(this.totals).every(Number.isSafeInteger)) fail("tooLarge");
    this.rows.push({
      path: this.path,
      layer,
      kind,
      input,
      output: shape,
      params,
      macs,
      activations,
      field,
    });
    return { shape, field };
  }
}

/** Sums want equal shapes; concatenation is along the first axis and wants the others equal. */
function join({ join: how }: BranchesLayer, ends: readonly State[]): State {
  const [first] = ends;
  const compared = how === "add" ? 0 : 1;
  for (const { shape } of ends) {
    const fits =
      shape.length === first.shape.length &&
      shape.every((n, axis) => axis < compared || n === first.shape[axis]);
    if (!fits) fail("branchesDiffer", first.shape, shape);
  }
  const channels =
    how === "add" ? first.shape[0] : ends.reduce((sum, { shape }) => sum + shape[0], 0);
  return { shape: [channels, ...first.shape.slice(1)], field: unionOf(ends) };
}

function unionOf(ends: readonly State[]): ReceptiveField | null {
  const fields = ends.map(({ field }) => field).filter((field) => field !== null);
  if (fields.length < ends.length) return null;
  const vertical = unionField(fields.map(([v]) => v));
  const horizontal = unionField(fields.map(([, h]) => h));
  return vertical && horizontal && [vertical, horizontal];
}

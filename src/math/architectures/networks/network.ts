import type { Text } from "../../../params/index.ts";
import type { Layer, Shape } from "../layer.ts";

/** A published network, as a list of layers. */
export interface Network {
  readonly name: Text;
  readonly year: number;
  /** Citation key. */
  readonly source?: string;
  /** The usual input. */
  readonly input: Shape;
  /** The usual number of classes. */
  readonly classes: number;
  layers(classes: number): readonly Layer[];
}

/** Images of ImageNet, cut to 224 × 224. */
export const imagenet = { input: [3, 224, 224], classes: 1000 } as const;

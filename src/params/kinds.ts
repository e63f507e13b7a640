import type { Text } from "./text.ts";

interface Described {
  readonly label: Text;
  /** TeX of the symbol that stands for this knob in formulas, e.g. `\\beta_1`. */
  readonly symbol?: string;
  /** Where the frame shows the control: in the panel (default), under "more", as playback, or nowhere (a handle moves it). */
  readonly place?: "panel" | "more" | "playback" | "none";
  /** Group heading in the panel. */
  readonly group?: Text;
  /** The knob matters only while this holds; otherwise its control is left out. */
  readonly when?: (values: Readonly<Record<string, unknown>>) => boolean;
}

export interface NumberParam extends Described {
  readonly kind: "number";
  readonly min: number;
  readonly max: number;
  /** Distance between stops; on a log scale the number of stops a decade. */
  readonly step: number;
  readonly scale: "linear" | "log";
  readonly initial: number;
  /** Whole numbers only. */
  readonly integer: boolean;
  readonly unit?: Text;
}

export interface Option<T extends string = string> {
  readonly id: T;
  readonly label: Text;
  /** CSS colour (a token) when the option is a series. */
  readonly color?: string;
  /** `stroke-dasharray` of the series (a token), where members of a family share a colour. */
  readonly dash?: string;
}

export interface ChoiceParam<T extends string = string> extends Described {
  readonly kind: "choice";
  readonly options: readonly Option<T>[];
  readonly initial: T;
}

/** Any number of options, kept in the order of `options`. */
export interface SubsetParam<T extends string = string> extends Described {
  readonly kind: "subset";
  readonly options: readonly Option<T>[];
  readonly initial: readonly T[];
  readonly atLeast: number;
}

export interface FlagParam extends Described {
  readonly kind: "flag";
  readonly initial: boolean;
}

/** An integer that names a random stream; the control is a number with a "reseed" button. */
export interface SeedParam extends Described {
  readonly kind: "seed";
  readonly initial: number;
}

/** A point of the plane, moved by a handle in the drawing and by two number fields. */
export interface PointParam extends Described {
  readonly kind: "point";
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  readonly initial: readonly [number, number];
}

/** A line of text typed by the reader (an expression); the widget's model says what is wrong with it. */
export interface TextParam extends Described {
  readonly kind: "text";
  readonly initial: string;
  readonly maxLength: number;
}

/** A list of numbers (logits, a gradient sequence drawn by hand). */
export interface ListParam extends Described {
  readonly kind: "list";
  /** False where the drawing has handles for the entries: fields only. Short lists have sliders unless told. */
  readonly sliders?: boolean;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly minLength: number;
  readonly maxLength: number;
  readonly initial: readonly number[];
}

export type Param =
  | NumberParam
  | ChoiceParam
  | SubsetParam
  | FlagParam
  | SeedParam
  | PointParam
  | TextParam
  | ListParam;

export type Params = Readonly<Record<string, Param>>;

export type ValueOf<P extends Param> = P extends NumberParam | SeedParam
  ? number
  : P extends ChoiceParam<infer T>
    ? T
    : P extends SubsetParam<infer T>
      ? readonly T[]
      : P extends FlagParam
        ? boolean
        : P extends PointParam
          ? readonly [number, number]
          : P extends TextParam
            ? string
            : P extends ListParam
              ? readonly number[]
              : never;

export type Values<P extends Params> = { readonly [K in keyof P]: ValueOf<P[K]> };

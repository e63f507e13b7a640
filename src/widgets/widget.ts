import type { ReactNode } from "react";
import type { Lang, Params, Text, Values } from "../params/index.ts";

/** A named state that stages one insight. `values` are laid over the initial ones. */
export interface Preset<P extends Params> {
  readonly id: string;
  readonly label: Text;
  readonly values: Partial<Values<P>>;
  /** What to look for, shown under the chips while the preset is on. */
  readonly note?: Text;
}

/** An invariant shown to the reader behind the "checked" badge. */
export interface Check {
  readonly name: Text;
  readonly expected: string;
  readonly got: string;
  readonly pass: boolean;
}

export interface Column {
  /** Key in CSV, JSON and the PyTorch script's output. */
  readonly id: string;
  readonly label: Text;
}

/** The numbers behind the drawing. `null` is a gap (a function that is not defined there). */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly (number | string | null)[])[];
}

/** A sentence about typed text; `at` is the index of the character it is about. */
export interface TextProblem {
  readonly message: Text;
  readonly at?: number;
}

export interface ViewProps<P extends Params, M> {
  readonly model: M;
  readonly values: Values<P>;
  /** Asks for new values; several calls within a frame become one. */
  readonly set: (patch: Partial<Values<P>>) => void;
  readonly lang: Lang;
  /** The pinned state, to be drawn as a ghost beside the current one. */
  readonly ghost?: { readonly model: M; readonly values: Values<P> } | undefined;
  /** Id of the knob that is being touched, in a formula or in the panel: highlight what it moves. */
  readonly active?: string | undefined;
}

/**
 * One interactive drawing: data and pure functions. The frame adds everything around it
 * (controls, address, export, data table, checks, pin, error card).
 */
export interface Widget<P extends Params = Params, M = unknown> {
  readonly id: string;
  readonly title: Text;
  /** One sentence for the lab's list. */
  readonly summary: Text;
  /** Slug of the topic page it belongs to. */
  readonly topic: string;
  readonly params: P;
  readonly presets: readonly Preset<P>[];
  /** There are questions to predict its picture by (src/predictions). */
  readonly predict?: true;
  /** All the arithmetic; pure, and never throws for legal values. */
  model(values: Values<P>): M;
  /** The picture in words, one to three sentences that change with the state. */
  describe(model: M, lang: Lang): string;
  checks(model: M): readonly Check[];
  table(model: M): Table;
  /** What is wrong with text that the reader typed, by knob: shown at its field, pointing at the character. */
  problems?(model: M): Readonly<Record<string, TextProblem>>;
  /** Last legal value of the playback knob (`place: "playback"`), when it depends on the model. */
  lastStep?(model: M): number;
  /**
   * A complete PyTorch script (float64) that prints one JSON object `{column id: [numbers]}`,
   * every column of which is a column of `table`, row by row. A long builder loads when it is asked for.
   */
  torch?(values: Values<P>): string | Promise<string>;
  View(props: ViewProps<P, M>): ReactNode;
}

/** Keeps the types of knobs and model together; at run time it only returns its argument. */
export const defineWidget = <P extends Params, M>(widget: Widget<P, M>): Widget<P, M> => widget;

/** A widget of whatever knobs: what the frame, the lab and the tests handle. */
// biome-ignore lint/suspicious/noExplicitAny: knobs and model stay paired inside one widget
export type AnyWidget = Widget<any, any>;

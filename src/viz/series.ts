/**
 * The same thing has the same colour and dash on the whole site. Tokens: `--s-<id>` and `--d-<id>` for
 * optimizers, `--a-<id>` and `--e-<id>` for activations. Members of a family share the hue and differ by dash.
 */
export interface SeriesMark {
  readonly color: string;
  /** For `style={{ strokeDasharray }}`: a custom property does not work in the attribute. */
  readonly dash: string;
}

export const optimizerMark = (id: string): SeriesMark => ({
  color: `var(--s-${id})`,
  dash: `var(--d-${id})`,
});
export const activationMark = (id: string): SeriesMark => ({
  color: `var(--a-${id})`,
  dash: `var(--e-${id})`,
});

/** The i-th of a drawing's own series, for things that have no colour of their own on the site. */
export const seriesColor = (i: number): string => `var(--series-${(i % 8) + 1})`;

/** A series' colour made dark (or light) enough for text: contrast ≥ 4.5. */
export const labelColor = (color: string): string =>
  `color-mix(in oklab, ${color} var(--label-share), var(--ink))`;

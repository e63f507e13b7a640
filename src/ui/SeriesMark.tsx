import styles from "./SeriesMark.module.css";

export interface SeriesMarkProps {
  /** CSS colour, a token. */
  readonly color: string;
  /** `stroke-dasharray`, a token or a list of lengths. */
  readonly dash?: string | undefined;
}

/** A short piece of the curve itself: colour and dash as they are in the drawing. */
export function SeriesMark({ color, dash }: SeriesMarkProps) {
  return (
    <svg className={styles.mark} viewBox="0 0 18 10" aria-hidden="true" focusable="false">
      <line x1="0" y1="5" x2="18" y2="5" style={{ stroke: color, strokeDasharray: dash }} />
    </svg>
  );
}

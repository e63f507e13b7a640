import { type ReactNode, useId } from "react";
import { useWidth } from "./useSize.ts";
import styles from "./viz.module.css";

/** In CSS pixels; `measured` once the width is that of the box, not the nominal one of the static page. */
export interface Size {
  readonly width: number;
  readonly height: number;
  readonly measured: boolean;
}

export interface DrawingProps {
  /** Accessible name. */
  readonly label: string;
  /** The picture in words, for those who do not see it. */
  readonly description?: string;
  /** Height in CSS pixels; a function of the measured width keeps an aspect (square panels). */
  readonly height: number;
  /** Width assumed before the box is measured. */
  readonly nominalWidth?: number;
  /** True when it holds handles: its children must then stay reachable. */
  readonly interactive?: boolean;
  readonly className?: string | undefined;
  children(size: Size): ReactNode;
}

/** A static picture any wider would be unreadable when a phone scales it down. */
const widest = 460;

/**
 * One SVG at true pixel size: it measures its box, so text never shrinks through a scaled view box.
 * Before measuring, the view box scales the nominal picture into the same box: nothing moves afterwards.
 */
export function Drawing(props: DrawingProps) {
  const { label, description, height, nominalWidth = 560, interactive = false } = props;
  const [ref, width, measured] = useWidth<HTMLDivElement>(Math.min(nominalWidth, widest));
  const id = useId();
  return (
    <div ref={ref} className={`${styles.box} ${props.className ?? ""}`} style={{ height }}>
      <svg
        data-drawing=""
        className={styles.drawing}
        role={interactive ? "group" : "img"}
        aria-labelledby={description ? `${id}t ${id}d` : `${id}t`}
        viewBox={`0 0 ${width} ${height}`}
        width="100%"
        height={height}
      >
        <title id={`${id}t`}>{label}</title>
        {description && <desc id={`${id}d`}>{description}</desc>}
        {props.children({ width, height, measured })}
      </svg>
    </div>
  );
}

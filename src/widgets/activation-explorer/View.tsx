import { useMemo, useState } from "react";
import { useWidth } from "../../viz/index.ts";
import type { ViewProps } from "../widget.ts";
import { FunctionPanel } from "./FunctionPanel.tsx";
import { InputPanel } from "./InputPanel.tsx";
import { labelWidth } from "./marks.ts";
import { type ActivationModel, type Line, valuesAt } from "./model.ts";
import { OutputPanel } from "./OutputPanel.tsx";
import { type params, shapes } from "./params.ts";
import { Statistics } from "./Statistics.tsx";
import { ValueList } from "./ValueList.tsx";
import styles from "./View.module.css";

export type Props = ViewProps<typeof params, ActivationModel>;

/** Where the pointer is, in data units of the panel it is over. */
export interface Hover {
  readonly x: number;
  readonly y: number;
  readonly panel: "value" | "slope" | "curvature";
}

/** More names than this at the ends of curves would not be read. */
const mostLabels = 8;

export function ActivationView(props: Props) {
  const { model, values, lang, active } = props;
  const { lines } = model;
  const [hover, setHover] = useState<Hover | null>(null);
  const [ref, width] = useWidth<HTMLDivElement>(672);
  const narrow = width < 480;
  const { reach } = values;
  const x = Math.min(reach, Math.max(-reach, hover?.x ?? values.x));
  const rows = useMemo(() => valuesAt(lines, x), [lines, x]);
  const labelled = !narrow && lines.length <= mostLabels;
  const right = labelled ? 12 + Math.max(0, ...lines.map((l) => labelWidth(l.name[lang]))) : 14;
  const strong = useMemo(
    () => new Set(lines.filter((l) => movedBy(l, active)).map((l) => l.id)),
    [lines, active],
  );
  const shared = { ...props, x, hover, setHover, rows, right, labelled, strong, narrow };
  const many = lines.length > mostLabels;
  return (
    <div ref={ref} className={styles.grid}>
      <div className={styles.column}>
        <FunctionPanel {...shared} panel="value" />
        <FunctionPanel {...shared} panel="slope" />
        {values.second && <FunctionPanel {...shared} panel="curvature" />}
        <InputPanel {...shared} />
      </div>
      <div className={styles.column}>
        <OutputPanel {...props} narrow={narrow} />
        <Statistics {...props} />
      </div>
      <div className={many ? styles.wide : styles.wideWhenNarrow}>
        <ValueList rows={rows} lines={lines} x={x} second={values.second} lang={lang} />
      </div>
    </div>
  );
}

/** Whether the knob that is being touched is one of this function's. */
function movedBy(line: Line, active: string | undefined): boolean {
  if (active === undefined) return false;
  if (line.id === "own") return active === "formula";
  return Object.hasOwn(shapes, active) && (shapes[active]?.(line.id) ?? false);
}

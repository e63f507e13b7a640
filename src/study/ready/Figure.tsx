import type { ReactNode } from "react";
import type { Lang } from "../../params/index.ts";
import { DataTable } from "../../widgets/frame/DataTable.tsx";
import type { Table } from "../../widgets/widget.ts";
import { readyWords } from "./words.ts";

interface FigureProps {
  readonly title: string;
  /** The picture in words. */
  readonly says: string;
  readonly table: Table | null;
  readonly lang: Lang;
  /** Above the picture. */
  readonly control?: ReactNode;
  readonly children?: ReactNode;
}

/** A plot with its title, what it says, and its numbers folded below. */
export function Figure({ title, says, table, lang, control, children }: FigureProps) {
  const w = readyWords[lang];
  return (
    <figure className="ready-figure">
      <figcaption>
        <h3>{title}</h3>
        <p>{says}</p>
      </figcaption>
      {control}
      {children}
      {table && (
        <details>
          <summary>{w.numbers}</summary>
          <DataTable table={table} lang={lang} label={`${title}: ${w.numbers}`} />
        </details>
      )}
    </figure>
  );
}

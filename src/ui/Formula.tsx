import { Fragment, memo, type ReactNode, useMemo } from "react";
import styles from "./Formula.module.css";
import { type TexNode, type TexRow, texText, texTree } from "./texTree.ts";

export interface FormulaProps {
  readonly tex: string;
  /** Within running text: may be broken after signs and commas, once the text lets it wrap. */
  readonly breaks?: boolean;
}

/** A formula as HTML: for those whose numbers change under the hand, where no typesetter is at hand. */
export const Formula = memo(function Formula({ tex, breaks = false }: FormulaProps) {
  const tree = useMemo(() => texTree(tex), [tex]);
  return (
    <span className={styles.formula} role="math" aria-label={texText(tree)}>
      {breaks ? brokenRow(tree) : row(tree)}
    </span>
  );
});

const row = (nodes: TexRow): ReactNode =>
  // biome-ignore lint/suspicious/noArrayIndexKey: nodes never move within a formula
  nodes.map((node, i) => <Part key={i} node={node} />);

const brokenRow = (nodes: TexRow): ReactNode =>
  nodes.map((node, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: nodes never move within a formula
    <Fragment key={i}>
      <Part node={node} />
      {node.kind === "sign" && node.text !== "×" && <wbr />}
      {node.kind === "text" && node.text === "," && " "}
    </Fragment>
  ));

function Part({ node }: { node: TexNode }): ReactNode {
  switch (node.kind) {
    case "text":
      return node.slanted ? <i>{node.text}</i> : <span>{node.text}</span>;
    case "sign":
      return <span className={styles.sign}>{node.text}</span>;
    case "space":
      return <span style={{ paddingInlineStart: `${node.em}em` }} />;
    case "fraction":
      return (
        <span className={styles.fraction}>
          <span>{row(node.over)}</span>
          <span>{row(node.under)}</span>
        </span>
      );
    case "root":
      return (
        <span className={styles.root}>
          √<span>{row(node.of)}</span>
        </span>
      );
    case "accent":
      return (
        <i>
          {texText(node.of)}
          {node.mark}
        </i>
      );
    case "scripts":
      return (
        <>
          {node.base && <Part node={node.base} />}
          {node.sub && node.sup ? (
            <span className={styles.both}>
              <span>{row(node.sup)}</span>
              <span>{row(node.sub)}</span>
            </span>
          ) : node.sub ? (
            <sub>{row(node.sub)}</sub>
          ) : (
            node.sup && <sup>{row(node.sup)}</sup>
          )}
        </>
      );
    case "table":
      return (
        <span className={node.cases ? styles.cases : styles.lines}>
          {node.rows.map((cells, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines never move
            <span key={i} className={styles.line}>
              {cells.map((cell, j) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells never move
                <span key={j}>{row(cell)}</span>
              ))}
            </span>
          ))}
        </span>
      );
  }
}

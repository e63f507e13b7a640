import type { ReactNode } from "react";
import type { Piece } from "../../review/backup/formulas.ts";
import { expandMacros } from "../expandMacros.ts";
import { Injected } from "../Injected.tsx";
import { type Element, hasClass, inside, isElement, isTag, nodesOf } from "./elements.ts";

const blocks = ["p", "div", "blockquote", "table", "pre"];

/** Plain text and formulas, written one after the other; blocks begin on lines of their own. */
class Writer {
  readonly pieces: Piece[] = [];

  write(text: string): void {
    const last = this.pieces.at(-1);
    if (last?.kind === "text")
      this.pieces[this.pieces.length - 1] = { ...last, text: last.text + text };
    else if (text !== "") this.pieces.push({ kind: "text", text });
  }

  formula(tex: string, display: boolean): void {
    this.pieces.push({ kind: "math", tex: expandMacros(tex), display });
  }

  /** Nothing is written yet, or a line has just begun. */
  get atStart(): boolean {
    const last = this.pieces.at(-1);
    return last === undefined || (last.kind === "text" && /\n$/.test(last.text));
  }

  line(): void {
    if (this.atStart) return;
    this.trim();
    this.write("\n");
  }

  /** Takes back the space written last. */
  trim(): void {
    const last = this.pieces.pop();
    if (last?.kind === "math") this.pieces.push(last);
    else this.write(last?.text.trimEnd() ?? "");
  }
}

function list(element: Element, writer: Writer): void {
  const items = inside(element).filter((node) => isTag(node, "li")) as Element[];
  const first = Number(element.props.start ?? 1);
  for (const [i, item] of items.entries()) {
    writer.line();
    writer.write(element.type === "ol" ? `${first + i}. ` : "• ");
    // A loose item's first paragraph stands beside its mark.
    const nodes = inside(item);
    const [head, ...rest] = nodes[0] === "\n" ? nodes.slice(1) : nodes;
    put(isTag(head, "p") ? inside(head) : head, writer);
    put(rest, writer);
  }
  writer.line();
}

function row(element: Element, writer: Writer): void {
  writer.line();
  const cells = nodesOf(element.props.children).filter(isElement);
  for (const [i, cell] of cells.entries()) {
    if (i > 0) writer.write(" | ");
    put(inside(cell), writer);
  }
}

function put(nodes: ReactNode, writer: Writer): void {
  for (const node of nodesOf(nodes)) {
    if (!isElement(node)) {
      const text = String(node);
      // Between blocks there are line breaks of the source, which say nothing.
      if (text.trim() !== "" || !writer.atStart) writer.write(text.replace(/\s+/g, " "));
    } else if (node.type === Injected) {
      const written = String(node.props.written ?? "");
      if (hasClass(node, "formula")) writer.formula(written, hasClass(node, "formula-display"));
      else {
        writer.line();
        writer.write(`${written}\n`);
      }
    } else if (hasClass(node, "citations") || isTag(node, "sup")) {
      // Numbers of a list that stays on the page.
      writer.trim();
    } else if (isTag(node, "ul", "ol")) list(node, writer);
    else if (isTag(node, "tr")) row(node, writer);
    else if (isTag(node, "br")) writer.write("\n");
    else if (isTag(node, ...blocks)) {
      writer.line();
      put(inside(node), writer);
      writer.line();
    } else put(inside(node), writer);
  }
}

/** A part of a page as text with formulas in TeX, free of the book's macros: for programs that typeset themselves. */
export function piecesOf(nodes: ReactNode): Piece[] {
  const writer = new Writer();
  put(nodes, writer);
  writer.trim();
  return writer.pieces;
}

import type { Text } from "../../params/index.ts";
import { type FunctionId, functions } from "./functions.ts";
import { messages, Slip } from "./messages.ts";
import { type BinaryOperator, constants, type Expression, type Node } from "./syntax.ts";
import { type Token, tokenize } from "./tokens.ts";

export const maxLength = 500;
export const maxDepth = 64;

export type Parsed =
  | { readonly ok: true; readonly expression: Expression }
  | {
      readonly ok: false;
      /** Where the fault lies in the text, in UTF-16 units; a fault at the end has length 0. */
      readonly at: number;
      readonly length: number;
      readonly message: Text;
    };

const several = ["max", "min", "pow"] as const;
const names = [...Object.keys(functions), ...Object.keys(constants), ...several];

/**
 * Reads an expression in the given variables as a reader would write it: `2x^2 - 3sin(x)y`, `|x|`, `max(x, 0)`.
 *
 * `^` (also `**`, `²`) binds tighter than a minus sign before it and groups to the right; leaving out the multiplication
 * sign changes nothing, so 1/2x is (1/2)·x. `log` is the natural logarithm. `2e3` is two thousand, `2e` is 2·e.
 *
 * Whatever is typed gives a result, never an exception. Throws only on variable names that cannot work.
 */
export function parseExpression(text: string, variables: readonly string[]): Parsed {
  for (const name of variables) {
    if (!/^[a-z]+\d*$/.test(name) || names.includes(name)) {
      throw new Error(
        `parseExpression: a variable must be lower-case letters, then digits, and no known name; got "${name}"`,
      );
    }
  }
  try {
    if (text.length > maxLength) {
      throw new Slip(maxLength, text.length - maxLength, messages.tooLong(maxLength));
    }
    return { ok: true, expression: { variables, root: new Parser(text, variables).parse() } };
  } catch (slip) {
    if (!(slip instanceof Slip)) throw slip;
    return { ok: false, at: slip.at, length: slip.length, message: slip.message };
  }
}

/** Recursive descent; one method for each level of precedence. */
class Parser {
  private readonly text: string;
  private readonly variables: readonly string[];
  private readonly tokens: readonly Token[];
  private next = 0;
  private depth = 0;
  /** Bars opened since the last parenthesis: while there are any, a bar after an operand closes one. */
  private bars = 0;

  constructor(text: string, variables: readonly string[]) {
    this.text = text;
    this.variables = variables;
    this.tokens = tokenize(text, variables, names);
  }

  parse(): Node {
    if (this.tokens.length === 1) throw new Slip(0, 0, messages.empty());
    const root = this.sum();
    const rest = this.peek();
    if (rest.kind === "end") return root;
    if (rest.text === ")") throw this.slip(rest, messages.notOpened());
    if (rest.text === ",") throw this.slip(rest, messages.strayComma());
    throw this.slip(rest, messages.missingOperator(this.shown(rest)));
  }

  private sum(): Node {
    let left = this.product();
    for (let op = this.take("+", "-"); op; op = this.take("+", "-")) {
      left = binary(op.text, left, this.product());
    }
    return left;
  }

  private product(): Node {
    let left = this.signed();
    for (;;) {
      const op = this.take("*", "/");
      if (op) left = binary(op.text, left, this.signed());
      else if (this.startsFactor(this.peek())) left = binary("*", left, this.power());
      else return left;
    }
  }

  private startsFactor({ kind, text }: Token): boolean {
    if (kind === "name" || (kind === "sign" && text === "(")) return true;
    return kind === "sign" && text === "|" && this.bars === 0;
  }

  private signed(): Node {
    const sign = this.take("-", "+");
    if (!sign) return this.power();
    const of = this.deeper(() => this.signed());
    return sign.text === "-" ? { kind: "negate", of } : of;
  }

  private power(): Node {
    const base = this.primary();
    const op = this.take("^");
    return op
      ? binary(
          op.text,
          base,
          this.deeper(() => this.signed()),
        )
      : base;
  }

  private primary(): Node {
    const token = this.peek();
    if (token.kind === "number") {
      this.next++;
      return { kind: "number", value: Number(token.text) };
    }
    if (token.kind === "name") return this.named(token);
    if (this.take("(")) return this.enclosed(token, ")", 0, () => this.sum());
    if (this.take("|")) {
      return {
        kind: "call",
        fn: "abs",
        of: this.enclosed(token, "|", this.bars + 1, () => this.sum()),
      };
    }
    throw this.slip(token, messages.missingOperand(this.shown(token)));
  }

  private named(token: Token): Node {
    this.next++;
    const name = token.text;
    const index = this.variables.indexOf(name);
    if (index >= 0) return { kind: "variable", index };
    if (name === "pi" || name === "e") return { kind: "constant", name };
    const open = this.take("(");
    if (!open) throw this.slip(token, messages.needsParentheses(name));
    const args = this.enclosed(open, ")", 0, () => this.list());
    const wrong = (wanted: "1" | "2" | "2+") =>
      this.slip(token, messages.argumentCount(name, wanted, args.length));
    if (name === "max" || name === "min") {
      if (args.length < 2) throw wrong("2+");
      return { kind: "extreme", fn: name, of: args };
    }
    if (name === "pow") {
      if (args.length !== 2) throw wrong("2");
      return { kind: "binary", op: "^", left: args[0], right: args[1] };
    }
    if (args.length !== 1) throw wrong("1");
    return { kind: "call", fn: name as FunctionId, of: args[0] };
  }

  private list(): Node[] {
    if (this.peek().text === ")") return [];
    const items = [this.sum()];
    while (this.take(",")) items.push(this.sum());
    return items;
  }

  /** What stands between `open`, already taken, and its other half. */
  private enclosed<T>(open: Token, close: ")" | "|", bars: number, inner: () => T): T {
    const outerBars = this.bars;
    this.bars = bars;
    const content = this.deeper(inner);
    this.bars = outerBars;
    if (this.take(close)) return content;
    const found = this.peek();
    if (found.kind === "end" || (found.kind === "sign" && ")|".includes(found.text))) {
      throw this.slip(open, messages.notClosed(open.text));
    }
    if (found.text === ",") throw this.slip(found, messages.strayComma());
    throw this.slip(found, messages.missingOperator(this.shown(found)));
  }

  private deeper<T>(inner: () => T): T {
    if (++this.depth > maxDepth) throw this.slip(this.peek(), messages.tooDeep());
    const result = inner();
    this.depth--;
    return result;
  }

  private peek(): Token {
    return this.tokens[this.next];
  }

  private take(...signs: string[]): Token | undefined {
    const token = this.peek();
    if (token.kind !== "sign" || !signs.includes(token.text)) return undefined;
    this.next++;
    return token;
  }

  /** As it was typed. */
  private shown({ at, length, text }: Token): string {
    return this.text.slice(at, at + length) || text;
  }

  private slip({ at, length }: Token, message: Text): Slip {
    return new Slip(at, length, message);
  }
}

const binary = (op: string, left: Node, right: Node): Node => ({
  kind: "binary",
  op: op as BinaryOperator,
  left,
  right,
});

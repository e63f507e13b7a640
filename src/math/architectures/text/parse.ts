import type { Layer, Shape } from "../layer.ts";
import { type Place, type Problem, Slip, slip } from "./problems.ts";
import { keywords, statements } from "./statements.ts";
import { type Token, tokenize } from "./tokens.ts";
import { Words } from "./words.ts";

export const maxLength = 20_000;
export const maxDepth = 16;
/** Layers and blocks, with every repetition counted. */
export const maxLayers = 5_000;
const maxProblems = 20;

export type ParsedLayers =
  | {
      readonly ok: true;
      /** As the first line says; null if it does not. */
      readonly input: Shape | null;
      readonly layers: readonly Layer[];
      readonly places: ReadonlyMap<Layer, Place>;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a list of layers as a reader types it, one a line or separated by semicolons:
 *
 *     input 3x224x224            # optional, first
 *     conv 64 7x7 s2 p3 nobias   # channels, kernel; s stride, p padding (or same), d dilation, g groups
 *     bn; relu
 *     pool max 3 s2 p1           # also: pool avg 2, pool avg to 6, pool avg global, ceil
 *     repeat 2 { residual { conv 64 3 p1; relu; conv 64 3 p1 }; relu }
 *     concat { conv 32 1 } { conv 64 3 p1 }
 *     flatten
 *     fc 10
 *
 * and `dwconv`, `tconv` (with o, output padding), `dropout`, `add {…} {…}`, `residual {…} shortcut {…}`, activations by name.
 * Whatever is typed gives a result, never an exception: the list, or what is wrong in it, up to 20 problems.
 */
export function parseLayers(text: string): ParsedLayers {
  const parser = new Parser(text);
  const layers = parser.program();
  const { problems, input, places } = parser;
  return problems.length > 0 ? { ok: false, problems } : { ok: true, input, layers, places };
}

/** Recursive descent, line by line: a line that cannot be read is reported and passed over. */
class Parser {
  readonly problems: Problem[] = [];
  readonly places = new Map<Layer, Place>();
  input: Shape | null = null;
  private readonly tokens: readonly Token[];
  private next = 0;
  private depth = 0;
  /** How many times what is being read will be repeated. */
  private times = 1;
  private count = 0;
  private lines = 0;
  private stopped = false;

  constructor(text: string) {
    if (text.length <= maxLength) this.tokens = tokenize(text);
    else {
      const end = tokenize(text.slice(0, maxLength)).at(-1) as Token;
      this.tokens = [end];
      this.report(slip({ ...end, length: text.length - maxLength }, "tooLong", maxLength));
    }
  }

  program(): Layer[] {
    const layers = this.list();
    for (let stray = this.take("close"); stray !== undefined; stray = this.take("close")) {
      this.report(slip(stray, "notOpened"));
      layers.push(...this.list());
    }
    if (layers.length === 0 && this.problems.length === 0) this.report(slip(this.peek(), "empty"));
    return layers;
  }

  /** Layers up to a closing brace or the end. */
  private list(): Layer[] {
    const layers: Layer[] = [];
    for (;;) {
      while (this.take("break") !== undefined);
      if (this.peek().kind === "close" || this.peek().kind === "end") return layers;
      try {
        layers.push(...this.line());
      } catch (mistake) {
        if (!(mistake instanceof Slip)) throw mistake;
        this.report(mistake);
        this.passOver();
      }
    }
  }

  private line(): readonly Layer[] {
    const keyword = this.take("word");
    if (keyword === undefined) throw slip(this.peek(), "strayBlock");
    this.lines++;
    const rest: Token[] = [];
    for (let word = this.take("word"); word !== undefined; word = this.take("word"))
      rest.push(word);
    const words = new Words(keyword, rest);
    if (keyword.text === "input") {
      if (this.lines > 1 || this.depth > 0) throw slip(keyword, "inputNotFirst");
      this.input = words.sizes({ en: "size, for example 3x224x224", zh: "大小，例如 3x224x224" });
      words.finish();
      return [];
    }
    this.charge(keyword);
    return this.layersOf(words);
  }

  /** Counts a layer or block, as often as it will be repeated. */
  private charge(at: Token): void {
    this.count += this.times;
    if (this.count <= maxLayers) return;
    this.stop();
    throw slip(at, "tooMany", maxLayers);
  }

  private layersOf(words: Words): readonly Layer[] {
    const { keyword } = words;
    switch (keyword.text) {
      case "repeat":
        return this.repeated(words);
      case "residual": {
        words.finish();
        const main = this.block(keyword);
        const shortcut = this.shortcut();
        return [
          this.placed(keyword, { type: "branches", join: "add", branches: [main, shortcut] }),
        ];
      }
      case "add":
      case "concat": {
        words.finish();
        const branches = [this.block(keyword)];
        while (this.comesAfterBreaks("open")) branches.push(this.block(keyword));
        return [this.placed(keyword, { type: "branches", join: keyword.text, branches })];
      }
      default: {
        const read = statements.get(keyword.text);
        if (read === undefined) throw slip(keyword, "unknownLayer", keyword.text, keywords);
        const layer = this.placed(keyword, read(words));
        words.finish();
        if (this.peek().kind === "open") throw slip(this.peek(), "strayBlock");
        return [layer];
      }
    }
  }

  private repeated(words: Words): readonly Layer[] {
    const times = words.whole({ en: "number of times", zh: "重复次数" });
    words.finish();
    this.times *= times;
    try {
      const block = this.block(words.keyword);
      return block.length === 0 || this.stopped ? [] : Array(times).fill(block).flat();
    } finally {
      this.times /= times;
    }
  }

  private shortcut(): readonly Layer[] {
    if (!this.comesAfterBreaks("word", "shortcut")) return [];
    return this.block(this.take("word") as Token);
  }

  /** The layers in braces. */
  private block(of: Token): readonly Layer[] {
    const open = this.peek();
    if (open.kind !== "open") throw slip(of, "blockMissing", of.text);
    if (this.depth >= maxDepth) throw slip(open, "tooDeep");
    this.charge(open);
    this.next++;
    this.depth++;
    const layers = this.list();
    this.depth--;
    if (this.take("close") === undefined) throw slip(open, "notClosed");
    return layers;
  }

  /** Whether such a token follows, perhaps on a later line; if so, goes there. */
  private comesAfterBreaks(kind: Token["kind"], text?: string): boolean {
    let ahead = this.next;
    while (this.tokens[ahead].kind === "break") ahead++;
    const token = this.tokens[ahead];
    if (token.kind !== kind || (text !== undefined && token.text !== text)) return false;
    this.next = ahead;
    return true;
  }

  /** To the end of the line, blocks included. */
  private passOver(): void {
    for (let depth = 0; ; this.next++) {
      const { kind } = this.peek();
      if (kind === "end" || (depth === 0 && (kind === "break" || kind === "close"))) return;
      if (kind === "open") depth++;
      if (kind === "close") depth--;
    }
  }

  private placed(at: Token, layer: Layer): Layer {
    // A layer of its own, since constants such as `relu` stand in many places.
    const own = { ...layer };
    this.places.set(own, at);
    return own;
  }

  private report({ problem }: Slip): void {
    if (this.stopped && problem.kind !== "tooMany") return;
    this.problems.push(problem);
    if (this.problems.length >= maxProblems) this.stop();
  }

  private stop(): void {
    this.stopped = true;
    this.next = this.tokens.length - 1;
  }

  private peek(): Token {
    return this.tokens[this.next];
  }

  private take(kind: Token["kind"]): Token | undefined {
    const token = this.peek();
    if (token.kind !== kind) return undefined;
    this.next++;
    return token;
  }
}

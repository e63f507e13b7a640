import type { Text } from "../../../params/index.ts";
import type { Pair } from "../../convolution/index.ts";
import { slip } from "./problems.ts";
import type { Token } from "./tokens.ts";

/** So that a slip of the finger does not ask for 10^20 channels. */
export const largest = 1_000_000;

/** The words after a layer's name. Each reader takes those it wants; what is left over in the end is a mistake. */
export class Words {
  readonly keyword: Token;
  private readonly rest: Token[];
  /** The word taken last. */
  private last: Token;

  constructor(keyword: Token, rest: readonly Token[]) {
    this.keyword = keyword;
    this.rest = [...rest];
    this.last = keyword;
  }

  /** The next number without a letter: `64`. */
  whole(what: Text, least = 1): number {
    const numbers = this.numbers(this.positional(what), least);
    if (numbers.length !== 1) throw slip(this.last, "notWhole");
    return numbers[0];
  }

  /** The next number or two: `3`, `3x5`. */
  pair(what: Text, least = 1): Pair {
    return this.asPair(this.numbers(this.positional(what), least));
  }

  /** One to three numbers: `3x224x224`. */
  sizes(what: Text): readonly number[] {
    return this.numbers(this.positional(what), 1);
  }

  /** A letter and a number or two, `s2` or `p1x2`; `absent` if there is none. */
  keyed(letter: string, absent: Pair, least = 0): Pair {
    const word = this.take((text) => text[0] === letter && /^.\d/.test(text));
    return word === undefined ? absent : this.asPair(this.numbers(word, least, 1));
  }

  /** The same with one number: `g32`. */
  keyedWhole(letter: string, absent: number, least = 1): number {
    const [first, second] = this.keyed(letter, [absent, absent], least);
    if (first !== second) throw slip(this.last, "notWhole");
    return first;
  }

  /** Whether the word is there. */
  flag(word: string): boolean {
    return this.take((text) => text === word) !== undefined;
  }

  /** The first of these words that is there. */
  oneOf<T extends string>(words: readonly T[], what: Text): T {
    const found = words.find((word) => this.flag(word));
    if (found === undefined) throw slip(this.keyword, "missing", this.keyword.text, what);
    return found;
  }

  /** A share from 0 up to, but not including, 1. Its value is of no use here. */
  share(): void {
    this.take((text) => /^0?\.\d+$|^0$/.test(text));
  }

  /** Throws if a word has not been taken. */
  finish(): void {
    const [left] = this.rest;
    if (left !== undefined) throw slip(left, "unknownOption", this.keyword.text, left.text);
  }

  private take(test: (text: string) => boolean): Token | undefined {
    const i = this.rest.findIndex(({ text }) => test(text));
    if (i < 0) return undefined;
    const [word] = this.rest.splice(i, 1);
    this.last = word;
    return word;
  }

  private positional(what: Text): Token {
    const word = this.take((text) => /^\d/.test(text));
    if (word === undefined) throw slip(this.keyword, "missing", this.keyword.text, what);
    return word;
  }

  /** Numbers separated by x, after `skip` letters. */
  private numbers(word: Token, least: number, skip = 0): number[] {
    const text = word.text.slice(skip);
    if (!/^\d+(x\d+){0,2}$/.test(text)) throw slip(word, "notWhole");
    const numbers = text.split("x").map(Number);
    if (numbers.some((n) => n > largest)) throw slip(word, "tooLarge", largest);
    if (numbers.some((n) => n < least)) throw slip(word, "tooSmall", least);
    return numbers;
  }

  private asPair(numbers: readonly number[]): Pair {
    if (numbers.length > 2) throw slip(this.last, "notWhole");
    return [numbers[0], numbers[1] ?? numbers[0]];
  }
}

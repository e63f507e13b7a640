import { integerBelow, type Rng, rngFor } from "../../src/math/random/index.ts";

/**
 * How many texts a fuzz test reads, and from which seed: FUZZ_COUNT and FUZZ_SEED in the environment. `npm test` reads
 * 100,000.
 */
export const fuzzCount = Number(process.env.FUZZ_COUNT ?? 10_000);
export const fuzzSeed = Number(process.env.FUZZ_SEED ?? 1);

interface Material {
  /** Words and signs of the language. */
  readonly words: readonly string[];
  /** Texts that can be read. */
  readonly samples: readonly string[];
  /** What opens something, for nesting. */
  readonly openers: readonly string[];
}

const pick = <T>(rng: Rng, from: readonly T[]): T => from[integerBelow(rng, from.length)];

const characters = (rng: Rng, length: number, first: number, last: number): string =>
  String.fromCharCode(...Array.from({ length }, () => first + integerBelow(rng, last - first + 1)));

/** One change to a text: a piece cut out, put in twice, replaced, or moved to the end. */
function changed(rng: Rng, text: string, { words }: Material): string {
  const at = integerBelow(rng, text.length + 1);
  const to = Math.min(text.length, at + integerBelow(rng, 6));
  const [before, piece, after] = [text.slice(0, at), text.slice(at, to), text.slice(to)];
  switch (integerBelow(rng, 5)) {
    case 0:
      return before + after;
    case 1:
      return before + piece + piece + after;
    case 2:
      return before + pick(rng, words) + after;
    case 3:
      return before + characters(rng, 1, 0, 0xffff) + after;
    default:
      return before + after + piece;
  }
}

function oneText(rng: Rng, material: Material): string {
  switch (integerBelow(rng, 8)) {
    case 0:
      return characters(rng, integerBelow(rng, 40), 0, 0xffff);
    case 1:
      return characters(rng, integerBelow(rng, 60), 0x20, 0x7e);
    case 2: {
      const opener = pick(rng, material.openers);
      return opener.repeat(integerBelow(rng, 90)) + pick(rng, material.samples);
    }
    case 3:
    case 4: {
      const words = Array.from({ length: integerBelow(rng, 24) }, () => pick(rng, material.words));
      return words.join(pick(rng, ["", " "]));
    }
    default: {
      let text = pick(rng, material.samples);
      for (let i = integerBelow(rng, 6); i >= 0; i--) text = changed(rng, text, material);
      return text;
    }
  }
}

/** Texts from noise to nearly right, always the same for a seed. */
export function* randomTexts(material: Material): Generator<string> {
  const rng = rngFor(fuzzSeed, "texts");
  for (let i = 0; i < fuzzCount; i++) yield oneText(rng, material);
}

import { describe, expect, it } from "vitest";
import {
  maxLayers,
  networks,
  printLayers,
  readNetwork,
} from "../../../src/math/architectures/index.ts";
import { fuzzCount, randomTexts } from "../randomTexts.ts";

const words =
  "input conv dwconv tconv pool max avg to global ceil flatten fc bn dropout relu gelu residual shortcut add concat repeat same valid nobias { } ; \n # 1 3 64 0 5000 999999 1000001 1e9 1x1 3x3 3x224x224 2x s2 p1 p1x2 d2 g64 g3 o1 s0 s1x2x3 -1 .5 ， ｛ ｝ × İ 😀 \r\n \u2028 \u0000 __proto__ constructor"
    .split(" ")
    .concat(" ");

const samples = [
  "input 3x32x32\nconv 16 3 p1\nbn\nrelu\npool max 2\nflatten\nfc 10",
  "conv 64 7x7 s2 p3 nobias; bn; relu; pool max 3 s2 p1; repeat 2 { residual { conv 64 3 p1; relu; conv 64 3 same }; relu }",
  "concat { conv 32 1 } { conv 64 3 p1 } { pool max 3 s1 p1 }\nadd { } { bn }\npool avg global\nflatten\nfc 5 nobias",
  "residual {\n conv 64 1 s2\n}\nshortcut {\n conv 64 1 s2\n}\ndropout 0.5\npool avg to 7\ntconv 8 4 s2 p1 o1",
  "input 3x8x8; conv 8 3; fc 10",
  "repeat 4 { repeat 5 { dwconv 3 p1; conv 8 1 } }",
  printLayers(networks.lenet5.layers(10), [1, 32, 32]),
];

const openers = [
  "{",
  "}",
  "residual {",
  "concat {",
  "repeat 2 {",
  "repeat 1000000 {",
  "add {} {",
  "add {",
  ";",
];

describe("lists of layers that make no sense", () => {
  it(`never throw and never grow out of hand (${fuzzCount} texts)`, () => {
    let read = 0;
    const kinds = new Set<string>();
    for (const text of randomTexts({ words, samples, openers })) {
      const result = readNetwork(text, [3, 64, 64]);
      if (result.ok) {
        read++;
        if (result.rows.length > maxLayers) throw new Error(`Too many rows: ${text}`);
        continue;
      }
      const { problems } = result;
      if (problems.length === 0 || problems.length > 20) throw new Error(`Problems: ${text}`);
      for (const { kind, at, length, line, column, message } of problems) {
        kinds.add(kind);
        const before = text.slice(0, at);
        const inside = length >= 0 && at + length <= text.length;
        const placed =
          line === before.split("\n").length && column === at - before.lastIndexOf("\n");
        if (!inside || !placed || message.en === "" || message.zh === "") {
          throw new Error(`${kind} at ${at}, ${line}:${column} in ${JSON.stringify(text)}`);
        }
      }
    }
    // Among so many there are some of nearly every sort, or the texts are not what they are meant to be.
    if (fuzzCount < 10_000) return;
    expect(read).toBeGreaterThan(fuzzCount / 50);
    expect(kinds.size).toBeGreaterThanOrEqual(18);
  }, 120_000);
});

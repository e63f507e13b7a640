import { expect, test } from "vitest";
import type { Table } from "../../../src/widgets/widget.ts";
import { differences } from "../../../tools/torch/compare.ts";

const label = { en: "", zh: "" };
const table: Table = {
  columns: ["t", "x", "y"].map((id) => ({ id, label })),
  rows: [
    [0, 1, null],
    [1, 2e6, 0],
  ],
};

test("columns that agree to a millionth, with a floor near nought", () => {
  expect(differences({ t: [0, 1] }, table)).toEqual([]);
  expect(differences({ x: [1 + 9e-7, 2e6 + 1.9], y: [null, 9e-10] }, table)).toEqual([]);
});

test.each([
  ["a number that is off", { x: [1, 2e6 + 3] }, /column "x", row 1: 2000003 from PyTorch, 2000000/],
  ["a small number that is off", { y: [null, 2e-9] }, /column "y", row 1/],
  ["a number where the table has a gap", { y: [0, 0] }, /row 0: 0 from PyTorch, null here/],
  ["a gap where the table has a number", { t: [0, null] }, /row 1: null/],
  ["too few rows", { t: [0] }, /has 1 rows, the table has 2/],
  ["a column that the table lacks", { z: [0, 1] }, /"z" is not in the table/],
  ["a column that is no list", { t: 3 }, /"t" is not a list/],
  ["no column", {}, /no column/],
  ["no object", [1], /did not print one JSON object/],
])("told: %s", (_, printed, sentence) => {
  expect(differences(printed, table).join("\n")).toMatch(sentence);
});

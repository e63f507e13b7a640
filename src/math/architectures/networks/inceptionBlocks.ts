import { avgPool, functional, group, joined, maxPool } from "../build.ts";
import type { Layer } from "../layer.ts";
import { basicConv } from "./basicConv.ts";

const keep = functional(avgPool(3, { stride: 1, padding: 1 }));
const halve = functional(maxPool(3, { stride: 2 }));

const row = (name: string, out: number): Layer => basicConv(name, out, [1, 7], { padding: [0, 3] });
const column = (name: string, out: number): Layer =>
  basicConv(name, out, [7, 1], { padding: [3, 0] });
const square = (name: string, out: number): Layer => basicConv(name, out, 3, { padding: 1 });

/** A 5×5, and two 3×3 that see as far. */
export const blockA = (name: string, pool: number): Layer =>
  group(name, [
    joined(
      "concat",
      [basicConv("branch1x1", 64, 1)],
      [basicConv("branch5x5_1", 48, 1), basicConv("branch5x5_2", 64, 5, { padding: 2 })],
      [
        basicConv("branch3x3dbl_1", 64, 1),
        square("branch3x3dbl_2", 96),
        square("branch3x3dbl_3", 96),
      ],
      [keep, basicConv("branch_pool", pool, 1)],
    ),
  ]);

/** Halves height and width. */
export const blockB = (name: string): Layer =>
  group(name, [
    joined(
      "concat",
      [basicConv("branch3x3", 384, 3, { stride: 2 })],
      [
        basicConv("branch3x3dbl_1", 64, 1),
        square("branch3x3dbl_2", 96),
        basicConv("branch3x3dbl_3", 96, 3, { stride: 2 }),
      ],
      [halve],
    ),
  ]);

/** 7×7 factored into 1×7 and 7×1. */
export const blockC = (name: string, width: number): Layer =>
  group(name, [
    joined(
      "concat",
      [basicConv("branch1x1", 192, 1)],
      [basicConv("branch7x7_1", width, 1), row("branch7x7_2", width), column("branch7x7_3", 192)],
      [
        basicConv("branch7x7dbl_1", width, 1),
        column("branch7x7dbl_2", width),
        row("branch7x7dbl_3", width),
        column("branch7x7dbl_4", width),
        row("branch7x7dbl_5", 192),
      ],
      [keep, basicConv("branch_pool", 192, 1)],
    ),
  ]);

/** Halves height and width again. */
export const blockD = (name: string): Layer =>
  group(name, [
    joined(
      "concat",
      [basicConv("branch3x3_1", 192, 1), basicConv("branch3x3_2", 320, 3, { stride: 2 })],
      [
        basicConv("branch7x7x3_1", 192, 1),
        row("branch7x7x3_2", 192),
        column("branch7x7x3_3", 192),
        basicConv("branch7x7x3_4", 192, 3, { stride: 2 }),
      ],
      [halve],
    ),
  ]);

/** 1×3 beside 3×1. */
const split = (name: string): Layer =>
  joined(
    "concat",
    [basicConv(`${name}a`, 384, [1, 3], { padding: [0, 1] })],
    [basicConv(`${name}b`, 384, [3, 1], { padding: [1, 0] })],
  );

export const blockE = (name: string): Layer =>
  group(name, [
    joined(
      "concat",
      [basicConv("branch1x1", 320, 1)],
      [basicConv("branch3x3_1", 384, 1), split("branch3x3_2")],
      [basicConv("branch3x3dbl_1", 448, 1), square("branch3x3dbl_2", 384), split("branch3x3dbl_3")],
      [keep, basicConv("branch_pool", 192, 1)],
    ),
  ]);

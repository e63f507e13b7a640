import type { Cell } from "./cell.ts";
import { reluCell, tanhCell } from "./elman.ts";
import { gruCell } from "./gru.ts";
import { lstmCell } from "./lstm.ts";

export const cells = {
  tanh: tanhCell,
  relu: reluCell,
  lstm: lstmCell,
  gru: gruCell,
} satisfies Record<string, Cell>;

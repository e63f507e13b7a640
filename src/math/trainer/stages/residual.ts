import type { Stage } from "../stage.ts";

/** x + F(x), where F is the stages in a row and keeps the width. Source: resnet. */
export function residual(stages: readonly Stage[], name: string, capacity: number): Stage {
  const { data: inner, width } = stages[stages.length - 1].output;
  const y = new Float64Array(capacity * width);
  const gx = new Float64Array(capacity * width);
  return {
    output: { name, data: y, width },
    forward(x, rows, pass) {
      let h = x;
      for (const stage of stages) {
        stage.forward(h, rows, pass);
        h = stage.output.data;
      }
      for (let k = 0; k < rows * width; k++) y[k] = x[k] + inner[k];
    },
    backward(gy, rows, pass) {
      let g = gy;
      for (let s = stages.length - 1; s >= 0; s--) g = stages[s].backward(g, rows, pass);
      for (let k = 0; k < rows * width; k++) gx[k] = gy[k] + g[k];
      return gx;
    },
  };
}

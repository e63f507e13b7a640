import { describe, expect, it } from "vitest";
import widget from "../../../src/widgets/decay-or-l2/index.tsx";
import { decayModel } from "../../../src/widgets/decay-or-l2/model.ts";
import type { params } from "../../../src/widgets/decay-or-l2/params.ts";
import { applyPreset } from "../../../src/widgets/frame/state.ts";
import type { Preset } from "../../../src/widgets/widget.ts";

const ends = (id: string) => {
  const preset = widget.presets.find((p) => p.id === id) as Preset<typeof params>;
  return decayModel(applyPreset<typeof params>(widget, preset)).weights.map((w) => w.end);
};

describe("weight decay or L2", () => {
  it("Adam with L2 leaves the noisy weight at 0.98 and the quiet one at 0.19", () => {
    const [noisy, quiet] = ends("adam-l2");
    expect(Math.abs((noisy as number) - 0.98)).toBeLessThan(0.04);
    expect(Math.abs((quiet as number) - 0.19)).toBeLessThan(0.04);
  });

  it("AdamW leaves both at e^−0.2 = 0.82", () => {
    for (const end of ends("adamw")) expect(Math.abs(end - 0.82)).toBeLessThan(0.04);
  });

  it("momentum with L2 decays ten times as fast as decoupled: 0.120 against 0.819", () => {
    expect(ends("momentum-l2")[0]).toBeCloseTo(0.12, 3);
    expect(ends("momentum-decoupled")[0]).toBeCloseTo(0.819, 3);
  });

  it("the spread between runs is as small as the page says", () => {
    const preset = widget.presets.find((p) => p.id === "adam-l2") as Preset<typeof params>;
    for (const w of decayModel(applyPreset<typeof params>(widget, preset)).weights)
      expect(w.sd).toBeLessThan(0.05);
  });
});

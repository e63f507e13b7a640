import { warmupCosine } from "../../../src/drills/schedules-and-training-tricks/warmupCosine.ts";
import { holds } from "../laws.ts";

interface Schedule {
  readonly peak: number;
  readonly floor: number;
  readonly warmup: number;
  readonly total: number;
  readonly t: number;
}

/** Adds up the slope of the schedule by Simpson's rule, phase by phase. */
function bySlope({ peak, floor, warmup, total, t }: Schedule) {
  const area = (slope: (s: number) => number, from: number, to: number) => {
    const n = 200;
    const h = (to - from) / n;
    let sum = slope(from) + slope(to);
    for (let i = 1; i < n; i++) sum += (i % 2 === 1 ? 4 : 2) * slope(from + i * h);
    return (sum * h) / 3;
  };
  const rise = area(() => peak / warmup, 0, Math.min(t, warmup));
  if (t <= warmup) return [rise];
  const span = total - warmup;
  const fall = (s: number) =>
    ((-(peak - floor) * Math.PI) / (2 * span)) * Math.sin((Math.PI * (s - warmup)) / span);
  return [rise + area(fall, warmup, t)];
}

const halfway = { peak: 0.4, floor: 0, warmup: 500, total: 2500, t: 1500 };
holds(warmupCosine, bySlope, [
  [halfway, [0.2]],
  [{ ...halfway, floor: 0.04, t: 2500 }, [0.04]],
  [{ ...halfway, t: 500 }, [0.4]],
  [{ ...halfway, floor: 0.04, t: 100 }, [0.08]],
]);

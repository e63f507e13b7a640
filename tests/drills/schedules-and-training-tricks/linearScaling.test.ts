import { linearScaling } from "../../../src/drills/schedules-and-training-tricks/linearScaling.ts";
import { holds } from "../laws.ts";

interface Scaling {
  readonly base: number;
  readonly from: number;
  readonly workers: number;
  readonly each: number;
}

/** Sample by sample: an epoch of `from · batch` samples goes as far with either batch. */
function byEpoch({ base, from, workers, each }: Scaling) {
  let batch = 0;
  for (let worker = 0; worker < workers; worker++) batch += each;
  const samples = from * batch;
  let way = 0;
  for (let seen = 0; seen < samples; seen += from) way += base;
  let steps = 0;
  for (let seen = 0; seen < samples; seen += batch) steps++;
  return [way / steps];
}

holds(linearScaling, byEpoch, [
  [{ base: 0.1, from: 256, workers: 4, each: 256 }, [0.4]],
  [{ base: 0.1, from: 256, workers: 1, each: 32 }, [0.0125]],
]);

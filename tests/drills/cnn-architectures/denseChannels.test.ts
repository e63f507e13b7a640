import { denseChannels } from "../../../src/drills/cnn-architectures/denseChannels.ts";
import { holds } from "../laws.ts";

/** Concatenates maps, layer by layer. */
function grown(start: number, growth: number, layers: number): number[] {
  const maps = new Array<string>(start).fill("input");
  let into = maps.length;
  for (let layer = 0; layer < layers; layer++) {
    into = maps.length;
    for (let map = 0; map < growth; map++) maps.push(`layer ${layer}`);
  }
  return [into, maps.length];
}

holds(denseChannels, ({ start, growth, layers }) => grown(start, growth, layers), [
  [{ start: 64, growth: 32, layers: 6 }, [224, 256]],
  [{ start: 16, growth: 12, layers: 1 }, [16, 28]],
]);

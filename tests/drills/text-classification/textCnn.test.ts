import { textCnn } from "../../../src/drills/text-classification/textCnn.ts";
import { holds } from "../laws.ts";

holds(
  textCnn,
  ({ words, dim, widths, maps }) => {
    // Lays each filter over the words as long as it fits.
    const lengths = widths.map((k) => {
      let places = 0;
      while (places + k <= words) places++;
      return places;
    });
    let params = 0;
    for (const k of widths)
      for (let map = 0; map < maps; map++) {
        for (let word = 0; word < k; word++) params += dim;
        params += 1;
      }
    return [lengths, params];
  },
  [
    [{ words: 50, dim: 300, widths: [3, 4, 5], maps: 100 }, [[48, 47, 46], 360300]],
    [{ words: 10, dim: 50, widths: [2, 3], maps: 16 }, [[9, 8], 4032]],
  ],
);

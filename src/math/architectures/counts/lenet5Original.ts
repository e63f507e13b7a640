/** Which of the six maps of S2 each of the sixteen maps of C3 looks at. Source: lenet, table I. */
export const c3Table: readonly (readonly number[])[] = [
  [0, 1, 2],
  [1, 2, 3],
  [2, 3, 4],
  [3, 4, 5],
  [0, 4, 5],
  [0, 1, 5],
  [0, 1, 2, 3],
  [1, 2, 3, 4],
  [2, 3, 4, 5],
  [0, 3, 4, 5],
  [0, 1, 4, 5],
  [0, 1, 2, 5],
  [0, 1, 3, 4],
  [1, 2, 4, 5],
  [0, 2, 3, 5],
  [0, 1, 2, 3, 4, 5],
];

export interface OriginalLayer {
  readonly id: string;
  /** Trainable numbers. */
  readonly params: number;
  /** Uses of them for one image, biases among them, as the paper counts. */
  readonly connections: number;
}

const kernel = 5 * 5;
const window = 2 * 2;

/** Convolutions: one bias a map, every trainable number used once for each entry of the output plane. */
const convolution = (id: string, maps: number, inputs: number, plane: number): OriginalLayer => {
  const params = inputs * kernel + maps;
  return { id, params, connections: params * plane * plane };
};

/** Subsampling: the sum of four entries times a coefficient plus a bias, both trained, for each map. */
const subsampling = (id: string, maps: number, plane: number): OriginalLayer => ({
  id,
  params: 2 * maps,
  connections: maps * plane * plane * (window + 1),
});

/** LeNet-5 as published: C3 sees only some of the maps before it, and subsampling is trained. The RBF output is fixed. */
export const lenet5Original: readonly OriginalLayer[] = [
  convolution("C1", 6, 6, 28),
  subsampling("S2", 6, 14),
  convolution("C3", 16, c3Table.flat().length, 10),
  subsampling("S4", 16, 5),
  convolution("C5", 120, 120 * 16, 1),
  { id: "F6", params: 84 * (120 + 1), connections: 84 * (120 + 1) },
];

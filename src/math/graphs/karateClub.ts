import type { Graph } from "./graph.ts";

/** Later neighbours of every member that has some. */
const friends: readonly (readonly [member: number, later: readonly number[]])[] = [
  [0, [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 17, 19, 21, 31]],
  [1, [2, 3, 7, 13, 17, 19, 21, 30]],
  [2, [3, 7, 8, 9, 13, 27, 28, 32]],
  [3, [7, 12, 13]],
  [4, [6, 10]],
  [5, [6, 10, 16]],
  [6, [16]],
  [8, [30, 32, 33]],
  [9, [33]],
  [13, [33]],
  [14, [32, 33]],
  [15, [32, 33]],
  [18, [32, 33]],
  [19, [33]],
  [20, [32, 33]],
  [22, [32, 33]],
  [23, [25, 27, 29, 32, 33]],
  [24, [25, 27, 31]],
  [25, [31]],
  [26, [29, 33]],
  [27, [33]],
  [28, [31, 33]],
  [29, [32, 33]],
  [30, [32, 33]],
  [31, [32, 33]],
  [32, [33]],
];

/**
 * Friendships among the 34 members of a karate club that split in two: 78 edges, counted from 0. Node 0 is the instructor,
 * node 33 the club's president. Source: W. W. Zachary, An Information Flow Model for Conflict and Fission in Small Groups,
 * Journal of Anthropological Research 33, 1977.
 */
export const karateClub: Graph = {
  nodes: 34,
  edges: friends.flatMap(([member, later]) => later.map((other) => [member, other] as const)),
};

/** The side that each member was on: 0 with the instructor, 1 with the president. */
export const karateFactions: readonly number[] = [
  0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
  1,
];

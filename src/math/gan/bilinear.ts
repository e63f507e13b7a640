import type { Text } from "../../params/index.ts";

/** x wants xy small, y wants it large. */
export type Players = readonly [x: number, y: number];

export interface BilinearRule {
  /** Learning rate η. */
  readonly eta: number;
  /** Weight c of the terms c·x²/2 and −c·y²/2 that pull both players home. */
  readonly damping: number;
}

export interface BilinearUpdate {
  readonly name: Text;
  /** TeX, without damping. */
  readonly formula: string;
  step(players: Players, rule: BilinearRule): Players;
}

const moveX = ([x, y]: Players, [atX, atY]: Players, { eta, damping }: BilinearRule): Players => [
  x - eta * (atY + damping * atX),
  y,
];

const moveY = ([x, y]: Players, [atX, atY]: Players, { eta, damping }: BilinearRule): Players => [
  x,
  y + eta * (atX - damping * atY),
];

/** Both players move from `from` by their gradients at `at`. */
const moveBoth = (from: Players, at: Players, rule: BilinearRule): Players =>
  moveY(moveX(from, at, rule), at, rule);

/** Ways to play min over x, max over y of xy, whose only equilibrium is (0, 0). Source: gan-converge. */
export const bilinearUpdates = {
  simultaneous: {
    name: { en: "Simultaneous", zh: "同时更新" },
    formula: String.raw`x'=x-\eta y,\quad y'=y+\eta x`,
    step: (players, rule) => moveBoth(players, players, rule),
  },
  alternating: {
    name: { en: "Alternating", zh: "交替更新" },
    formula: String.raw`x'=x-\eta y,\quad y'=y+\eta x'`,
    step: (players, rule) => {
      const moved = moveX(players, players, rule);
      return moveY(moved, moved, rule);
    },
  },
  extragradient: {
    name: { en: "Extragradient", zh: "外梯度" },
    formula: String.raw`\tilde x=x-\eta y,\ \tilde y=y+\eta x,\quad x'=x-\eta\tilde y,\ y'=y+\eta\tilde x`,
    step: (players, rule) => moveBoth(players, moveBoth(players, players, rule), rule),
  },
} satisfies Record<string, BilinearUpdate>;

export type BilinearUpdateId = keyof typeof bilinearUpdates;

/** `steps` + 1 places, the start first. */
export function bilinearPath(
  update: BilinearUpdate,
  start: Players,
  rule: BilinearRule,
  steps: number,
): readonly Players[] {
  const path = [start];
  for (let t = 0; t < steps; t++) path.push(update.step(path[t], rule));
  return path;
}

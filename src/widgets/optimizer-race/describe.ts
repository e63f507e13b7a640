import type { Lang } from "../../params/index.ts";
import { fmt } from "../../viz/index.ts";
import { arenas } from "./arenas.ts";
import { shortName } from "./contestants.ts";
import { lastAt, type Race, type Runner } from "./model.ts";
import { words } from "./words.ts";

interface Standing {
  readonly name: string;
  readonly height: number;
}

const standings = (race: Race, lang: Lang): readonly Standing[] =>
  race.runners
    .filter((r) => r.descent.status === "finished" || race.step < r.descent.atStep)
    .map((r) => ({
      name: shortName(r.id)[lang],
      height: r.heights[lastAt(r, race.step)] as number,
    }))
    .sort((a, b) => a.height - b.height);

const first = (race: Race): (Runner & { arrival: number }) | undefined =>
  race.runners
    .filter((r): r is Runner & { arrival: number } => r.arrival !== null)
    .sort((a, b) => a.arrival - b.arrival)[0];

const lost = (race: Race, lang: Lang): readonly string[] =>
  race.runners.flatMap(({ id, descent }) =>
    descent.status === "diverged"
      ? [
          words[lang].divergedAt(
            shortName(id)[lang],
            descent.atStep,
            words[lang].why(descent.cause),
          ),
        ]
      : [],
  );

/** Latin names are set off from Chinese text by spaces, Chinese ones are not. */
const spaced = (name: string) => name.replace(/^(?=[!-~])/, " ").replace(/(?<=[!-~])$/, " ");

const tidy = (text: string) =>
  text.replace(/([，。；：“])\s+/g, "$1").replace(/\s+([，。；：”])/g, "$1");

const sentences: Record<Lang, (race: Race) => string> = {
  en(race) {
    const { step, values, arena } = race;
    const order = standings(race, "en");
    const best = order[0];
    const last = order.at(-1);
    const winner = first(race);
    const gone = lost(race, "en");
    const place = arenas[values.surface].label.en;
    const known = arena.lowest !== null;
    return [
      best === undefined || last === undefined
        ? `${place}, step ${step}: nobody is left.`
        : `${place}, step ${step}: ${best.name} is ${order.length > 1 ? "lowest, " : ""}${
            known ? `${fmt(best.height)} above the minimum` : `at a loss of ${fmt(best.height)}`
          }${order.length > 1 ? `; ${last.name} is highest, at ${fmt(last.height)}` : ""}.`,
      winner &&
        `${shortName(winner.id).en} ${order.length > 1 ? "is the first to come" : "comes"} within 10⁻⁶ of a minimum for good, at step ${winner.arrival}.`,
      ...gone.slice(0, 2),
      gone.length > 2 && `So did ${gone.length - 2} more.`,
      gone.length > 0 && "Halving η repairs most of these.",
    ]
      .filter(Boolean)
      .join(" ");
  },
  zh(race) {
    const { step, values, arena } = race;
    const order = standings(race, "zh");
    const best = order[0];
    const last = order.at(-1);
    const winner = first(race);
    const gone = lost(race, "zh");
    const place = arenas[values.surface].label.zh;
    const height = arena.lowest === null ? "损失" : "比最小值高";
    return tidy(
      [
        best === undefined || last === undefined
          ? `${place}，第 ${step} 步：已经全部发散。`
          : order.length === 1
            ? `${place}，第 ${step} 步：${spaced(best.name)}${height} ${fmt(best.height)}。`
            : `${place}，第 ${step} 步：最低的是${spaced(best.name)}，${height} ${fmt(best.height)}；最高的是${spaced(last.name)}，${fmt(last.height)}。`,
        winner &&
          `${spaced(shortName(winner.id).zh)}${order.length > 1 ? "最先" : ""}稳定进入最小点的 10⁻⁶ 邻域，在第 ${winner.arrival} 步。`,
        ...gone.slice(0, 2),
        gone.length > 2 && `另有 ${gone.length - 2} 种也发散了。`,
        gone.length > 0 && "把 η 减半，多半就能收敛。",
      ]
        .filter(Boolean)
        .join(""),
    ).trim();
  },
};

export const describeRace = (race: Race, lang: Lang): string => sentences[lang](race);

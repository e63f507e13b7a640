import type { ReactNode } from "react";
import { type DrillTopic, topics } from "../drills/topics.ts";
import { decode, type Lang, seed } from "../params/index.ts";
import { lateSheet } from "../ui/lateSheet.ts";
import { Practice } from "./Practice.tsx";
import sheet from "./practice.css?url";

/** As the directive writes it into the page: ids and topics with spaces between. */
export interface PracticeAttributes {
  readonly drills: string;
  readonly topics: string;
  readonly seed?: string;
}

/** Fetches a box's drills, and gives what is to stand in its island. */
export async function openPractice(
  attributes: PracticeAttributes,
  place: { readonly id: string; readonly lang: Lang; readonly base: string },
): Promise<(onStart: () => void) => ReactNode> {
  const [loaded] = await Promise.all([
    Promise.all(attributes.topics.split(" ").map((topic) => topics[topic as DrillTopic]())),
    // A page's own budget has no room for what only the script shows.
    lateSheet(sheet),
  ]);
  const drills = attributes.drills.split(" ").map((id) => {
    const drill = loaded.map((module) => module.drills[id]).find((found) => found !== undefined);
    if (drill === undefined)
      throw new Error(`openPractice: no drill "${id}" in ${attributes.topics}`);
    return drill;
  });
  const first = decode(seed(), attributes.seed) as number;
  return (onStart) => <Practice {...place} drills={drills} seed={first} onStart={onStart} />;
}

import type { AnyDrill } from "../../drills/drill.ts";
import { type DrillTopic, topics } from "../../drills/topics.ts";

const isTopic = (name: string): name is DrillTopic => Object.hasOwn(topics, name);

/** A drill by its id, sought first among those of the page's topic, where it nearly always is. Rejects when there is none. */
export async function loadDrill(id: string, topic: string): Promise<AnyDrill> {
  const others = Object.keys(topics).filter((name) => name !== topic);
  for (const name of [topic, ...others]) {
    if (!isTopic(name)) continue;
    const drill = (await topics[name]()).drills[id];
    if (drill) return drill;
  }
  throw new Error(`loadDrill: no drill "${id}"`);
}

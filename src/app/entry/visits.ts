import { recall, remember } from "../../review/storage/texts.ts";

const key = "nabla:visited";

/** Remembers which topics were opened, in this browser only, and marks links to them. */
export function followVisits(): void {
  const visited = new Set((recall(key) ?? "").split(" ").filter(Boolean));
  for (const element of document.querySelectorAll<HTMLElement>("[data-topic]")) {
    const { topic = "" } = element.dataset;
    if (element.localName === "article") remember(key, [...visited.add(topic)].join(" "));
    else element.classList.toggle("is-visited", visited.has(topic));
  }
}

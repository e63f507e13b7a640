import type { Desk } from "../../../desk/desk.ts";
import { type Check, type CheckOptions, checkOf } from "./check.ts";
import { make } from "./elements.ts";
import { copyOf, type Source } from "./sources.ts";
import type { Standing } from "./standing.ts";
import { checkWords } from "./words.ts";

/** What was missed today, at the page's end, to be answered once more. */
export interface Once {
  /** Shows what is missed now. `pressed`: the reader has answered here, so that the page may move below. */
  follow(desk: Desk, standings: ReadonlyMap<string, Standing>, pressed: boolean): void;
}

/** True while nothing that the reader sees would be pushed down by what is put before or into it. */
const unseen = (place: Element) => place.getBoundingClientRect().top >= innerHeight;

/** The block before `end` (the page's last element), or at the end of the page. It is there only when it is needed. */
export function onceOf(
  page: HTMLElement,
  end: Element | null,
  sources: readonly Source[],
  options: Omit<CheckOptions, "source" | "practice">,
): Once {
  const words = checkWords[options.lang];
  const heading = make("h2", "", [words.once]);
  heading.id = "once-more";
  heading.tabIndex = -1;
  const why = make("p", "check-why", [words.onceWhy]);
  why.role = "status";
  const list = make("div", "check-list");
  const section = make("section", "topic-section check-once", [
    make("div", "prose", [heading, why, list]),
  ]);
  section.setAttribute("aria-labelledby", heading.id);
  const items = new Map<string, Check>();

  const add = (source: Source) => {
    const check = checkOf({ ...options, source: copyOf(source), practice: true });
    const { element, end } = check.source;
    end.append(check.bar.element);
    const opened = (event: Event) => check.opened(event.timeStamp);
    // Such an event does not bubble.
    element.addEventListener("toggle", opened, true);
    items.set(source.id, check);
    list.append(element);
  };
  const drop = (id: string, { source }: Check) => {
    const { element } = source;
    const held = element.contains(document.activeElement);
    const next = element.nextElementSibling ?? element.previousElementSibling;
    element.remove();
    items.delete(id);
    if (held) (next?.querySelector<HTMLElement>("summary") ?? heading).focus();
  };

  let later: (() => void) | null = null;
  addEventListener("scroll", () => later?.(), { passive: true });

  const update: Once["follow"] = (desk, standings, pressed) => {
    const missed = sources.filter(({ id }) => standings.get(id)?.missed);
    // Something new would push down what the reader sees: it waits until the page's end is out of sight.
    const wait = !pressed && missed.some(({ id }) => !items.has(id)) && !unseen(end ?? section);
    later = wait && section.isConnected === false ? () => update(desk, standings, false) : null;
    if (later) return;
    for (const [id, check] of items)
      if (!missed.some((source) => source.id === id)) drop(id, check);
    for (const source of missed) {
      if (!items.has(source.id)) add(source);
      items.get(source.id)?.follow(desk, standings.get(source.id) as Standing);
    }
    why.textContent = missed.length > 0 ? words.onceWhy : words.nothing;
    if (missed.length > 0 && !section.isConnected) page.insertBefore(section, end);
  };
  return { follow: update };
}

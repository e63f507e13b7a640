import type { Desk } from "../../../desk/desk.ts";
import type { Lang } from "../../../params/index.ts";
import { localMarker } from "../../../review/storage/marker.ts";
import { lateSheet } from "../../../ui/lateSheet.ts";
import type { Answer } from "../onDemand.ts";
import { type Check, checkOf } from "./check.ts";
import sheet from "./checks.css?url";
import { make } from "./elements.ts";
import { onceOf } from "./once.ts";
import { type Source, sourcesIn } from "./sources.ts";
import type { Standing, standings } from "./standing.ts";
import { checkWords } from "./words.ts";

/** What the checks need of the browser. */
export interface Place {
  readonly base: string;
  /** Opens the log; asked again after a failure. */
  readonly desk: () => Promise<Desk>;
  /** Whether the browser has a log: then it is opened before the reader answers. */
  readonly known: boolean;
  /** Milliseconds, from where the times of events count. */
  readonly clock: () => number;
}

const here = (): Place => ({
  base: import.meta.env.BASE_URL,
  desk: () => import("../../../desk/index.ts").then((m) => m.theDesk()),
  known: localMarker.stands(),
  clock: () => performance.now(),
});

/**
 * Turns the questions and derivations of a page into checks: below each answer, Forgot and Got it; at the page's end, what
 * was missed. Nothing moves that the reader sees, but by the reader's own press. Gives what answers events upon them.
 */
export async function openChecks(place: Place = here()): Promise<Answer> {
  await lateSheet(sheet);
  const lang: Lang = document.documentElement.lang.startsWith("zh") ? "zh" : "en";
  const words = checkWords[lang];
  const page = document.querySelector<HTMLElement>("main article") ?? document.body;
  const sources = sourcesIn(page);
  // Once the reader has answered here, what comes at the page's end is no surprise.
  let pressed = false;
  let opening: Promise<Desk> | undefined;
  /** Tells anew how everything stands: what was answered yesterday is open again today. */
  let show = () => {};

  const open = (): Promise<Desk> => {
    // The scheduler comes with the log, and not before: most readers open an answer to read it.
    opening ??= Promise.all([place.desk(), import("./standing.ts")]).then(
      ([desk, { standings }]) => {
        show = () => follow(desk, standings);
        desk.subscribe(show);
        document.addEventListener("visibilitychange", show);
        show();
        return desk;
      },
      (error) => {
        opening = undefined;
        throw error;
      },
    );
    return opening;
  };
  const asked = () => {
    pressed = true;
    return open();
  };
  const checks = new Map<HTMLElement, Check>(
    sources.map((source) => [
      source.element,
      checkOf({ source, lang, open: asked, clock: place.clock, practice: false }),
    ]),
  );
  const end = page.querySelector(":scope > .neighbours");
  const once = onceOf(page, end, sources, {
    lang,
    open: asked,
    clock: place.clock,
  });

  function follow(desk: Desk, tell: typeof standings) {
    const now = tell(
      desk.view(),
      sources.map(({ id }) => id),
      desk.now(),
    );
    for (const check of checks.values()) {
      const standing = now.get(check.source.id) as Standing;
      check.follow(desk, standing);
      mark(check.source, standing.answer !== null);
    }
    once.follow(desk, now, pressed);
  }

  function mark({ label }: Source, on: boolean) {
    const there = label?.querySelector(".check-today");
    if (on && !there) label?.append(make("span", "check-today", [words.today]));
    if (!on) there?.remove();
  }

  /** Once a derivation is touched, or while it is still below what the reader sees. */
  function offerDerivation({ id, kind, element }: Source) {
    if (kind !== "derivation" || element.querySelector(".check-derive")) return;
    const link = make("a", "check-derive", [words.derive]);
    link.href = `${place.base}${lang === "en" ? "" : `${lang}/`}review/#derive?card=${id}`;
    element.append(link);
  }

  for (const { source, bar } of checks.values()) {
    source.end.append(bar.element);
    if (source.element.getBoundingClientRect().top >= innerHeight) offerDerivation(source);
  }
  if (place.known) {
    const near = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        near.disconnect();
        // Without it the checks still stand, and say so when one is answered.
        open().catch(() => {});
      },
      { rootMargin: "300px" },
    );
    for (const { element } of sources) near.observe(element);
    if (end) near.observe(end);
  }
  return ({ type, target, timeStamp }) => {
    if (type !== "toggle" || !(target as HTMLDetailsElement).open) return;
    const element = (target as Element).closest<HTMLElement>(".question, .derivation");
    const check = element && checks.get(element);
    if (!check) return;
    // Not now: the script may have come long after.
    check.opened(timeStamp);
    offerDerivation(check.source);
    open().then(
      () => show(),
      () => {},
    );
  };
}

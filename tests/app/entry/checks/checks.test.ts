// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from "vitest";
import { openChecks, type Place } from "../../../../src/app/entry/checks/index.ts";
import type { DeskOptions } from "../../../../src/desk/desk.ts";
import { memoryStore } from "../../../../src/review/storage/memory.ts";
import { idOf } from "../../../review/bytes.ts";
import { DAY } from "../../../review/make.ts";
import { deskOf } from "../../../study/desk.ts";
import { find, openPage, watchNearness } from "../page.ts";

vi.mock("../../../../src/ui/lateSheet.ts", () => ({ lateSheet: async () => {} }));

const question = (id: string) => `
  <details class="question" id="${id}">
    <summary><span class="question-meta"></span><span class="question-text">Ask ${id}</span></summary>
    <div class="answer"><p id="eq-${id}">Points</p></div>
  </details>`;

let answer: (event: Event) => void;
/** Milliseconds since the page began. */
const time = { now: 0 };

/** The page, and its checks on a log; `top` is where everything stands in a viewport 768 px high. */
async function open(options: Partial<DeskOptions> = {}, place: Partial<Place> = {}, top = 100) {
  // Of a browser that keeps what it is given.
  const opened = { store: { ...memoryStore(idOf(1)), lasting: true }, trouble: null };
  const { desk, clock } = await deskOf(["Q-OPT-01", "Q-OPT-02", "D-30"], { opened, ...options });
  await start({ desk: async () => desk, ...place }, top);
  return { desk, clock };
}

async function start(place: Partial<Place>, top = 100) {
  openPage(`<main><article>
    ${question("Q-OPT-01")}${question("Q-OPT-02")}
    <div class="derivation" id="D-30"><p class="derivation-title"><span class="label">D</span></p>
      <details class="step"><summary>Step 1</summary></details>
      <details class="result"><summary>Result</summary></details></div>
    <nav class="neighbours"></nav></article></main>`);
  Element.prototype.getBoundingClientRect = () => ({ top }) as DOMRect;
  answer = await openChecks({
    base: "/",
    known: false,
    clock: () => time.now,
    desk: () => Promise.reject(new Error("no desk")),
    ...place,
  });
}

/** Opens a disclosure as a reader does. */
function reveal(selector: string) {
  const details = find(selector) as HTMLDetailsElement;
  details.open = true;
  answer({ type: "toggle", target: details, timeStamp: time.now } as unknown as Event);
}

const within = (selector: string, name: string) =>
  [...find(selector).querySelectorAll("button")].find(
    (b) => b.textContent === name && !b.closest("[hidden]"),
  );
const press = (selector: string, name: string) => {
  const button = within(selector, name);
  if (!button) throw new Error(`no button ${name} in ${selector}`);
  button.focus();
  button.click();
};
const line = (selector = "#Q-OPT-01") => find(`${selector} .check-line`).textContent;
const copies = () => document.querySelectorAll(".check-list > .question").length;

beforeEach(() => {
  document.documentElement.lang = "en";
  watchNearness();
});

test("Got it is logged as an answer on the page, says when it is back, and can be taken back", async () => {
  const { desk } = await open();
  reveal("#Q-OPT-01");
  press("#Q-OPT-01", "Got it");
  await vi.waitFor(() => expect(line()).toBe("Got it: back in about 3 days."));
  const [event] = desk.view().state.events;
  expect(event).toMatchObject({ card: "Q-OPT-01", g: 3, mode: "page", sched: true });
  expect(find("#Q-OPT-01 .check-today").textContent).toBe("answered today");
  // The buttons went, and with them the focus would have gone.
  expect(document.activeElement?.textContent).toBe("Undo");
  press("#Q-OPT-01", "Undo");
  await vi.waitFor(() => expect(line()).toBe(""));
  expect(document.querySelector(".check-today")).toBeNull();
  expect(within("#Q-OPT-01", "Got it")).toBeDefined();
});

test("a miss returns at the page's end as practice, and goes when it is got", async () => {
  const { desk } = await open();
  press("#Q-OPT-01", "Forgot");
  await vi.waitFor(() => expect(copies()).toBe(1));
  expect(line()).toContain("again at the end of this page");
  expect(find(".check-once").nextElementSibling?.className).toBe("neighbours");
  expect(document.querySelectorAll("#eq-Q-OPT-01")).toHaveLength(1);
  expect((find(".check-list .question") as HTMLDetailsElement).open).toBe(false);
  press("#Q-OPT-02", "Forgot");
  await vi.waitFor(() => expect(copies()).toBe(2));
  press(".check-list .question:first-child", "Got it");
  await vi.waitFor(() => expect(copies()).toBe(1));
  expect(document.activeElement?.textContent).toContain("Ask Q-OPT-02");
  expect(desk.view().state.events.at(-1)).toMatchObject({ g: 3, sched: false });
  press(".check-list .question", "Got it");
  await vi.waitFor(() => expect(find(".check-why").textContent).toBe("Nothing is left here."));
  expect(line()).toContain("Forgot");
});

test("a reader who comes back finds what was answered today, closed; tomorrow it is open again", async () => {
  const { desk, clock } = await open();
  press("#Q-OPT-01", "Forgot");
  await vi.waitFor(() => expect(copies()).toBe(1));
  const near = watchNearness();
  await start({ desk: async () => desk, known: true }, 2000);
  near(find("#Q-OPT-01"));
  await vi.waitFor(() => expect(copies()).toBe(1));
  expect(find("#Q-OPT-01 .check-today").textContent).toBe("answered today");
  expect((find("#Q-OPT-01") as HTMLDetailsElement).open).toBe(false);
  clock.t += DAY;
  const again = watchNearness();
  await start({ desk: async () => desk, known: true }, 2000);
  again(find("#Q-OPT-01"));
  await new Promise((done) => setTimeout(done));
  expect(copies()).toBe(0);
  expect(document.querySelector(".check-today")).toBeNull();
});

test("a page that stayed open over night asks again", async () => {
  const { clock } = await open();
  reveal("#Q-OPT-01");
  press("#Q-OPT-01", "Got it");
  await vi.waitFor(() => expect(line()).toBe("Got it: back in about 3 days."));
  clock.t += DAY;
  reveal("#Q-OPT-01");
  await vi.waitFor(() => expect(within("#Q-OPT-01", "Got it")).toBeDefined());
});

test("nothing is put in above what the reader sees", async () => {
  const { desk } = await open();
  await desk.answer({ card: "Q-OPT-01", g: 1, mode: "queue", ms: 1 });
  const near = watchNearness();
  await start({ desk: async () => desk, known: true }, 100);
  near(find("#Q-OPT-01"));
  await vi.waitFor(() => expect(document.querySelector(".check-today")).not.toBeNull());
  expect([copies(), document.querySelectorAll(".check-derive").length]).toEqual([0, 0]);
  Element.prototype.getBoundingClientRect = () => ({ top: 5000 }) as DOMRect;
  dispatchEvent(new Event("scroll"));
  expect(copies()).toBe(1);
});

test("a derivation is judged below its result, and can be derived without help", async () => {
  const { desk } = await open({}, {}, 2000);
  document.documentElement.lang = "zh-CN";
  await start({ desk: async () => desk, base: "/x/" }, 2000);
  const link = find("#D-30 .check-derive");
  expect(link.getAttribute("href")).toBe("/x/zh/review/#derive?card=D-30");
  reveal("#D-30 .result");
  press("#D-30 .result", "答上了");
  await vi.waitFor(() => expect(line("#D-30")).toBe("答上了：大约 3 天后再来。"));
  expect(document.querySelectorAll("#D-30 .check-derive")).toHaveLength(1);
});

test("an answer that is not being kept is said so", async () => {
  await open({ opened: { store: memoryStore(idOf(1)), trouble: null } });
  press("#Q-OPT-01", "Got it");
  await vi.waitFor(() => expect(line()).toContain("Not being saved"));
});

test("a clock far ahead is asked about before anything is written", async () => {
  const { desk, clock } = await open();
  await desk.answer({ card: "Q-OPT-02", g: 3, mode: "queue", ms: 1 });
  clock.t += 3650 * DAY;
  press("#Q-OPT-01", "Got it");
  await vi.waitFor(() => expect(line()).toMatch(/Your clock says .*2036/));
  press("#Q-OPT-01", "No");
  expect(desk.view().state.events).toHaveLength(1);
  press("#Q-OPT-01", "Got it");
  await vi.waitFor(() => expect(within("#Q-OPT-01", "Yes, keep the answer")).toBeDefined());
  press("#Q-OPT-01", "Yes, keep the answer");
  await vi.waitFor(() => expect(desk.view().state.events).toHaveLength(2));
});

test("the time from opening the answer to the verdict is logged, the script's own way here included", async () => {
  const { desk } = await open();
  const times = () => desk.view().state.events.flatMap((e) => (e.kind === "answer" ? [e.ms] : []));
  time.now = 1000;
  reveal("#Q-OPT-01");
  time.now = 9000;
  press("#Q-OPT-01", "Forgot");
  await vi.waitFor(() => expect(times()).toEqual([8000]));
  // Step after step of one derivation, then the same once more.
  reveal("#D-30 .step");
  time.now += 30_000;
  reveal("#D-30 .result");
  time.now += 5000;
  press("#D-30 .result", "Got it");
  await vi.waitFor(() => expect(times()).toEqual([8000, 35_000]));
  const copy = find(".check-list .question") as HTMLDetailsElement;
  copy.open = true;
  const opened = new Event("toggle");
  Object.defineProperty(opened, "timeStamp", { value: time.now });
  copy.dispatchEvent(opened);
  time.now += 3000;
  press(".check-list .question", "Got it");
  await vi.waitFor(() => expect(times()).toEqual([8000, 35_000, 3000]));
});

test("an answer looked at, closed and opened again later is timed from there", async () => {
  const { desk } = await open();
  reveal("#Q-OPT-01");
  (find("#Q-OPT-01") as HTMLDetailsElement).open = false;
  time.now += 3_600_000;
  reveal("#Q-OPT-01");
  time.now += 4000;
  press("#Q-OPT-01", "Got it");
  await vi.waitFor(() => expect(desk.view().state.events).toMatchObject([{ ms: 4000 }]));
});

test("given before the log was there, and answered in another tab today: kept as practice, and that is said", async () => {
  const { desk } = await open();
  await desk.answer({ card: "Q-OPT-01", g: 3, mode: "queue", ms: 1 });
  await start({ desk: async () => desk });
  press("#Q-OPT-01", "Forgot");
  await vi.waitFor(() => expect(line()).toBe("Kept as practice: it has counted today already."));
  expect(desk.view().state.events).toMatchObject([
    { g: 3, sched: true },
    { g: 1, sched: false },
  ]);
  expect(copies()).toBe(1);
  // Undo takes back what was given here, and not what the other tab has.
  press("#Q-OPT-01", "Undo");
  await vi.waitFor(() => expect(line()).toContain("Got it: back"));
  expect(desk.view().state.cards.get("Q-OPT-01")?.answers).toHaveLength(1);
});

test("a log that cannot take the answer after another tab's: it is said, and nothing is added", async () => {
  const { desk } = await open();
  const elsewhere = { ...desk, answer: async () => ({ status: "elsewhere" as const }) };
  await start({ desk: async () => elsewhere });
  press("#Q-OPT-01", "Got it");
  await vi.waitFor(() => expect(line()).toBe("Already answered in another tab."));
});

test("without the log nothing is lost in silence, and trying again works", async () => {
  const { desk } = await open();
  let there = false;
  await start({ desk: async () => (there ? desk : Promise.reject(new Error("offline"))) });
  reveal("#Q-OPT-01");
  press("#Q-OPT-01", "Got it");
  await vi.waitFor(() => expect(line()).toContain("could not be opened"));
  there = true;
  press("#Q-OPT-01", "Try again");
  await vi.waitFor(() => expect(line()).toContain("Got it: back"));
});

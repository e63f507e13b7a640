import { start } from "./islands.ts";
import type { Answer } from "./onDemand.ts";

/** The control that a symbol stands for: in the drawing beside it, else in its section's, else the page's first. */
export function controlOf(symbol: Element, knob: string): HTMLElement | null {
  for (const scope of [symbol.closest(".pair"), symbol.closest("section"), document]) {
    const control = scope?.querySelector<HTMLElement>(`[data-knob-control="${knob}"]`);
    if (control) return control;
  }
  return null;
}

const islandAround = (control: Element | null) => control?.closest<HTMLElement>("[data-island]");

const symbolsIn = (scope: ParentNode) =>
  scope.querySelectorAll<HTMLElement>(".live-formula [data-knob]");

const nameOf = (symbol: Element) => symbol.textContent?.replace(/\s/g, "");

const reading = (symbol: HTMLElement): string[] => {
  const value = controlOf(symbol, symbol.dataset.knob ?? "")?.dataset.value;
  return value === undefined ? [] : [`${nameOf(symbol)} = ${value}`];
};

/**
 * A symbol shows the value of its control and lights up what the control moves; a control that is touched lights up
 * its symbols. A focused formula shows all its symbols. Gives what answers the events of pointing, focus and touch.
 */
export function followLiveSymbols(): Answer {
  const bubble = document.createElement("div");
  bubble.className = "knob-bubble";
  bubble.role = "status";
  bubble.hidden = true;
  document.body.append(bubble);
  let told: HTMLElement | null | undefined;

  const tell = (island: HTMLElement | null | undefined, knob: string | null) =>
    island?.dispatchEvent(new CustomEvent("nabla:knob", { detail: { knob } }));

  const leave = () => {
    bubble.hidden = true;
    tell(told, null);
    told = null;
  };
  addEventListener("scroll", leave, { passive: true });

  const enter = (formula: Element, pointed: HTMLElement | null) => {
    leave();
    const symbols = pointed ? [pointed] : [...symbolsIn(formula)];
    const readings = [...new Set(symbols.flatMap(reading))];
    if (readings.length === 0) return;
    const box = (pointed ?? formula).getBoundingClientRect();
    bubble.style.setProperty("--x", `${box.x + box.width / 2}px`);
    bubble.style.setProperty("--y", `${box.y}px`);
    bubble.textContent = readings.join(", ");
    bubble.hidden = false;
    const knob = symbols[0]?.dataset.knob ?? "";
    told = islandAround(controlOf(formula, knob));
    if (told && symbols.length === 1) start(told).then(() => bubble.hidden || tell(told, knob));
  };

  const touched = (target: EventTarget | null, knob: string | null) => {
    for (const symbol of symbolsIn(document)) {
      const name = symbol.dataset.knob ?? "";
      const lit = name === knob && islandAround(controlOf(symbol, name)) === target;
      symbol.classList.toggle("is-live", lit);
    }
  };

  return ({ target, type, detail }: CustomEventInit & Event) => {
    if (type === "nabla:touch") return touched(target, detail.knob);
    const formula = (target as Element).closest(".live-formula");
    const pointed = (target as Element).closest<HTMLElement>("[data-knob]");
    if (!formula) return;
    if (type.endsWith("out")) leave();
    else if (pointed || type === "focusin") enter(formula, pointed);
  };
}

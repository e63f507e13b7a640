import { type Rng, rngFor } from "../../math/random/index.ts";
import { type Card, type Catalogue, type Form, forms } from "../card.ts";
import type { Moment } from "../day.ts";
import type { Folded } from "../fold.ts";
import { interleave } from "../interleave.ts";
import { readyBy } from "../interview.ts";
import { recall } from "../schedule.ts";
import { type Length, mixFor, type Role, sizeOf } from "./mix.ts";

/** What the reader chose. */
export interface MockChoice {
  readonly length: Length;
  readonly role: Role;
  /** Topics to ask about; empty for all. */
  readonly topics: readonly string[];
  /** A whole number below 2³²: the same choice, log and seed draw the same interview. */
  readonly seed: number;
}

/** Even what is known well is asked now and then. */
const LEAST = 0.1;

/** The `n` cards with the greatest u^(1/w): a draw without replacement in which each weighs w (Efraimidis and Spirakis). */
function weighted(
  cards: readonly Card[],
  n: number,
  weight: (c: Card) => number,
  rng: Rng,
): Card[] {
  return cards
    .map((card) => ({ card, key: Math.log(1 - rng()) / weight(card) }))
    .sort((a, b) => b.key - a.key)
    .slice(0, n)
    .map(({ card }) => card);
}

/**
 * The cards of a mock interview, in the order to be asked. The less likely a card is recalled on the interview's day, the
 * likelier it is drawn; unseen cards count as not recalled. Forms that the topics lack are made up for by others.
 */
export function drawMock(
  choice: MockChoice,
  state: Folded,
  book: Catalogue,
  now: Moment,
): readonly Card[] {
  const by = readyBy(state.interview, now);
  const pool = [...book.cards.values()].filter(
    (card) =>
      // A prediction needs its drawing, and no interviewer has one.
      card.kind !== "predict" && (choice.topics.length === 0 || choice.topics.includes(card.topic)),
  );
  const weight = (card: Card) => {
    const memory = state.cards.get(card.id)?.memory ?? null;
    return LEAST + 1 - (memory === null ? 0 : recall(memory, by));
  };
  const mix = mixFor(choice.length, choice.role);
  const drawn = forms.flatMap((form: Form) => {
    const ofForm = pool.filter((card) => card.form === form);
    return weighted(ofForm, mix[form], weight, rngFor(choice.seed, `mock:${form}`));
  });
  const rest = pool.filter((card) => !drawn.includes(card));
  drawn.push(
    ...weighted(rest, sizeOf(mix) - drawn.length, weight, rngFor(choice.seed, "mock:rest")),
  );
  const order = weighted(drawn, drawn.length, () => 1, rngFor(choice.seed, "mock:order"));
  return interleave(order);
}

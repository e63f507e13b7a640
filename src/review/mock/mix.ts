import { type Form, forms } from "../card.ts";

export const lengths = [15, 30, 45] as const;
/** Minutes of a mock interview. */
export type Length = (typeof lengths)[number];

export const roles = ["general", "research", "engineering"] as const;
/** What the interview is for: research derives more, engineering diagnoses and implements more. */
export type Role = (typeof roles)[number];

export type Mix = Readonly<Record<Form, number>>;

const general: Readonly<Record<Length, Mix>> = {
  15: { concept: 2, compare: 1, compute: 1, derive: 0, diagnose: 1, implement: 0 },
  30: { concept: 4, compare: 2, compute: 1, derive: 1, diagnose: 1, implement: 0 },
  45: { concept: 6, compare: 3, compute: 2, derive: 1, diagnose: 1, implement: 1 },
};

/** Which forms a role swaps for which others, at most so many of each in 15 minutes. */
const swaps: Readonly<Record<Role, readonly (readonly [Form, Form])[]>> = {
  general: [],
  research: [
    ["diagnose", "derive"],
    ["concept", "derive"],
  ],
  engineering: [
    ["derive", "implement"],
    ["concept", "diagnose"],
  ],
};

/** How many questions of each form to ask. The number of all of them does not depend on the role. */
export function mixFor(length: Length, role: Role): Mix {
  const mix = { ...general[length] };
  for (const [from, to] of swaps[role]) {
    if (mix[from] === 0) continue;
    mix[from]--;
    mix[to]++;
  }
  return mix;
}

/** Share of the time that one question of a form gets, against one concept. */
const weight: Mix = {
  concept: 1,
  compare: 1,
  compute: 1.5,
  derive: 2.5,
  diagnose: 1.5,
  implement: 2,
};

/** Milliseconds for each question, adding up to the length. */
export function budgets(asked: readonly Form[], length: Length): readonly number[] {
  const total = asked.reduce((sum, form) => sum + weight[form], 0);
  const ends = asked.map((_, i) =>
    Math.round(
      (asked.slice(0, i + 1).reduce((s, f) => s + weight[f], 0) / total) * length * 60_000,
    ),
  );
  return ends.map((end, i) => end - (ends[i - 1] ?? 0));
}

/** Questions in a mix. */
export const sizeOf = (mix: Mix): number => forms.reduce((sum, form) => sum + mix[form], 0);

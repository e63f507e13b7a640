/** The two languages of the site; the first is served at the root. */
export const langs = ["en", "zh"] as const;
export type Lang = (typeof langs)[number];

/** A sentence in both languages: the compiler refuses one without the other. */
export type Text = Readonly<Record<Lang, string>>;

/** For names that are the same in both languages (`Adam`, `ReLU`). */
export const same = (name: string): Text => ({ en: name, zh: name });

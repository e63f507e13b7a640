import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { linearOf, type Rgb } from "./color.ts";

export const themes = ["light", "dark"] as const;
export type Theme = (typeof themes)[number];

const path = fileURLToPath(new URL("../../src/styles/tokens.css", import.meta.url));

/** First declaration of each token: later ones only adapt sizes to a medium. */
const declared = new Map<string, string>();
for (const [, name = "", value = ""] of readFileSync(path, "utf8").matchAll(
  /^\s+(--[\w-]+):\s*([^;]+);/gm,
))
  if (!declared.has(name)) declared.set(name, value);

export const tokenNames: readonly string[] = [...declared.keys()];

/** A token's colour in a theme, through `var()` and `light-dark()`. Throws if it is none. */
export function colorOf(name: string, theme: Theme): Rgb {
  const value = declared.get(name);
  if (value === undefined) throw new Error(`colorOf: no token ${name}`);
  const alias = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  if (alias !== undefined) return colorOf(alias, theme);
  const pair = /^light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)$/.exec(value);
  const hex = pair?.[theme === "light" ? 1 : 2];
  if (hex === undefined) throw new Error(`colorOf: ${name} is ${value}, not a colour`);
  return linearOf(hex);
}

/** What `--label-share` says, as a share of 1. */
export const labelShare = Number.parseFloat(declared.get("--label-share") ?? "") / 100;

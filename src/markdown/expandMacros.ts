import { macros } from "./macros.ts";

/** `\knob` marks a symbol for this site's drawings: elsewhere it is only the symbol. */
const elsewhere: Readonly<Record<string, string>> = { ...macros, "\\knob": "#2" };

const deepest = 20;

/** What stands at `at` as an argument of a macro, and where it ends: a group without its braces, a command, a character. */
function argument(tex: string, at: number): { readonly text: string; readonly end: number } {
  let start = at;
  while (tex[start] === " ") start += 1;
  if (tex[start] !== "{") {
    const [found = ""] = /^(?:\\[A-Za-z]+|\\.|.)?/s.exec(tex.slice(start)) ?? [];
    return { text: found, end: start + found.length };
  }
  let depth = 0;
  for (let i = start; i < tex.length; i += 1) {
    if (tex[i] === "\\") i += 1;
    else if (tex[i] === "{") depth += 1;
    else if (tex[i] === "}") {
      depth -= 1;
      if (depth === 0) return { text: tex.slice(start + 1, i), end: i + 1 };
    }
  }
  return { text: tex.slice(start + 1), end: tex.length };
}

function once(tex: string): string {
  let out = "";
  let at = 0;
  for (const { 0: command, index } of tex.matchAll(/\\(?:[A-Za-z]+|[^A-Za-z])/g)) {
    const body = Object.hasOwn(elsewhere, command) ? elsewhere[command] : undefined;
    if (body === undefined || index < at) continue;
    let end = index + command.length;
    const wanted = Math.max(0, ...Array.from(body.matchAll(/#(\d)/g), ([, n]) => Number(n)));
    const given = Array.from({ length: wanted }, () => {
      const found = argument(tex, end);
      end = found.end;
      return found.text;
    });
    const put = body.replace(/#(\d)/g, (_, n: string) => given[Number(n) - 1] ?? "");
    // A command must not run into the letters that follow it.
    const apart = /\\[A-Za-z]+$/.test(put) && /^[A-Za-z]/.test(tex.slice(end)) ? " " : "";
    out += tex.slice(at, index) + put + apart;
    at = end;
  }
  return out + tex.slice(at);
}

/** A formula without the book's own commands, for programs that know none of them. */
export function expandMacros(tex: string): string {
  let now = tex;
  for (let i = 0; i < deepest; i += 1) {
    const next = once(now);
    if (next === now) return now;
    now = next;
  }
  throw new Error(`expandMacros: the macros in “${tex}” never end`);
}

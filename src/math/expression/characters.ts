/** Signs that stand for others: what keyboards for Chinese and copied formulas bring along. */
const alike: Readonly<Record<string, string>> = {
  "×": "*",
  "·": "*",
  "∙": "*",
  "⋅": "*",
  "•": "*",
  "∗": "*",
  "÷": "/",
  "∕": "/",
  "⁄": "/",
  "−": "-",
  "–": "-",
  "—": "-",
  "‐": "-",
  "∣": "|",
  "、": ",",
  "。": ".",
  "\u3000": " ",
  "\u00a0": " ",
};

/** Raised characters, in place of which `^` and these are read. */
export const raised: Readonly<Record<string, string>> = {
  "⁰": "0",
  "¹": "1",
  "²": "2",
  "³": "3",
  "⁴": "4",
  "⁵": "5",
  "⁶": "6",
  "⁷": "7",
  "⁸": "8",
  "⁹": "9",
  "⁻": "-",
};

const fullWidth = (char: string): string => {
  const code = char.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char;
};

const plainSign = (char: string): string =>
  alike[char] ?? fullWidth(char).replace(/[A-Z]/, (letter) => letter.toLowerCase());

/** The text in plain lower-case signs. Every sign stays in its place, so that errors can point at what was typed. */
export const plain = (text: string): string => text.split("").map(plainSign).join("");

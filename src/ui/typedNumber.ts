import { decode, type NumberParam, parse } from "../params/index.ts";

/** A hand's number as the codec reads it: full-width digits, a real minus sign and a decimal comma are all meant well. */
const plain = (raw: string): string =>
  raw
    .normalize("NFKC")
    .trim()
    .replace(/[−–]/g, "-")
    .replace("。", ".")
    .replace(/^([^,.]*),([^,.]*)$/, "$1.$2");

/** The number typed so far if it is legal as it stands, else `undefined`. */
export const typedNumber = (param: NumberParam, raw: string): number | undefined =>
  parse(param, plain(raw)) as number | undefined;

/** The nearest legal number to what was typed, or `undefined` where nothing like a number was. */
export const nearestTyped = (param: NumberParam, raw: string): number | undefined => {
  const text = plain(raw);
  if (text === "" || Number.isNaN(Number(text))) return undefined;
  return Number.isFinite(Number(text)) ? (decode(param, text) as number) : undefined;
};

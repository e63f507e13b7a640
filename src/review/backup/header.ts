import { isProblem, oneOf, record, whole } from "../decode.ts";
import { SCHEMA } from "../schema.ts";
import { type BackupHeader, FORMAT } from "./json.ts";

const headerShape = record({
  schema: whole(1, 1e6),
  exported: whole(0, Number.MAX_SAFE_INTEGER),
  count: whole(0, Number.MAX_SAFE_INTEGER),
});

/** What a text of JSON says; undefined when it is none. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** A header, or why there is none to be had: the file is not ours, or of a newer version. */
export type Head = BackupHeader | "foreign" | { readonly newer: number };

/** Reads what a backup says of itself, before and beside its events. */
export function readHead(value: unknown): Head {
  if (typeof value !== "object" || value === null) return "foreign";
  const { format, events: _, ...rest } = value as Record<string, unknown>;
  if (isProblem(oneOf(FORMAT)(format, "format"))) return "foreign";
  // A newer file may say more in its first line than this version knows.
  if (typeof rest.schema === "number" && rest.schema > SCHEMA) return { newer: rest.schema };
  const header = headerShape(rest, "");
  return isProblem(header) ? "foreign" : header;
}

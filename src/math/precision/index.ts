export { type Format, type FormatId, formats } from "./format.ts";

/** Signs and digits as they come from keyboards and pages of either language, in the one form that is read below. */
const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[−–—﹣]/g, "-")
    .replace(/[，、；;]/g, ",")
    .replace(/。/g, ".")
    .replace(/[×x✕*]\s*10\s*\^?\s*\(?([+-]?\d+)\)?/gi, "e$1")
    .replace(/(\d)\s*e\s*([+-]?\d)/gi, "$1e$2")
    .trim();

const decimal = "[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[+-]?\\d+)?";
const number = new RegExp(`^(${decimal})(?:\\s*/\\s*(${decimal}))?\\s*(%)?$`, "i");
const thousands = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;

/** One number: 12, −.5, 1/3, 1e-3, 2×10⁻⁴, 5 %, 235,146. Null when the text is none, or not finite. */
export function readNumber(text: string): number | null {
  const clean = plain(text);
  const found = number.exec(thousands.test(clean) ? clean.replaceAll(",", "") : clean);
  if (!found) return null;
  const value = (Number(found[1]) / Number(found[2] ?? 1)) * (found[3] ? 0.01 : 1);
  return Number.isFinite(value) ? value : null;
}

/** Several numbers in their order: (8, 5), 8×5, [[1,2],[3,4]], 1 2 3. Null when a part of the text is none. */
export function readList(text: string): number[] | null {
  const parts = plain(text)
    .replace(/[()[\]{}]/g, ",")
    .replace(/(\d)\s*[x×✕*]\s*(?=[\d.+-])/gi, "$1,")
    .replace(/\s*\/\s*/g, "/")
    .split(/[,\s]+/)
    .filter((part) => part !== "");
  const values = parts.map(readNumber);
  return values.length > 0 && values.every((v) => v !== null) ? values : null;
}

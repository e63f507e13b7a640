import { readFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";

/** The same site gives the same bytes: no file is dated. The first day that the format knows. */
const UNDATED = new Date(1980, 0, 1);

/** The files of a site as one zip archive, in a folder of their own: `files` are paths below `out`. */
export const zipOf = (out: string, files: readonly string[]): Uint8Array =>
  zipSync(
    Object.fromEntries(
      [...files].sort().map((file) => [`nabla/${file}`, readFileSync(join(out, file))]),
    ),
    { level: 9, mtime: UNDATED },
  );

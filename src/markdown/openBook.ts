import { drills } from "../drills/index.ts";
import { predictionSources } from "../predictions/sources.ts";
import { proofs } from "../proofs/index.ts";
import { widgets } from "../widgets/index.ts";
import type { AnyWidget } from "../widgets/widget.ts";
import type { Book } from "./book.ts";
import { loadBook } from "./load.ts";

/** The book under `root`, the repository's folder, with the site's widgets and proofs. */
export async function openBook(root: string): Promise<Book> {
  const registry: Readonly<Record<string, () => Promise<{ default: AnyWidget }>>> = widgets;
  const loaded = Object.entries(registry).map(
    async ([id, load]) => [id, (await load()).default] as const,
  );
  const all = Object.fromEntries(await Promise.all(loaded));
  const predictions = await predictionSources();
  return { ...(await loadBook(root)), widgets: all, proofs, drills, predictions };
}

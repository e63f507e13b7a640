import type { ContainerDirective } from "mdast-util-directive";
import { type Context, report } from "../context.ts";

/** Words of an attribute, `undefined` when it is not there. */
export const wordsOf = (node: ContainerDirective, name: string): string[] | undefined =>
  node.attributes?.[name]?.split(/\s+/).filter((word) => word !== "");

/** `rev=2` and `was="Q-OLD-01"`: the revision of a card's text, and ids that it had before, of the form `id`. */
export function revision(
  node: ContainerDirective,
  id: RegExp,
  context: Context,
): { readonly rev: number; readonly was: readonly string[] } {
  const rev = Number(node.attributes?.rev ?? 1);
  const legal = Number.isInteger(rev) && rev >= 1;
  if (!legal) report(context, node, `:::${node.name}: rev is a whole number from 1`);
  const was = wordsOf(node, "was") ?? [];
  for (const old of was)
    if (!id.test(old) || old === node.attributes?.id)
      report(context, node, `:::${node.name}: was="${old}" is no id that it can have had`);
  return { rev: legal ? rev : 1, was };
}

/** `essential="1 3"`, from 1, as numbers from 0. */
export function essentials(node: ContainerDirective, points: number, context: Context): number[] {
  const given = wordsOf(node, "essential") ?? [];
  const numbers = given.map(Number);
  if (given.length === 0)
    report(
      context,
      node,
      ':::question lacks essential="1 3": the key points, from 1, that an answer must not lack',
    );
  if (numbers.some((n) => !Number.isInteger(n) || n < 1 || n > points))
    report(context, node, `essential="${given.join(" ")}": its key points are 1 to ${points}`);
  if (new Set(numbers).size < numbers.length)
    report(context, node, `essential="${given.join(" ")}" names a point twice`);
  return numbers.map((n) => n - 1);
}

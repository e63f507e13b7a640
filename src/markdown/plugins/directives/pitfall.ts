import { word } from "../../words.ts";
import { report, spanOf } from "../context.ts";
import { label, styled } from "../styled.ts";
import { type Handler, idOf, partsOf, rejectUnknownAttributes, requirePart } from "./directive.ts";
import { measurements } from "./measurements.ts";

/** `::::pitfall{#E-053}` with `:::said` and `:::actually`; the proof of that id, if there is one, is run and shown. */
export const pitfall: Handler = (node, context) => {
  const { page, book } = context;
  const { lang } = page.source;
  rejectUnknownAttributes(node, ["id", "textual"], context);
  const id = idOf(node, /^E-\d+$/, "E-053", context);
  const textual = node.attributes?.textual !== undefined;
  page.pitfalls.push({ id, textual, ...spanOf(node) });
  const { parts, rest } = partsOf(node, ["said", "actually"], context);
  const said = requirePart(node, parts.said, "said", context);
  const actually = requirePart(node, parts.actually, "actually", context);
  const proof = Object.hasOwn(book.proofs, id) ? book.proofs[id] : undefined;
  if (proof && textual) report(context, node, `${id} has a proof, so it is not textual`);
  return styled(
    "div",
    { className: "pitfall", id, role: "note" },
    [
      styled("div", { className: "said" }, [label([word(lang, "said")]), ...said], parts.said),
      styled(
        "div",
        { className: "actually" },
        [label([word(lang, "actually")]), ...actually],
        parts.actually,
      ),
      ...rest,
      ...(proof ? [measurements(proof, node, context)] : []),
    ],
    node,
  );
};

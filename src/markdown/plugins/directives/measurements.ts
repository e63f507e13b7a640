import { holds, type Measurement, type Proof } from "../../../proofs/index.ts";
import { formatNumber } from "../../formatNumber.ts";
import { word } from "../../words.ts";
import { type Context, type Placed, report } from "../context.ts";
import { type Styled, styled } from "../styled.ts";
import { inline } from "./title.ts";

function run(proof: Proof, at: Placed, context: Context): readonly Measurement[] {
  try {
    const measured = proof.run();
    if (measured.length === 0) report(context, at, `proof ${proof.id} measures nothing`);
    for (const m of measured) {
      if (!holds(m))
        report(
          context,
          at,
          `proof ${proof.id}: “${m.label.en}” is ${m.value}, not ${m.expected} ± ${m.tolerance}`,
        );
    }
    return measured;
  } catch (error) {
    report(context, at, `proof ${proof.id} failed: ${(error as Error).message}`);
    return [];
  }
}

/** The numbers behind a note, computed now; one that is not as promised is a problem of the page. */
export function measurements(proof: Proof, at: Placed, context: Context): Styled {
  const { lang } = context.page.source;
  const rows = run(proof, at, context).map((m) =>
    styled("tr", {}, [
      styled("th", { scope: "row" }, inline(m.label[lang], at)),
      styled("td", { className: "value" }, [
        formatNumber(m.value, m.digits) + (m.unit ? ` ${m.unit[lang]}` : ""),
      ]),
      styled("td", { className: "verdict" }, [
        styled("span", { role: "img", ariaLabel: word(lang, "holds") }, ["✓"]),
      ]),
    ]),
  );
  return styled("table", { className: "measurements" }, [
    styled("caption", {}, [word(lang, "measured")]),
    styled("tbody", {}, rows),
  ]);
}

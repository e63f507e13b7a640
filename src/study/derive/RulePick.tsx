import { type RuleId, rules } from "../../cards/rules.ts";
import type { Lang } from "../../params/index.ts";
import { Icon } from "../../ui/Icon.tsx";
import { fill } from "../fill.ts";
import { useKeys } from "../session/useKeys.ts";
import { deriveWords } from "./words.ts";

interface RulePickProps {
  readonly lang: Lang;
  readonly choices: readonly RuleId[];
  readonly right: RuleId;
  readonly pick: string | undefined;
  readonly labelledBy: string;
  readonly onPick: (rule: RuleId) => void;
}

/** Which rule leads to the next step? Said at once; the first pick counts. */
export function RulePick({ lang, choices, right, pick, labelledBy, onPick }: RulePickProps) {
  const w = deriveWords[lang];
  useKeys(
    pick === undefined
      ? Object.fromEntries(choices.map((id, i) => [String(i + 1), () => onPick(id)]))
      : {},
  );
  const markOf = (id: RuleId) => {
    if (pick === undefined) return undefined;
    return id === right ? "right" : id === pick ? "wrong" : undefined;
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would hold a form's fields only */}
      <div className="derive-rules" role="group" aria-labelledby={labelledBy}>
        {choices.map((id, i) => (
          <button
            key={id}
            type="button"
            className="study-button derive-rule"
            data-mark={markOf(id)}
            aria-pressed={pick === id}
            // Focus stays on the button that was pressed; another press does nothing.
            aria-disabled={pick !== undefined}
            onClick={() => onPick(id)}
          >
            <span>{rules[id][lang]}</span>
            {markOf(id) && <Icon name={markOf(id) === "right" ? "circle-check" : "x"} size={18} />}
            {pick === undefined && (
              <kbd className="ask-key" aria-hidden="true">
                {i + 1}
              </kbd>
            )}
          </button>
        ))}
      </div>
      <p className="derive-told" role="status" data-right={pick === right}>
        {pick !== undefined &&
          fill(pick === right ? w.rightRule : w.wrongRule, { rule: rules[right][lang] })}
      </p>
    </>
  );
}

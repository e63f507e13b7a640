import { useId, useState } from "react";
import type { SubsetParam } from "../params/index.ts";
import type { ControlProps } from "./control.ts";
import { Field } from "./Field.tsx";
import { SeriesMark } from "./SeriesMark.tsx";
import styles from "./Subset.module.css";
import { words } from "./words.ts";

/** More options than this fold away, save the ones in use. */
const foldAbove = 12;

/** Any number of series, each a chip that carries its line. */
export function Subset(props: ControlProps<SubsetParam>) {
  const { param, value, lang, onChange, onCommit } = props;
  const own = useId();
  const domId = props.domId ?? own;
  const labelId = `${domId}-label`;
  const say = words[lang];
  const initial = props.initial ?? param.initial;

  const folds = param.options.length > foldAbove;
  const [open, setOpen] = useState(false);
  /** Chips switched off while folded stay, so that none vanishes under the hand. */
  const [kept, setKept] = useState<readonly string[]>([]);
  const inSight = param.options.filter(
    ({ id }) => open || !folds || value.includes(id) || initial.includes(id) || kept.includes(id),
  );

  const put = (chosen: (id: string) => boolean) => {
    onChange(param.options.map((o) => o.id).filter(chosen));
    onCommit();
  };
  const toggle = (id: string) => {
    const drop = value.includes(id);
    if (drop && value.length <= param.atLeast) return;
    if (drop) setKept([...kept, id]);
    put((each) => (each === id ? !drop : value.includes(each)));
  };
  const fewest = param.options.slice(0, param.atLeast).map((o) => o.id);
  const label = param.label[lang];

  return (
    <Field
      {...props}
      labelId={labelId}
      width="full"
      onReset={() => put((id) => initial.includes(id))}
      changed={value.join() !== initial.join()}
      aside={
        <>
          <button
            type="button"
            className={styles.quiet}
            aria-label={say.allOf(label)}
            onClick={() => {
              setOpen(true);
              put(() => true);
            }}
          >
            {say.all}
          </button>
          <button
            type="button"
            className={styles.quiet}
            aria-label={param.atLeast === 0 ? say.noneOf(label) : say.fewestOf(label)}
            onClick={() => put((id) => fewest.includes(id))}
          >
            {param.atLeast === 0 ? say.none : say.fewest}
          </button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot take its name from the shell's label */}
      <div className={styles.chips} id={domId} role="group" aria-labelledby={labelId}>
        {inSight.map((option) => {
          const on = value.includes(option.id);
          return (
            <label key={option.id} className={styles.chip}>
              <input
                type="checkbox"
                checked={on}
                // The last ones may not go, yet stay reachable, so that a reader can learn why.
                aria-disabled={(on && value.length <= param.atLeast) || undefined}
                onChange={() => toggle(option.id)}
              />
              <SeriesMark color={option.color ?? "var(--muted)"} dash={option.dash} />
              <span>{option.label[lang]}</span>
            </label>
          );
        })}
        {folds && (
          <button
            type="button"
            className={styles.quiet}
            aria-expanded={open}
            aria-controls={domId}
            onClick={() => setOpen(!open)}
          >
            {open ? say.showFewer : say.showAll(param.options.length)}
          </button>
        )}
      </div>
    </Field>
  );
}

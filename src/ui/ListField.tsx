import { useId } from "react";
import { type ListParam, number } from "../params/index.ts";
import type { ControlProps } from "./control.ts";
import { Field } from "./Field.tsx";
import { formatNumber } from "./formatNumber.ts";
import { Icon } from "./Icon.tsx";
import { IconButton } from "./IconButton.tsx";
import styles from "./ListField.module.css";
import { NumberInput } from "./NumberInput.tsx";
import { Range } from "./Range.tsx";
import { words } from "./words.ts";

/** Lists that may grow longer than this have fields only, unless told: a wall of sliders helps nobody. */
const slidersUpTo = 8;

/** A short list of numbers that can grow and shrink. */
export function ListField(props: ControlProps<ListParam>) {
  const { param, value, lang, onChange, onCommit } = props;
  const own = useId();
  const domId = props.domId ?? own;
  const labelId = `${domId}-label`;
  const say = words[lang];
  const initial = props.initial ?? param.initial;
  const { label, min, max, step } = param;
  const one = number({ label, min, max, step, initial: Math.min(max, Math.max(min, 0)) });
  const sliders = param.sliders ?? param.maxLength <= slidersUpTo;

  const put = (next: readonly number[]) => {
    onChange(next);
    onCommit();
  };
  const at = (i: number) => ({
    param: one,
    value: value[i] as number,
    onChange: (x: number) => onChange(value.with(i, x)),
    onCommit,
  });

  return (
    <Field
      {...props}
      labelId={labelId}
      width={sliders ? undefined : "full"}
      onReset={() => put(initial)}
      changed={value.join() !== initial.join()}
      aside={
        value.length < param.maxLength && (
          <IconButton
            label={say.add}
            icon={<Icon name="plus" size={16} />}
            onClick={() => put([...value, one.initial])}
          />
        )
      }
    >
      <ol className={sliders ? styles.rows : styles.cells} id={domId} aria-labelledby={labelId}>
        {value.map((x, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry is its position
          <li key={i} className={styles.entry}>
            <span className={styles.index} aria-hidden="true">
              {i + 1}
            </span>
            {sliders && (
              <Range
                {...at(i)}
                label={say.entry(label[lang], i + 1)}
                valueText={formatNumber(x)}
                initial={initial[i]}
              />
            )}
            <NumberInput {...at(i)} label={say.typed(say.entry(label[lang], i + 1))} />
            {value.length > param.minLength && (
              <IconButton
                label={say.remove(i + 1)}
                icon={<Icon name="x" size={13} />}
                onClick={() => put(value.toSpliced(i, 1))}
              />
            )}
          </li>
        ))}
      </ol>
    </Field>
  );
}

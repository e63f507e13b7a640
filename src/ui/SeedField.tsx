import { useId } from "react";
import { integer, type SeedParam } from "../params/index.ts";
import type { ControlProps } from "./control.ts";
import { Field } from "./Field.tsx";
import { Icon } from "./Icon.tsx";
import { IconButton } from "./IconButton.tsx";
import { NumberInput } from "./NumberInput.tsx";
import { words } from "./words.ts";

const largest = 2 ** 32 - 1;

/** A seed: any whole number names a random stream, and "next" is as good as chance while staying repeatable. */
export function SeedField(props: ControlProps<SeedParam>) {
  const { param, value, lang, onChange, onCommit } = props;
  const own = useId();
  const domId = props.domId ?? own;
  const initial = props.initial ?? param.initial;
  const put = (seed: number) => {
    onChange(seed);
    onCommit();
  };
  return (
    <Field
      {...props}
      labelId={`${domId}-label`}
      htmlFor={domId}
      onReset={() => put(initial)}
      changed={value !== initial}
      aside={
        <>
          <NumberInput
            domId={domId}
            param={integer({ label: param.label, min: 0, max: largest, initial: param.initial })}
            value={value}
            label={param.label[lang]}
            onChange={onChange}
            onCommit={onCommit}
          />
          <IconButton
            label={words[lang].reseed}
            icon={<Icon name="dices" size={16} />}
            onClick={() => put(value >= largest ? 0 : value + 1)}
          />
        </>
      }
    />
  );
}

import { useId } from "react";
import type { SeedParam } from "../params/index.ts";
import type { ControlProps } from "./control.ts";
import { Field } from "./Field.tsx";
import { Icon } from "./Icon.tsx";
import { IconButton } from "./IconButton.tsx";
import { largestSeed, SeedInput } from "./SeedInput.tsx";
import { words } from "./words.ts";

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
          <SeedInput
            domId={domId}
            param={param}
            value={value}
            label={param.label[lang]}
            onChange={onChange}
            onCommit={onCommit}
          />
          <IconButton
            label={words[lang].reseed}
            icon={<Icon name="dices" size={16} />}
            onClick={() => put(value >= largestSeed ? 0 : value + 1)}
          />
        </>
      }
    />
  );
}

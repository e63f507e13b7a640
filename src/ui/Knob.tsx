import { memo } from "react";
import type {
  ChoiceParam,
  FlagParam,
  Lang,
  ListParam,
  NumberParam,
  Param,
  PointParam,
  SeedParam,
  SubsetParam,
  TextParam,
} from "../params/index.ts";
import { Choice } from "./Choice.tsx";
import type { ControlProps } from "./control.ts";
import { ListField } from "./ListField.tsx";
import { PointField } from "./PointField.tsx";
import { SeedField } from "./SeedField.tsx";
import { Slider } from "./Slider.tsx";
import { Subset } from "./Subset.tsx";
import { type TextError, TextField } from "./TextField.tsx";
import { Toggle } from "./Toggle.tsx";

export interface KnobProps {
  readonly id: string;
  readonly param: Param;
  readonly value: unknown;
  readonly initial: unknown;
  readonly set: (patch: Record<string, unknown>) => void;
  readonly commit: () => void;
  readonly lang: Lang;
  readonly active: boolean;
  readonly onTouch: ((knob: string | null) => void) | undefined;
  readonly domId: string;
  readonly error: TextError | undefined;
}

/** The control that fits a knob. Renewed only when its own value changes: a drag redraws one control, not the panel. */
export const Knob = memo(function Knob({ set, commit, error, ...rest }: KnobProps) {
  const props = {
    ...rest,
    onChange: (value: unknown) => set({ [rest.id]: value }),
    onCommit: commit,
  };
  // The kind decides what the value is; the registry of knobs has already made sure that they agree.
  const as = <P extends Param>() => props as unknown as ControlProps<P>;
  switch (rest.param.kind) {
    case "number":
      return <Slider {...as<NumberParam>()} />;
    case "choice":
      return <Choice {...as<ChoiceParam>()} />;
    case "subset":
      return <Subset {...as<SubsetParam>()} />;
    case "flag":
      return <Toggle {...as<FlagParam>()} />;
    case "seed":
      return <SeedField {...as<SeedParam>()} />;
    case "point":
      return <PointField {...as<PointParam>()} />;
    case "text":
      return <TextField {...as<TextParam>()} error={error} />;
    case "list":
      return <ListField {...as<ListParam>()} />;
  }
});

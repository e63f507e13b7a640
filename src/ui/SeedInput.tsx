import { integer, type SeedParam } from "../params/index.ts";
import { NumberInput } from "./NumberInput.tsx";

/** Seeds are whole numbers below 2³². */
export const largestSeed = 2 ** 32 - 1;

interface SeedInputProps {
  readonly param: SeedParam;
  readonly value: number;
  readonly label: string;
  readonly domId?: string | undefined;
  readonly onChange: (value: number) => void;
  readonly onCommit: () => void;
}

/** A seed typed by hand. */
export const SeedInput = ({ param, ...input }: SeedInputProps) => (
  <NumberInput
    {...input}
    param={integer({ label: param.label, min: 0, max: largestSeed, initial: param.initial })}
  />
);

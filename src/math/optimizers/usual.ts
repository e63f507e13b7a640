import { initialValues, type Params, type Values } from "../../params/index.ts";

/** The usual settings of an optimizer, some of them changed: `usual(adam, { eta: 0.1 })`. */
export const usual = <O extends { readonly hyper: Params }>(
  optimizer: O,
  changed: Partial<Values<O["hyper"]>> = {},
): Values<O["hyper"]> => ({ ...initialValues<O["hyper"]>(optimizer.hyper), ...changed });

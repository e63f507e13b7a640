import { initialValues, type Params, type Values } from "../../params/index.ts";

/** The usual settings of an optimizer, some of them changed: `usual(adam, { eta: 0.1 })`. */
export const usual = <P extends Params>(
  optimizer: { readonly hyper: P },
  changed: Partial<Values<P>> = {},
): Values<P> => ({ ...initialValues(optimizer.hyper), ...changed });

/**
 * The same function, remembering its last call: for a costly part of a model (a field, a sweep) while
 * a knob that it does not depend on moves. Arguments are compared by identity, so pass plain values.
 */
export function memoizeLast<A extends readonly unknown[], R>(
  compute: (...args: A) => R,
): (...args: A) => R {
  let last: { args: A; result: R } | undefined;
  return (...args) => {
    if (
      !last ||
      last.args.length !== args.length ||
      args.some((a, i) => !Object.is(a, last?.args[i]))
    )
      last = { args, result: compute(...args) };
    return last.result;
  };
}

/** Anything that was computed from other things of its kind. */
export interface GraphNode<N> {
  readonly inputs: readonly N[];
}

/** All nodes that `output` was computed from and itself, each once and after its inputs. */
export function topological<N extends GraphNode<N>>(output: N): N[] {
  const order: N[] = [];
  const seen = new Set<N>([output]);
  // By hand rather than by recursion: a long chain, such as 10,000 steps through time, would overflow the stack.
  const path: { readonly node: N; next: number }[] = [{ node: output, next: 0 }];
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const input = top.node.inputs[top.next++];
    if (input === undefined) {
      order.push(top.node);
      path.pop();
    } else if (!seen.has(input)) {
      seen.add(input);
      path.push({ node: input, next: 0 });
    }
  }
  return order;
}

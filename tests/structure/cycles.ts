/** Cycles of a directed graph. */

/** Which nodes each node points to. */
export type Arrows = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Groups of nodes that reach each other (strongly connected components of more than one node, and
 * nodes that point to themselves), by Tarjan's algorithm.
 */
export function cyclesOf(arrows: Arrows): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const waiting = new Set<string>();
  const found: string[][] = [];

  const visit = (node: string): void => {
    order.set(node, order.size);
    lowest.set(node, order.size - 1);
    stack.push(node);
    waiting.add(node);
    for (const next of arrows.get(node) ?? []) {
      if (!order.has(next)) visit(next);
      // What has left the stack belongs to a group of its own.
      if (!waiting.has(next)) continue;
      lowest.set(node, Math.min(lowest.get(node) ?? 0, lowest.get(next) ?? 0));
    }
    if (lowest.get(node) !== order.get(node)) return;
    const group = stack.splice(stack.indexOf(node));
    for (const member of group) waiting.delete(member);
    if (group.length > 1 || arrows.get(node)?.has(node) === true) found.push(group.sort());
  };
  for (const node of arrows.keys()) if (!order.has(node)) visit(node);
  return found;
}

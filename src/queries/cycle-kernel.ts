import type { WeightedGraph } from "./greedy-sequence.js";

/** A smaller graph that is as hard to rid of cycles. */
export interface CycleKernel extends WeightedGraph {
  /** By arc: the arcs of the whole graph that it stands for; they go together, and its weight is their number. */
  readonly standsFor: readonly (readonly number[])[];
  /** Arcs of the whole graph that have to go in any case. */
  readonly needed: readonly number[];
}

/**
 * Takes out one node after the other that has a single way in, or a single way out, which is as heavy as all that
 * leads on: then that way need never be cut, so both of its ends are one. What comes to lead to itself must be cut.
 *
 * These are the arc versions of the contractions of Levy and Low (1988).
 */
export function cycleKernel({ size, tail, head }: Omit<WeightedGraph, "weight">): CycleKernel {
  const out = Array.from({ length: size }, () => new Map<number, number[]>());
  const into = Array.from({ length: size }, () => new Map<number, number[]>());
  const needed: number[] = [];
  const connect = (source: number, target: number, bundle: number[]): void => {
    const parallel = out[source]!.get(target);
    if (source === target) for (const arc of bundle) needed.push(arc);
    else if (parallel) for (const arc of bundle) parallel.push(arc);
    else {
      out[source]!.set(target, bundle);
      into[target]!.set(source, bundle);
    }
  };
  tail.forEach((source, arc) => {
    connect(source, head[arc]!, [arc]);
  });

  // From the last node on, so that of a ring the arc goes that leads back in the author's order.
  const waiting = Array.from({ length: size }, (_, node) => node);
  const isWaiting = new Uint8Array(size).fill(1);
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    isWaiting[node] = 0;
    if (out[node]!.size > 1 && into[node]!.size > 1) continue;
    const [source, target] = [firstKey(into[node]!), firstKey(out[node]!)];
    const joinsSource = into[node]!.size === 1 && isAtLeast(into[node]!, out[node]!);
    const joinsTarget = out[node]!.size === 1 && isAtLeast(out[node]!, into[node]!);
    if (source !== undefined && target !== undefined && !joinsSource && !joinsTarget) continue;
    const outgoing = [...out[node]!];
    const incoming = [...into[node]!];
    for (const [other] of outgoing) into[other]!.delete(node);
    for (const [other] of incoming) out[other]!.delete(node);
    out[node]!.clear();
    into[node]!.clear();
    if (joinsSource) for (const [other, bundle] of outgoing) connect(source!, other, bundle);
    else if (joinsTarget) for (const [other, bundle] of incoming) connect(other, target!, bundle);
    for (const [other] of [...incoming, ...outgoing]) {
      if (isWaiting[other] === 0) waiting.push(other);
      isWaiting[other] = 1;
    }
  }
  return { ...numbered(out), needed };
}

type Bundles = ReadonlyMap<number, readonly number[]>;

function firstKey(bundles: Bundles): number | undefined {
  for (const key of bundles.keys()) return key;
  return undefined;
}

/** Does a single bundle weigh as much as some others? */
function isAtLeast(single: Bundles, others: Bundles): boolean {
  let left = 0;
  for (const bundle of single.values()) left += bundle.length;
  for (const bundle of others.values()) if ((left -= bundle.length) < 0) return false;
  return true;
}

function numbered(out: readonly Bundles[]): Omit<CycleKernel, "needed"> {
  const left = Array.from(out.keys()).filter((node) => out[node]!.size > 0);
  const numberOf = new Map(left.map((node, number) => [node, number]));
  const arcs = left.flatMap((node) => [...out[node]!].map(([target, bundle]) => ({ node, target, bundle })));
  return {
    size: left.length,
    tail: Int32Array.from(arcs, ({ node }) => numberOf.get(node)!),
    head: Int32Array.from(arcs, ({ target }) => numberOf.get(target)!),
    weight: Int32Array.from(arcs, ({ bundle }) => bundle.length),
    standsFor: arcs.map(({ bundle }) => bundle),
  };
}

import { createArcs, type Arcs } from "../arcs.js";
import { MinHeap } from "../min-heap.js";
import type { Cluster } from "../study-groups.js";
import type { Plan } from "./plan.js";

/** Steps to be put in order, numbered as they were given; what is taken together is one step. */
export interface StepGraph {
  readonly clusters: readonly Cluster[];
  /** By unit. */
  readonly stepOf: ReadonlyMap<number, number>;
  readonly minutes: Float64Array;
  readonly needs: Arcs;
  readonly users: Arcs;
}

/** Numbers of steps, in an order of study. */
export type StepOrder = Int32Array;

export function stepGraph({ uses, minutes }: Pick<Plan, "uses" | "minutes">, clusters: readonly Cluster[]): StepGraph {
  const stepOf = new Map<number, number>();
  const time = new Float64Array(clusters.length);
  clusters.forEach((cluster, step) => {
    for (const group of cluster)
      for (const unit of group) {
        stepOf.set(unit, step);
        time[step]! += minutes[unit]!;
      }
  });
  const from: number[] = [];
  const to: number[] = [];
  const seenBy = new Int32Array(clusters.length).fill(-1);
  clusters.forEach((cluster, step) => {
    seenBy[step] = step;
    for (const group of cluster)
      for (const unit of group)
        for (const use of uses.get(unit)!) {
          const need = stepOf.get(use.unit)!;
          if (seenBy[need] === step) continue;
          seenBy[need] = step;
          from.push(step);
          to.push(need);
        }
  });
  return {
    clusters,
    stepOf,
    minutes: time,
    needs: createArcs(clusters.length, from, to),
    users: createArcs(clusters.length, to, from),
  };
}

export function asGiven({ clusters }: StepGraph): StepOrder {
  return Int32Array.from(clusters, (_, step) => step);
}

/** As unlike the order given as needs allow. */
export function latestFirst(graph: StepGraph): StepOrder {
  return leastReadyFirst(
    graph,
    asGiven(graph).map((step) => -step),
  );
}

/** Always the ready step with the least key, ties as given: Kahn's algorithm (1962) with a heap. */
export function leastReadyFirst({ needs, users }: StepGraph, key: ArrayLike<number>): StepOrder {
  const count = key.length;
  const waiting = Int32Array.from({ length: count }, (_, step) => needs.start[step + 1]! - needs.start[step]!);
  const ready = new MinHeap();
  waiting.forEach((left, step) => {
    if (left === 0) ready.push(step, key[step]!);
  });
  const order = new Int32Array(count);
  for (let place = 0; ready.size > 0; place++) {
    const step = ready.pop();
    order[place] = step;
    for (let arc = users.start[step]!; arc < users.start[step + 1]!; arc++) {
      const user = users.to[arc]!;
      if (--waiting[user]! === 0) ready.push(user, key[user]!);
    }
  }
  return order;
}

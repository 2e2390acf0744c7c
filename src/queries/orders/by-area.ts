import { MinHeap } from "../min-heap.js";
import { areaVisits } from "./area-visits.js";
import type { StepAreas } from "./step-areas.js";
import { asGiven, type StepGraph, type StepOrder } from "./step-graph.js";

/** Few changes of area from one step to the next: each area is left only where nothing in it is ready. */
export function byArea(graph: StepGraph, areas: StepAreas): StepOrder {
  const visits = areaVisits(graph, areas);
  const visited = new Set(visits);
  return stayWhileReady(graph, areas, [...visits, ...asGiven(graph).filter((step) => !visited.has(step))]);
}

/** How often the area changes from one step to the next; ties to the nearest areas. */
export function areaChanges({ first, last, change, within }: StepAreas): (order: StepOrder) => number {
  return (order) =>
    order.reduce((sum, step, at) => {
      const before = order[at - 1];
      return sum + within[step]! + (before === undefined ? 0 : change(last[before]!, first[step]!));
    }, 0);
}

/** Goes through areas in the order in which steps name them, and through all that is ready there as it was given. */
function stayWhileReady({ needs, users }: StepGraph, { first, last }: StepAreas, order: readonly number[]): StepOrder {
  const waiting = Int32Array.from(order, (_, step) => needs.start[step + 1]! - needs.start[step]!);
  const ready = new Map<number, MinHeap>();
  const release = (step: number): void => {
    const heap = ready.get(first[step]!) ?? new MinHeap();
    ready.set(first[step]!, heap);
    heap.push(step, step);
  };
  waiting.forEach((left, step) => {
    if (left === 0) release(step);
  });
  const taken = new Set<number>();
  const take = (step: number): void => {
    taken.add(step);
    for (let arc = users.start[step]!; arc < users.start[step + 1]!; arc++)
      if (--waiting[users.to[arc]!]! === 0) release(users.to[arc]!);
  };
  for (const next of order)
    while (!taken.has(next))
      for (let area = first[next]!, heap = ready.get(area); heap && heap.size > 0; heap = ready.get(area)) {
        const step = heap.pop();
        take(step);
        area = last[step]!;
      }
  return Int32Array.from(taken);
}

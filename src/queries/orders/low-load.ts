import { createArcs, type Arcs } from "../arcs.js";
import type { Aim, Meter } from "./exchange.js";
import type { Plan } from "./plan.js";
import type { StepGraph, StepOrder } from "./step-graph.js";

/**
 * Fewest concepts open at once, ties to the least sum over all steps. A concept is open from when it is learnt until
 * the last step that uses it.
 *
 * How few can do is the sufficiency of registers, which is NP-hard to tell (Sethi 1975).
 */
export function load(plan: Plan): (graph: StepGraph) => Aim {
  const used = usedConcepts(plan);
  const { ids, unitCount } = plan.index;
  return (graph) => {
    const links = stepConcepts(plan, graph, used);
    const peakAndSum = (order: StepOrder): readonly [number, number] => {
      const meter = loadMeter(links, ids.length);
      let peak = 0;
      let sum = 0;
      for (const step of order) {
        sum += meter.take(step);
        peak = Math.max(peak, meter.open());
      }
      return [peak, sum];
    };
    let meter: { readonly peak: number; readonly below: Meter } | undefined;
    return {
      measure: (order) => {
        const [peak, sum] = peakAndSum(order);
        return peak * ids.length * unitCount + sum;
      },
      meterFor: (order) => {
        const [peak] = peakAndSum(order);
        if (meter?.peak !== peak) meter = { peak, below: loadMeter(links, ids.length, peak - 1) };
        return meter.below;
      },
    };
  };
}

/** What each concept above the limit costs more, so that a peak is levelled at the price of more in its stead. */
const tooMuch = 2 ** 12;

interface StepConcepts {
  readonly size: Int32Array;
  readonly learns: Arcs;
  /** What the concepts of a step use at any depth, and they themselves. */
  readonly uses: Arcs;
}

interface LoadMeter extends Meter {
  readonly open: () => number;
}

function loadMeter({ size, learns, uses }: StepConcepts, conceptCount: number, limit = Infinity): LoadMeter {
  const left = new Int32Array(conceptCount);
  for (const concept of uses.to) left[concept]!++;
  const begun = new Int32Array(conceptCount);
  let open = 0;
  return {
    open: () => open,
    take: (step) => {
      for (let arc = learns.start[step]!, end = learns.start[step + 1]!; arc < end; arc++)
        if (begun[learns.to[arc]!]!++ === 0) open++;
      for (let arc = uses.start[step]!, end = uses.start[step + 1]!; arc < end; arc++)
        if (--left[uses.to[arc]!]! === 0) open--;
      return size[step]! * (open > limit ? open + (open - limit) * tooMuch : open);
    },
    back: (step) => {
      for (let arc = uses.start[step]!, end = uses.start[step + 1]!; arc < end; arc++)
        if (left[uses.to[arc]!]!++ === 0) open++;
      for (let arc = learns.start[step]!, end = learns.start[step + 1]!; arc < end; arc++)
        if (--begun[learns.to[arc]!]! === 0) open--;
    },
  };
}

function stepConcepts(
  { index: { conceptOf } }: Plan,
  { clusters }: StepGraph,
  used: ReadonlyMap<number, ReadonlySet<number>>,
): StepConcepts {
  const learns = { from: [] as number[], to: [] as number[] };
  const uses = { from: [] as number[], to: [] as number[] };
  clusters.forEach((cluster, step) => {
    for (const [unit] of cluster) {
      const concept = conceptOf[unit!]!;
      learns.from.push(step);
      learns.to.push(concept);
      for (const other of used.get(concept)!) {
        uses.from.push(step);
        uses.to.push(other);
      }
    }
  });
  return {
    size: Int32Array.from(clusters, (cluster) => cluster.length),
    learns: createArcs(clusters.length, learns.from, learns.to),
    uses: createArcs(clusters.length, uses.from, uses.to),
  };
}

/** By concept: what it uses at any depth, and it itself. */
function usedConcepts({ index: { conceptOf }, uses }: Plan): Map<number, Set<number>> {
  const used = new Map<number, Set<number>>();
  for (const [unit, asked] of uses) {
    const concept = conceptOf[unit]!;
    const all = used.get(concept) ?? new Set([concept]);
    used.set(concept, all);
    for (const use of asked) all.add(conceptOf[use.unit]!);
  }
  return used;
}

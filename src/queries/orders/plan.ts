import type { ConceptMap } from "../../model/index.js";
import type { Cluster } from "../study-groups.js";
import type { Uses } from "../supports.js";
import type { UnitIndex } from "../units.js";

/** What is to be studied, before it has an order. */
export interface Plan {
  readonly map: ConceptMap;
  readonly index: UnitIndex;
  /** The units to study, and what each asks for among them. */
  readonly uses: Uses;
  /** The goals that are reached. */
  readonly goals: readonly number[];
  /** By unit; ones where the whole plan takes no time, so that time is the number of units. */
  readonly minutes: Float64Array;
}

export function createPlan(map: ConceptMap, index: UnitIndex, uses: Uses, goals: readonly number[]): Plan {
  const takesTime = [...uses.keys()].some((unit) => index.minutes[unit]! > 0);
  const minutes = takesTime ? index.minutes : new Float64Array(index.unitCount).fill(1);
  return { map, index, uses, goals, minutes };
}

/** Neighbouring steps of one concept made one, where each stands alone. */
export function joinNeighbours({ conceptOf }: Pick<UnitIndex, "conceptOf">, clusters: readonly Cluster[]): Cluster[] {
  const joined: Cluster[] = [];
  for (const cluster of clusters) {
    const before = joined.at(-1);
    const goesOn =
      before?.length === 1 && cluster.length === 1 && conceptOf[before[0]![0]!] === conceptOf[cluster[0]![0]!];
    if (goesOn) joined[joined.length - 1] = [[...before[0]!, ...cluster[0]!]];
    else joined.push(cluster);
  }
  return joined;
}

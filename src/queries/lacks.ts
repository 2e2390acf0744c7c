import type { UnitIndex } from "./units.js";

/** Counts what nodes lack of what they ask for in clauses of one kind. */
export interface Lacks {
  /** By node: how many of its children do not hold; where one will do, one until some does, and less for each further one. */
  readonly of: Int32Array;
  /** A unit holds from now on. */
  readonly give: (unit: number) => void;
  /** It does no longer; the units that lack more by it. */
  readonly take: (unit: number) => readonly number[];
}

/** At first nothing holds. */
export function createLacks(
  { unitCount, nodeCount, isAny, incoming, parentOf, kind }: UnitIndex,
  wanted: number,
): Lacks {
  const lacks = new Int32Array(nodeCount);
  parentOf.forEach((parent, arc) => {
    if (kind[arc] === wanted && (isAny[parent] === 0 || lacks[parent] === 0)) lacks[parent]!++;
  });
  /** Counts for all that a unit comes to hold by itself, and tells the units among it. */
  const change = (unit: number, by: number, border: number): number[] => {
    const units: number[] = [];
    const nodes = [unit];
    for (const node of nodes)
      for (let i = incoming.start[node]!; i < incoming.start[node + 1]!; i++) {
        const arc = incoming.to[i]!;
        const parent = parentOf[arc]!;
        if (kind[arc] !== wanted) continue;
        lacks[parent]! += by;
        if (parent < unitCount) units.push(parent);
        else if (lacks[parent] === border) nodes.push(parent);
      }
    return units;
  };
  return {
    of: lacks,
    give: (unit) => void change(unit, -1, 0),
    take: (unit) => change(unit, 1, 1),
  };
}

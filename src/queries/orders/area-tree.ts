import { areaChain, type AreaId, type ConceptMap } from "../../model/index.js";

/** The areas of a map as numbers, in the author's order; what lies in none comes last. */
export interface AreaTree {
  readonly count: number;
  readonly numberOf: (area: AreaId | undefined) => number;
  /** How many edges of the tree of areas lie between two; what lies in none lies at the root. */
  readonly distance: (one: number, other: number) => number;
}

export function areaTree(map: ConceptMap): AreaTree {
  const areas = [...(map.getAttribute("areas") ?? []).map(({ id }) => id), undefined];
  const numbers = new Map(areas.map((area, number) => [area, number]));
  const chains: (readonly AreaId[])[] = [];
  const chainOf = (number: number): readonly AreaId[] =>
    (chains[number] ??= [...areaChain(map, areas[number])].reverse());
  return {
    count: areas.length,
    // Only a graph changed by hand names areas that the map does not list.
    numberOf: (area) => numbers.get(area) ?? areas.length - 1,
    distance: (one, other) => {
      const [a, b] = [chainOf(one), chainOf(other)];
      let shared = 0;
      while (shared < a.length && a[shared] === b[shared]) shared++;
      return a.length + b.length - 2 * shared;
    },
  };
}

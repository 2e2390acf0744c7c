import type { Area, AreaId, ConceptMap } from "../model/index.js";
import { onceFor } from "../model/once-for.js";
import { createArcs, stronglyConnected } from "./arcs.js";

/** The areas of a map as the nodes of a tree, with the whole map as its root, number 0. */
export interface AreaTree {
  /** The root where there is no area, or none that the map lists. */
  readonly nodeOf: (area: AreaId | undefined) => number;
  /** By node: the one that it lies in, always of a lesser number; the root lies in itself. */
  readonly parent: Int32Array;
}

export function areaTree(map: ConceptMap): AreaTree {
  return treeOf(map.getAttribute("areas") ?? none);
}

const none: readonly Area[] = [];

const treeOf = onceFor((areas: readonly Area[]): AreaTree => {
  const numberOf = new Map<AreaId | undefined, number>(areas.map(({ id }, number) => [id, number]));
  const inner = areas.map((_, number) => number).filter((number) => numberOf.has(areas[number]!.parent));
  const outer = inner.map((number) => numberOf.get(areas[number]!.parent)!);
  // A map refuses circles of areas, but its attributes may change; areas in one all lie inside one another.
  const { of, count } = stronglyConnected(createArcs(areas.length, inner, outer));
  const parent = new Int32Array(count + 1);
  inner.forEach((number, place) => {
    const around = of[outer[place]!]!;
    if (around !== of[number]) parent[of[number]! + 1] = around + 1;
  });
  return {
    nodeOf: (area) => {
      const number = numberOf.get(area);
      return number === undefined ? 0 : of[number]! + 1;
    },
    parent,
  };
});

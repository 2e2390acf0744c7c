import type { AreaId } from "../../model/index.js";
import { areaTree } from "../area-tree.js";
import { areaDistance } from "./area-distance.js";
import type { Plan } from "./plan.js";
import type { StepGraph } from "./step-graph.js";
import { rowsOf } from "../rows.js";

/** The areas of steps, numbered in the author's order; concepts without one come last. */
export interface StepAreas {
  readonly count: number;
  /** Where each step begins, and where it ends: what is taken together may lie in several areas. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** What it costs to go from one area to another. */
  readonly change: (from: number, to: number) => number;
  /** What the changes within each step cost. */
  readonly within: Float64Array;
}

/** Weighs more than all distances between areas that an order may add up to. */
const oneChange = 2 ** 20;

export function stepAreas({ map, index }: Plan): (graph: StepGraph) => StepAreas {
  const areas = [...(map.getAttribute("areas") ?? []).map(({ id }) => id), undefined];
  const numbers = new Map(areas.map((area, number) => [area, number]));
  // Only a graph changed by hand names areas that the map does not list.
  const numberOf = (area: AreaId | undefined): number => numbers.get(area) ?? areas.length - 1;
  const tree = areaTree(map);
  const nodes = areas.map(tree.nodeOf);
  const distance = areaDistance(tree);
  const change = (from: number, to: number): number =>
    from === to ? 0 : oneChange + distance(nodes[from]!, nodes[to]!);
  const { concepts } = rowsOf(map);
  return ({ clusters }) => {
    const visits = clusters.map((cluster) =>
      cluster.map(([unit]) => numberOf(concepts[index.conceptOf[unit!]!]!.area)),
    );
    return {
      count: areas.length,
      first: Int32Array.from(visits, (list) => list[0]!),
      last: Int32Array.from(visits, (list) => list.at(-1)!),
      change,
      within: Float64Array.from(visits, (list) =>
        list.reduce((sum, area, place) => (place === 0 ? 0 : sum + change(list[place - 1]!, area)), 0),
      ),
    };
  };
}

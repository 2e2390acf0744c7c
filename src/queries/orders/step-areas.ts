import { areaTree } from "./area-tree.js";
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
  const { count, numberOf, distance } = areaTree(map);
  const change = (from: number, to: number): number => (from === to ? 0 : oneChange + distance(from, to));
  const { concepts } = rowsOf(map);
  return ({ clusters }) => {
    const areas = clusters.map((cluster) => cluster.map(([unit]) => numberOf(concepts[index.conceptOf[unit!]!]!.area)));
    return {
      count,
      first: Int32Array.from(areas, (list) => list[0]!),
      last: Int32Array.from(areas, (list) => list.at(-1)!),
      change,
      within: Float64Array.from(areas, (list) =>
        list.reduce((sum, area, place) => (place === 0 ? 0 : sum + change(list[place - 1]!, area)), 0),
      ),
    };
  };
}

import { studyGroups, type Cluster } from "../study-groups.js";
import { joinNeighbours, type Plan } from "./plan.js";
import { leastReadyFirst, stepGraph } from "./step-graph.js";

/** Always the shortest of what is ready, depth by depth; ties in the author's order. */
export function quickWins(plan: Plan): Cluster[] {
  const { index, uses } = plan;
  // Grouped as if each depth were a concept of its own.
  const depthByDepth = { conceptOf: index.conceptOf.map((_, unit) => unit) };
  const clusters = studyGroups(depthByDepth, uses).sort(([a], [b]) => a![0]! - b![0]!);
  const graph = stepGraph(plan, clusters);
  const order = leastReadyFirst(graph, graph.minutes);
  return joinNeighbours(
    index,
    Array.from(order, (step) => clusters[step]!),
  );
}

import type { ConceptMap } from "../model/index.js";
import type { LayeredOptions } from "./layered-options.js";
import { layoutTask } from "./layout-task.js";
import type { Layout } from "./layout.js";
import { planLayout } from "./planning.js";

/**
 * Places each concept after its prerequisites, in layers that run in one direction.
 *
 * Parts that no edge connects are drawn one by one and packed; with lanes all are drawn together. The same input gives
 * the same layout, as long as `budget` is zero.
 */
export function layeredLayout(map: ConceptMap, options: LayeredOptions = {}): Layout {
  const { task, nameAll } = layoutTask(map, options);
  const plan = planLayout(task);
  plan.improve(options.budget ?? 0);
  return nameAll(plan.picture());
}

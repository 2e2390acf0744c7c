import { formatReference, type AreaId, type ConceptId, type ConceptMap } from "../model/index.js";
import { createReader } from "../queries/references.js";
import { unitIndex } from "../queries/unit-index.js";
import { goalOf, type GoalReference } from "../view/learner.js";
import { isTag } from "../words/index.js";
import { checkAreas, checkFilter } from "./check-filter.js";
import type { DrawingOptions } from "./drawing.js";

/** What a drawing is asked for, as far as it names something. */
export interface Question {
  readonly goal: GoalReference | undefined;
  readonly choose: readonly ConceptId[] | undefined;
  readonly expanded: ReadonlySet<AreaId> | undefined;
}

/** What options name; throws a `ConceptMapError` where they name what is not there. */
export function questionOf(map: ConceptMap, options: DrawingOptions): Question {
  const { goal, depth, choose, selected, expanded, filter, layout, locale } = options;
  const reader = createReader(unitIndex(map));
  const reference = goal === undefined || goal.includes("@") ? goal : formatReference(goal, depth);
  reader.units(reference ?? [], "goal");
  const chosen = choose && [...choose];
  reader.concepts(chosen ?? [], "choose");
  reader.concepts(selected ?? [], "selected");
  const unfolded = expanded && new Set(expanded);
  checkAreas(reader, map, unfolded ?? [], "expanded");
  if (unfolded && layout) reader.refuse("expanded", "areas fold in layers only; leave out expanded or layout");
  if (filter) checkFilter(reader, map, filter, goal !== undefined);
  if (locale !== undefined && !isTag(locale)) {
    reader.refuse("locale", `${JSON.stringify(locale)} is no tag of a language, such as "ja" or "en-GB"`);
  }
  reader.finish();
  const hasAreas = (map.getAttribute("areas") ?? []).length > 0;
  return { goal: goalOf(map, reference), choose: chosen, expanded: hasAreas ? unfolded : undefined };
}

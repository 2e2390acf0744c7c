import type { Direction, LayoutFunction } from "../layout/index.js";
import type { AreaId, ConceptId, ConceptMap } from "../model/index.js";
import { progressStates, type ProgressScale } from "../progress/index.js";
import type { Looks } from "../view/index.js";
import type { Progress } from "../view/progress.js";
import { isTag } from "../words/index.js";
import type { ConceptFilter } from "../render/filter.js";
import { expandedAreas } from "./folding.js";
import { localeAround } from "./locale.js";
import type { Show } from "./model.js";

/** What page and reader have set of what is shown: the properties of `<concept-map>` of these names. */
export interface Settings extends Looks {
  readonly map?: ConceptMap | undefined;
  readonly goal?: string | undefined;
  readonly choose?: ReadonlySet<ConceptId> | undefined;
  readonly progress: Progress;
  readonly scale?: ProgressScale | undefined;
  readonly selected?: ConceptId | undefined;
  readonly locale?: string | undefined;
  readonly direction: Direction;
  readonly show: Show;
  readonly expanded?: ReadonlySet<AreaId> | undefined;
  readonly layout?: LayoutFunction | undefined;
  readonly filter?: ConceptFilter | undefined;
}

export const directions = ["down", "up", "right", "left"] as const;

/** A page may write anything into an attribute, or take it away. */
export function oneOf<T>(values: readonly [T, ...T[]], value: T): T {
  return values.includes(value) ? value : values[0];
}

export function setOrNone(value: ReadonlySet<string> | undefined): ReadonlySet<string> | undefined {
  return value instanceof Set ? value : undefined;
}

/** Does something name each state of progress? */
export function isScale(value: unknown): value is ProgressScale {
  const names = (value as Partial<ProgressScale> | undefined | null)?.names;
  return progressStates.every((state) => typeof names?.[state] === "string" || typeof names?.[state] === "object");
}

/** The language of an element's words: its own, else that around it. */
export function localeOf(element: Element & Pick<Settings, "locale">): string {
  return isTag(element.locale) ? element.locale : localeAround(element);
}

/** The areas that are unfolded on the whole map; nothing where areas do not fold. */
export function unfoldedAreas({ map, expanded }: Settings): ReadonlySet<AreaId> | undefined {
  return map && expandedAreas(map, setOrNone(expanded));
}

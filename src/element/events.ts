import type { AreaId, ConceptId, ConceptMap } from "../model/index.js";
import type { ProgressRecord } from "../progress/index.js";
import type { ConceptFilter } from "../render/filter.js";
import type { MapContext } from "./map-context.js";

/** The reader chose a concept, by pointer or keyboard, or none. Cancel it to keep the old choice. */
export class ConceptSelectEvent extends Event {
  static readonly type = "concept-select";
  constructor(
    /** The concept that is about to be chosen; nothing, where none is. */
    readonly conceptId: ConceptId | undefined,
  ) {
    super(ConceptSelectEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

/** The reader set a goal (`id@depth`), or took it away. Cancel it to keep the old goal. */
export class ConceptGoalEvent extends Event {
  static readonly type = "concept-goal";
  constructor(readonly goal: string | undefined) {
    super(ConceptGoalEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

/** The reader took another way where the map leaves a choice. Cancel it to keep the path. */
export class ConceptChooseEvent extends Event {
  static readonly type = "concept-choose";
  constructor(
    /** What is chosen after the change; nothing where the cheapest path is. */
    readonly choose: ReadonlySet<ConceptId> | undefined,
  ) {
    super(ConceptChooseEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

/** The reader ticked what they know, or took a tick away. Cancel it to keep the old progress. */
export class ConceptProgressEvent extends Event {
  static readonly type = "concept-progress";
  constructor(
    /** What is known after the change: ids, or `id@depth`. */
    readonly progress: ReadonlySet<string>,
    /** What was ticked or unticked. */
    readonly reference: string,
    /** Is it known after the change? */
    readonly isKnown: boolean,
    /** All that was said, after the change; missing where a link on a page without a map tells of it. */
    readonly record?: ProgressRecord,
  ) {
    super(ConceptProgressEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

/** The reader is about to unfold an area of the whole map, or to fold it. Cancel it to leave the area as it is. */
export class ConceptExpandEvent extends Event {
  static readonly type = "concept-expand";
  constructor(
    readonly areaId: AreaId,
    /** Will it be unfolded? */
    readonly isExpanded: boolean,
  ) {
    super(ConceptExpandEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

/** The reader set a filter, or took it away. Cancel it to keep the old one. */
export class ConceptFilterEvent extends Event {
  static readonly type = "concept-filter";
  constructor(readonly filter: ConceptFilter | undefined) {
    super(ConceptFilterEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

/** The record of progress is another: the reader said something, or it came from a file, the store or another tab. */
export class ConceptRecordEvent extends Event {
  static readonly type = "concept-record";
  constructor(readonly record: ProgressRecord) {
    super(ConceptRecordEvent.type, { bubbles: true, composed: true });
  }
}

/** What the map shows is another, by the reader or by the page: map, goal, path, progress, selection or language. */
export class ConceptChangeEvent extends Event {
  static readonly type = "concept-change";
  constructor(readonly context: MapContext) {
    super(ConceptChangeEvent.type);
  }
}

/** A map was read from `src`, or from the element's content, and is about to be drawn. */
export class ConceptLoadEvent extends Event {
  static readonly type = "concept-load";
  constructor(readonly map: ConceptMap) {
    super(ConceptLoadEvent.type);
  }
}

/**
 * A map could not be read, and the map before it stays; or the page's layout failed, and layers are drawn in its place; or
 * progress could not be read or kept; or a property is not what it takes.
 */
export class ConceptErrorEvent extends Event {
  static readonly type = "concept-error";
  constructor(readonly error: Error) {
    super(ConceptErrorEvent.type);
  }
}

declare global {
  interface HTMLElementEventMap {
    "concept-select": ConceptSelectEvent;
    "concept-goal": ConceptGoalEvent;
    "concept-choose": ConceptChooseEvent;
    "concept-progress": ConceptProgressEvent;
    "concept-expand": ConceptExpandEvent;
    "concept-filter": ConceptFilterEvent;
    "concept-record": ConceptRecordEvent;
    "concept-change": ConceptChangeEvent;
    "concept-load": ConceptLoadEvent;
    "concept-error": ConceptErrorEvent;
  }
}

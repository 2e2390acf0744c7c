import type { ConceptMap } from "../model/index.js";
import { checkMap } from "../model/options.js";
import { hasRows } from "../model/rows.js";

/** Attributes that say what must come before what, and how long it takes; a change of another one is none to an index. */
const weighty = new Set<unknown>(["minutes", "prerequisites", "assumed", "helpful", "corequisite", "depths"]);

/** Told of changes: all of them where it has no `attribute`, else those of the attributes of that name. */
type Listener = (attribute?: unknown) => void;

const changes = [
  "nodeAdded",
  "nodeDropped",
  "edgeAdded",
  "edgeDropped",
  "cleared",
  "edgesCleared",
  "eachNodeAttributesUpdated",
  "eachEdgeAttributesUpdated",
] as const;
const updates = ["attributesUpdated", "nodeAttributesUpdated", "edgeAttributesUpdated"] as const;

/** Who listens to each map; graphology calls the same few functions for all of them. */
const listeners = new WeakMap<ConceptMap, Listener[]>();

/** Keeps what was made of a map until graphology says that the map changed, as far as some attributes go. */
export function oncePerMap<T>(
  make: (map: ConceptMap) => T,
  attributes: Pick<ReadonlySet<unknown>, "has"> = weighty,
): (map: ConceptMap) => T {
  const made = new WeakMap<ConceptMap, { kept: T | undefined }>();
  return (map) => {
    let place = made.get(map);
    if (!place) {
      checkMap(map, hasRows);
      const fresh: { kept: T | undefined } = { kept: undefined };
      made.set(map, (place = fresh));
      listenersOf(map).push((attribute) => {
        if (attribute === undefined || attributes.has(attribute)) fresh.kept = undefined;
      });
    }
    return (place.kept ??= make(map));
  };
}

function listenersOf(map: ConceptMap): Listener[] {
  const known = listeners.get(map);
  if (known) return known;
  const fresh: Listener[] = [];
  listeners.set(map, fresh);
  const tell = (attribute?: unknown): void => {
    for (const listener of fresh) listener(attribute);
  };
  const tellAll = (): void => {
    tell();
  };
  const tellOfAttribute = (change: object): void => {
    tell("name" in change ? change.name : undefined);
  };
  for (const event of changes) map.on(event, tellAll);
  for (const event of updates) map.on(event, tellOfAttribute);
  return fresh;
}

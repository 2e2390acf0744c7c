import type { ConceptMap } from "../model/index.js";

/** Attributes that say what must come before what, and how long it takes; a change of another one is none to an index. */
const weighty = new Set<unknown>(["minutes", "prerequisites", "assumed", "helpful", "corequisite", "depths"]);

/** Keeps what was made of a map until graphology says that the map changed, as far as some attributes go. */
export function oncePerMap<T>(
  make: (map: ConceptMap) => T,
  attributes: ReadonlySet<unknown> = weighty,
): (map: ConceptMap) => T {
  const made = new WeakMap<ConceptMap, T>();
  const watched = new WeakSet<ConceptMap>();
  return (map) => {
    if (!watched.has(map)) {
      watched.add(map);
      onChange(map, attributes, () => made.delete(map));
    }
    const kept = made.get(map);
    if (kept !== undefined) return kept;
    const fresh = make(map);
    made.set(map, fresh);
    return fresh;
  };
}

function onChange(map: ConceptMap, attributes: ReadonlySet<unknown>, forget: () => void): void {
  const forgetIfConcerned = (change: object): void => {
    if (!("name" in change) || attributes.has(change.name)) forget();
  };
  map.on("nodeAdded", forget);
  map.on("nodeDropped", forget);
  map.on("edgeAdded", forget);
  map.on("edgeDropped", forget);
  map.on("cleared", forget);
  map.on("edgesCleared", forget);
  map.on("attributesUpdated", forgetIfConcerned);
  map.on("nodeAttributesUpdated", forgetIfConcerned);
  map.on("edgeAttributesUpdated", forgetIfConcerned);
  map.on("eachNodeAttributesUpdated", forget);
  map.on("eachEdgeAttributesUpdated", forget);
}

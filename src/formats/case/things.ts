import type { ConceptMap } from "../../model/index.js";
import type { FlatMap } from "../flat/flat-map.js";
import type { Addresses } from "../linked/addresses.js";
import { uuidOf } from "./uuid.js";

/** Something that a CASE package names: a document, an item or a license. Links to it have the same form. */
export interface Thing {
  readonly identifier: string;
  readonly uri: string;
  readonly title: string;
}

export interface Things {
  readonly document: Thing;
  readonly areas: ReadonlyMap<string, Thing>;
  readonly concepts: ReadonlyMap<string, Thing>;
  /** The names that concepts had before. */
  readonly replaced: ReadonlyMap<string, Thing>;
}

export function thingAt(uri: string, title: string): Thing {
  return { identifier: uuidOf(uri), uri, title: normalized(title) };
}

/** A text without line breaks and tabs, which most fields of CASE may not have. */
export function normalized(text: string): string {
  return text.replace(/[\n\r\t]/g, " ");
}

/** Everything that the package of a map names, by id. */
export function thingsOf(map: ConceptMap, { title, areas = [], concepts }: FlatMap, addresses: Addresses): Things {
  const { area, concept } = addresses;
  const old = map.mapNodes((_, { replaces = [] }) => replaces).flat();
  const gone = old.filter((id) => !map.hasNode(id));
  return {
    document: thingAt(addresses.map, title ?? ""),
    areas: new Map(areas.map(({ id, title }) => [id, thingAt(area(id), title as string)])),
    concepts: new Map(concepts.map(({ id, title }) => [id, thingAt(concept(id), title || id)])),
    replaced: new Map(gone.map((id) => [id, thingAt(concept(id), id)])),
  };
}

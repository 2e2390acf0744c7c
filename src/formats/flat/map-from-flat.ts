import {
  createConceptMap,
  formatName,
  type Area,
  type ConceptData,
  type ConceptMapData,
  type Depth,
} from "../../model/index.js";
import type { MapReading, Remark } from "../format.js";
import { clausesFrom } from "./clauses-from.js";
import type { FlatConcept, FlatLink, FlatMap } from "./flat-map.js";
import { SoundIds } from "./sound-ids.js";

export interface FromFlatOptions {
  /** Concepts may be named by links alone, as in a list of edges: no remark is made of that. */
  readonly isListOfLinks?: boolean;
  /** What the reader of the format has remarked already. */
  readonly remarks?: readonly Remark[];
}

/**
 * A map from two tables as a file gives them: names that cannot be ids are changed, what is said twice or cannot be
 * true is left out, and concepts that only links name are added; each with a remark.
 */
export function mapFromFlat(flat: FlatMap, { isListOfLinks = false, remarks = [] }: FromFlatOptions = {}): MapReading {
  const all: Remark[] = [...remarks];
  const remark = (next: Remark): void => void all.push(next);
  const depths = flat.depths ?? [];
  const listed = listedOnce(flat.concepts, remark);
  const { areas, areaOf } = areasOf(flat, remark);
  const ids = new SoundIds("concept", remark);
  for (const { id, place } of listed) ids.add(id, place);
  const named = namedByLinks(flat.links, ids, isListOfLinks ? undefined : remark);
  const replacesOf = createReplaces([...listed, ...named], ids, remark);
  const { prerequisites, related } = clausesFrom(flat.links, ids, depths, remark);

  const concepts = [...listed, ...named].map((concept): ConceptData => {
    const id = ids.get(concept.id)!;
    const { title = concept.id, aliases, summary, minutes, assumed, position } = concept;
    return defined({
      id,
      title: title.trim() === "" ? id : title,
      aliases,
      summary,
      area: concept.area === undefined ? undefined : areaOf(concept.area),
      minutes: minutesFor(minutes, depths),
      prerequisites: prerequisites.get(id),
      related: related.get(id),
      replaces: replacesOf(concept),
      assumed,
      position,
    });
  });
  const { id, title, summary, license, version, locale } = flat;
  const data = defined<ConceptMapData>({
    format: formatName,
    id,
    version,
    license,
    locales: locale === undefined ? undefined : [locale],
    title,
    summary,
    depths: depths.length > 0 ? depths : undefined,
    areas: areas.length > 0 ? areas : undefined,
    concepts,
  });
  return { map: createConceptMap(data), remarks: all };
}

/** The first of those that have the same name, with what the later ones add. */
function listedOnce(concepts: readonly FlatConcept[], remark: (remark: Remark) => void): FlatConcept[] {
  const byName = new Map<string, FlatConcept>();
  for (const concept of concepts) {
    const first = byName.get(concept.id);
    byName.set(concept.id, { ...concept, ...first });
    if (first === undefined) continue;
    const message = `the concept ${JSON.stringify(concept.id)} is listed twice; what the first entry says stands`;
    remark({ code: "duplicate", message, ...(concept.place && { place: concept.place }) });
  }
  return [...byName.values()];
}

function namedByLinks(links: readonly FlatLink[], ids: SoundIds, remark?: (remark: Remark) => void): FlatConcept[] {
  const added: FlatConcept[] = [];
  for (const { source, target, place } of links) {
    for (const id of [source, target]) {
      if (ids.has(id)) continue;
      ids.add(id, place);
      added.push({ id });
      const message = `no concept is listed as ${JSON.stringify(id)}, which a link names; it was added`;
      remark?.({ code: "unknown-concept", message, ...(place && { place }) });
    }
  }
  return added;
}

/** The areas that are listed and those that concepts name; each is found by its id or its title. */
function areasOf(flat: FlatMap, remark: (remark: Remark) => void) {
  const ids = new SoundIds("area", remark);
  const areas = (flat.areas ?? []).map((area): Area => ({ ...area, id: ids.add(area.id) }));
  const idByTitle = new Map(areas.map(({ id, title }) => [title, id]));
  const areaOf = (name: string): string => ids.get(name) ?? idByTitle.get(name)!;
  for (const { area } of flat.concepts) {
    if (area === undefined || ids.has(area) || idByTitle.has(area)) continue;
    areas.push({ id: ids.add(area), title: area });
  }
  const placed = areas.map((area) => placedInside(area, ids));
  return { areas: withoutCircles(placed, remark), areaOf };
}

function placedInside({ parent, ...area }: Area, ids: SoundIds): Area {
  const id = parent === undefined ? undefined : ids.get(parent);
  return id === undefined ? area : { ...area, parent: id };
}

/** What a concept replaces, without what is still in the map. */
function createReplaces(concepts: readonly FlatConcept[], ids: SoundIds, remark: (remark: Remark) => void) {
  const present = new Set(concepts.map(({ id }) => ids.get(id)));
  return ({ id, replaces = [], place }: FlatConcept): string[] | undefined => {
    const gone = replaces.filter((old) => !present.has(old));
    for (const old of replaces.filter((each) => present.has(each))) {
      const message = `${JSON.stringify(id)} replaces ${JSON.stringify(old)}, which is still in the map; that was left out`;
      remark({ code: "left-out", message, ...(place && { place }) });
    }
    return gone.length > 0 ? gone : undefined;
  };
}

/** An area that lies inside itself, however far down, lies in no other. */
function withoutCircles(areas: readonly Area[], remark: (remark: Remark) => void): Area[] {
  const parents = new Map(areas.map(({ id, parent }) => [id, parent]));
  const sound = new Set<string>();
  for (const { id } of areas) {
    const walk = new Set<string>();
    let at: string | undefined = id;
    for (; at !== undefined && !sound.has(at) && !walk.has(at); at = parents.get(at)) walk.add(at);
    if (at !== undefined && walk.has(at)) {
      parents.set(at, undefined);
      remark({ code: "left-out", message: `the area "${at}" lies inside itself; it now lies in no other` });
    }
    for (const each of walk) sound.add(each);
  }
  return areas.map(({ parent: _, ...area }) => {
    const parent = parents.get(area.id);
    return parent === undefined ? area : { ...area, parent };
  });
}

function minutesFor(minutes: FlatConcept["minutes"], depths: readonly Depth[]): FlatConcept["minutes"] {
  if (typeof minutes !== "object") return minutes;
  const known = Object.entries(minutes).filter(([depth]) => depths.some(({ id }) => id === depth));
  return known.length === 0 ? undefined : Object.fromEntries(known);
}

function defined<T extends object>(value: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T;
}

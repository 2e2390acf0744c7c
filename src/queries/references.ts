import { show } from "../model/error.js";
import {
  ConceptMapError,
  everyText,
  splitReference,
  type ConceptId,
  type ConceptMap,
  type Problem,
} from "../model/index.js";
import { didYouMean, nearest, question } from "../model/nearest.js";
import { aFlag, allOptionProblems, aText, checkOptions, type Kind } from "../model/options.js";
import { rowsOf } from "./rows.js";
import { unitAt, type UnitIndex } from "./units.js";

/** Looking for the nearest names costs as much as there are names: how many faults get any. */
const guessed = 20;

const aReference: Kind = { ...aText, takes: 'a reference such as "id" or "id@depth"' };

/** Reads the names in a question, gathers what is wrong with them, and throws it all at once. */
export interface Reader {
  /** The units that references name; a bare id means the concept's deepest, or the one that fits a given depth. */
  readonly units: (references: Iterable<string>, path: string, depth?: number) => number[];
  readonly concepts: (ids: Iterable<ConceptId>, path: string) => number[];
  /** The place of a depth of the map. */
  readonly depth: (id: string, path: string) => number;
  /** Notes each option that is set and is not of its kind, or of none. */
  readonly options: (options: object, kinds: Readonly<Record<string, Kind>>) => void;
  /** Notes something else that a question cannot have. */
  readonly refuse: (path: string, message: string) => void;
  /** What has been noted. */
  readonly problems: readonly Problem[];
  /** Throws a `ConceptMapError` with a problem for each name that the map does not know. */
  readonly finish: () => void;
}

/** What is wrong with an id that names nothing; where the map is given, a title leads to its id. */
export function unknownConcept(id: ConceptId, ids: Iterable<ConceptId>, path: string, map?: ConceptMap): Problem {
  const meant = new Map<string, ConceptId>();
  const rows = map && rowsOf(map);
  rows?.concepts.forEach(({ title }, number) => {
    for (const text of everyText(title)) if (!meant.has(text)) meant.set(text, rows.ids[number]!);
  });
  for (const known of ids) meant.set(known, known);
  const hint = question([...new Set(nearest(id, meant.keys()).map((name) => meant.get(name)!))]);
  return { path, code: "unknown-concept", message: `no concept is called ${show(id)}${hint}` };
}

/** Adds to the problems of a question that an id names nothing. */
export function noteUnknown(
  problems: Problem[],
  id: ConceptId,
  { map, ids }: Pick<UnitIndex, "map" | "ids">,
  path: string,
): void {
  problems.push(problems.length < guessed ? unknownConcept(id, ids, path, map) : unknownConcept(id, [], path));
}

/** A lone reference is a list of one; JavaScript may hand over anything else. */
export function readList(references: unknown, path: string, problems: Problem[]): string[] {
  if (typeof references === "string") return [references];
  const isList = typeof references === "object" && references !== null && Symbol.iterator in references;
  const list = isList ? [...(references as Iterable<unknown>)] : [];
  if (isList && list.every((reference) => typeof reference === "string")) return list;
  problems.push({ path, code: "wrong-type", message: `${path} takes references such as "id" or "id@depth"` });
  return [];
}

export function createReader(index: UnitIndex): Reader {
  const problems: Problem[] = [];

  const concept = (id: ConceptId, path: string, entry?: number): number => {
    const number = index.numberOf.get(id);
    if (number !== undefined) return number;
    noteUnknown(problems, id, index, placeOf(path, entry));
    return -1;
  };

  const unit = (reference: string, path: string, limit: number, entry?: number): number => {
    const bare = index.numberOf.get(reference);
    if (bare !== undefined) return unitAt(index, bare, limit);
    const { concept: id, depth } = splitReference(reference);
    const number = concept(id, path, entry);
    if (number === -1) return -1;
    if (depth === undefined) return unitAt(index, number, limit);
    const place = index.placeOfDepth.get(depth) ?? -1;
    const found = unitAt(index, number, place);
    if (place !== -1 && index.depthOf[found] === place) return found;
    const own = depthsFrom(index, number);
    const has = own.length === 0 ? "it has no depths" : `it has ${own.map((name) => `"${name}"`).join(", ")}`;
    problems.push({
      path: placeOf(path, entry),
      code: "unknown-depth",
      message: `"${id}" has no depth "${depth}"; ${has}${didYouMean(depth, own)}`,
    });
    return -1;
  };

  /** What stands alone is no entry. */
  const each = (names: Iterable<string>, path: string, read: (name: string, entry?: number) => number): number[] =>
    readList(names, path, problems).map((name, entry) => read(name, typeof names === "string" ? undefined : entry));

  return {
    units: (references, path, limit = Infinity) =>
      each(references, path, (reference, entry) => unit(reference, path, limit, entry)),
    concepts: (ids, path) => each(ids, path, (id, entry) => concept(id, path, entry)),
    depth: (id, path) => {
      const place = index.placeOfDepth.get(id) ?? -1;
      if (place === -1)
        problems.push({
          path,
          code: "unknown-depth",
          message: `no depth is called ${show(id)}${didYouMean(id, index.depths)}`,
        });
      return place;
    },
    options: (options, kinds) => problems.push(...allOptionProblems(options, kinds)),
    refuse: (path, message) => problems.push({ path, code: "wrong-type", message }),
    problems,
    finish: () => {
      if (problems.length > 0) throw new ConceptMapError(problems);
    },
  };
}

/** Where a list was given, which of its entries it is. */
function placeOf(path: string, entry?: number): string {
  return entry === undefined ? path : `${path}[${String(entry)}]`;
}

/** The units that references name; throws a `ConceptMapError` where one names nothing. Most often it is one bare id. */
export function namedUnits(index: UnitIndex, references: Iterable<string>, path: string): number[] {
  const bare = typeof references === "string" ? index.numberOf.get(references) : undefined;
  if (bare !== undefined) return [unitAt(index, bare, Infinity)];
  const reader = createReader(index);
  const units = reader.units(references, path);
  reader.finish();
  return units;
}

/** The one unit that a reference names; throws a `ConceptMapError` where there is none. */
export function unitOf(index: UnitIndex, reference: string): number {
  checkOptions({ reference }, { reference: aReference });
  const [unit] = namedUnits(index, reference, "reference");
  return unit!;
}

export interface KnownOptions {
  /** Are assumed concepts treated like all others? Default: false, they are taken as known. */
  readonly assumed?: boolean;
}

export const knownKinds = { assumed: aFlag };

/**
 * What is known, by unit: to know a depth is to know the shallower ones of the same concept. It says nothing of the
 * prerequisites.
 */
export function knownUnits(
  index: UnitIndex,
  known: readonly number[],
  { assumed = false }: KnownOptions = {},
): Uint8Array {
  const isKnown = new Uint8Array(index.unitCount);
  for (const unit of known)
    for (
      let shallower = unit;
      index.conceptOf[shallower] === index.conceptOf[unit] && isKnown[shallower] === 0;
      shallower--
    )
      isKnown[shallower] = 1;
  if (!assumed)
    for (let concept = 0; concept < index.ids.length; concept++)
      if (index.assumed[concept] !== 0) isKnown.fill(1, index.firstUnit[concept], index.firstUnit[concept + 1]);
  return isKnown;
}

/** The units of a state. */
export function unitsIn(state: Uint8Array): number[] {
  const units: number[] = [];
  state.forEach((isIn, unit) => {
    if (isIn !== 0) units.push(unit);
  });
  return units;
}

function depthsFrom({ firstUnit, depthOf, depths }: UnitIndex, concept: number): string[] {
  const own = depthOf.slice(firstUnit[concept], firstUnit[concept + 1]);
  return depths.length === 0 ? [] : Array.from(own, (place) => depths[place]!);
}

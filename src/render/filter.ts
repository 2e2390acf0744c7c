import {
  areaChain,
  depthsOfConcept,
  minutesOf,
  type AreaId,
  type ConceptId,
  type ConceptMap,
  type DepthId,
} from "../model/index.js";
import type { ProgressRecord } from "../progress/index.js";
import type { Standing } from "../view/compose-scene.js";
import type { ConceptSign, Scene } from "../view/scene.js";
import type { Words } from "../words/index.js";
import { signsOf } from "./said.js";

/** Which concepts a reader wants to see; all that is set must hold, and what is not set says nothing. */
export interface ConceptFilter {
  /** In one of these areas, or in an area within. */
  readonly areas?: readonly AreaId[];
  /** In one of these states, or marked by the reader in one of these ways. */
  readonly states?: readonly ConceptSign[];
  /** Can be studied at this depth. */
  readonly depth?: DepthId;
  /** Takes so many minutes at most: at that depth, or else at the first that it has. */
  readonly minutes?: number;
  /** Is a step on the way to the goal, or the goal. */
  readonly onPath?: boolean;
}

/** Which concepts pass a filter; nothing where it lets all pass. */
export function passing(
  map: ConceptMap,
  filter: ConceptFilter | undefined,
  { stateOf, steps, goals }: Standing,
  record?: ProgressRecord,
): ReadonlySet<ConceptId> | undefined {
  if (!filter) return undefined;
  const { areas, states, depth, minutes, onPath } = filter;
  return new Set(
    map.filterNodes((id, { area }) => {
      if (areas && !areaChain(map, area).some((around) => areas.includes(around))) return false;
      if (states && !states.some((sign) => signsOf(record, id, stateOf(id)).includes(sign))) return false;
      if (depth !== undefined && !depthsOfConcept(map, id).includes(depth)) return false;
      if (minutes !== undefined && minutesOf(map, id, depth ?? depthsOfConcept(map, id)[0]) > minutes) return false;
      return !onPath || steps.has(id) || goals.has(id);
    }),
  );
}

interface Filtered {
  readonly map: ConceptMap;
  readonly words: Words;
  readonly passes: ReadonlySet<ConceptId> | undefined;
}

/** "12 of 448 concepts". */
export function filteredCount({ map, words, passes }: Filtered): string {
  return conceptsOf(words, map.order, passes?.size);
}

/** "448 concepts"; "12 of 448 concepts" where a filter lets so many pass. */
export function conceptsOf(words: Words, all: number, count?: number): string {
  const { table } = words;
  return count === undefined ? words.count(table.concepts, all) : words.fill(table.passing, { count, all });
}

/** What came of a filter: how many pass, and that there is nothing of them on the picture. */
export function filterOutcome(filtered: Filtered & { readonly scene: Scene }): string {
  const { words } = filtered;
  return words.facts([filteredCount(filtered), isNoneShown(filtered) ? words.table.nonePasses : ""]);
}

/** Does nothing on the picture pass the filter? */
export function isNoneShown({ scene, passes }: Pick<Filtered, "passes"> & { readonly scene: Scene }): boolean {
  if (!passes) return false;
  const { areas, concepts } = scene;
  return (
    !concepts.some(({ id }) => passes.has(id)) && !areas.some(({ isFolded, passing }) => isFolded && passing !== 0)
  );
}

/** A page may set anything; nothing comes of what is no filter, or an empty one. */
export function readFilter(given: unknown): ConceptFilter | undefined {
  if (typeof given !== "object" || given === null) return undefined;
  const { areas, states, depth, minutes, onPath } = given as Partial<Record<keyof ConceptFilter, unknown>>;
  return refined(undefined, {
    areas: Array.isArray(areas) ? (areas as AreaId[]) : undefined,
    states: Array.isArray(states) ? (states as ConceptSign[]) : undefined,
    depth: typeof depth === "string" ? depth : undefined,
    minutes: typeof minutes === "number" ? minutes : undefined,
    onPath: onPath === true,
  });
}

/** A scene in which what passes is strong, with folded areas that hold some of it and the arrows between; the rest is dimmed. */
export function dimmed(map: ConceptMap, scene: Scene, passes: ReadonlySet<ConceptId> | undefined): Scene {
  if (!passes) return scene;
  const areas = new Set([...passes].flatMap((id) => areaChain(map, map.getNodeAttribute(id, "area"))));
  const isStrong = (id: ConceptId, area: AreaId | undefined): boolean =>
    area === undefined ? passes.has(id) : areas.has(area);
  return {
    ...scene,
    areas: scene.areas.map((area) => ({ ...area, isQuiet: area.isFolded && !areas.has(area.id) })),
    concepts: scene.concepts.map((concept) => ({ ...concept, isQuiet: !passes.has(concept.id) })),
    arrows: scene.arrows.map((arrow) => ({
      ...arrow,
      isQuiet: !isStrong(arrow.source, arrow.sourceArea) || !isStrong(arrow.target, arrow.targetArea),
    })),
  };
}

/** A filter with one thing changed; what is unset, or a list that is empty, is left out. */
export function refined(
  filter: ConceptFilter | undefined,
  change: { readonly [K in keyof ConceptFilter]: ConceptFilter[K] | undefined },
): ConceptFilter | undefined {
  const entries = Object.entries({ ...filter, ...change }).filter(
    ([, value]) => value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0),
  );
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** A list with a value put in or taken out. */
export function toggled<T>(list: readonly T[] | undefined, value: T, isIn: boolean): readonly T[] {
  const others = (list ?? []).filter((other) => other !== value);
  return isIn ? [...others, value] : others;
}

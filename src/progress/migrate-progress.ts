import { depthsOf, formatReference, type ConceptId, type ConceptMap, type DepthId } from "../model/index.js";
import { checkMap } from "../model/options.js";
import { inOrder } from "./in-order.js";
import { joinConcepts, type Replaced } from "./join-concepts.js";
import { isSameEntry } from "./merge-progress.js";
import { conceptsIn, progressOf, type ConceptProgress, type ProgressRecord, type ProgressStanding } from "./record.js";
import { saysMore } from "./says-more.js";

export interface MigratedProgress {
  readonly record: ProgressRecord;
  readonly moved: readonly MovedProgress[];
  /**
   * What the map has no place for, as ids and `id@depth`, and replaced concepts of which more was said than counts now.
   * It stays in the record, for a map that has a place.
   */
  readonly aside: readonly string[];
}

/** Something that was said of a replaced concept and counts for a new one; what was split stands here once for each part. */
export interface MovedProgress {
  readonly from: ConceptId;
  readonly to: ConceptId;
  /** What the learner had said of the new concept before, where a later word on the old one took its place. */
  readonly over?: ProgressStanding;
}

/**
 * Finds the places of what was said of earlier versions of a map, by what its concepts replace.
 *
 * What was split goes to every part. Of what was put together counts what was said last, and all notes are joined: that
 * of the new concept first, then those of the old ones in the order of `replaces`, no text twice. Entries of replaced
 * concepts stay in the record, so migrating once more after `mergeProgress` finds what either device had.
 */
export function migrateProgress(record: ProgressRecord, map: ConceptMap): MigratedProgress {
  checkMap(map);
  const known = Object.entries(conceptsIn(record));
  const joined = new Map<ConceptId, ConceptProgress>();
  const moved: MovedProgress[] = [];
  const places = new Map<ConceptId, ConceptId[]>();
  map.forEachNode((to, { replaces = [] }) => {
    const old = [...new Set(replaces)].filter((id) => !map.hasNode(id) && Object.hasOwn(record.concepts, id));
    if (old.length === 0) return;
    for (const id of old) places.set(id, [...(places.get(id) ?? []), to]);
    const replaced = old.map((id): Replaced => [id, progressOf(record, id)]);
    const before = progressOf(record, to);
    const entry = joinConcepts(before, replaced);
    if (!isSameEntry(before, entry)) joined.set(to, entry);
    moved.push(...replaced.flatMap((each) => moveOf(each, to, before, entry) ?? []));
  });
  const concepts = inOrder([...known, ...joined]);
  const migrated = joined.size === 0 ? record : { ...record, concepts };
  return { record: migrated, moved, aside: withoutPlace(migrated, map, places) };
}

/** Nothing where all that was said of the old concept has moved before, or gave way to something later. */
function moveOf(
  [from, said]: Replaced,
  to: ConceptId,
  before: ConceptProgress,
  after: ConceptProgress,
): MovedProgress | undefined {
  const isStanding = after.standing !== before.standing && after.standing === said.standing;
  const isStar = after.star !== before.star && after.star === said.star;
  if (!isStanding && !isStar && before.note?.joined?.[from] === after.note?.joined?.[from]) return undefined;
  const over = isStanding && !isSameStanding(before.standing, said.standing) ? before.standing : undefined;
  return { from, to, ...(over && { over }) };
}

function isSameStanding(a: ProgressStanding | undefined, b: ProgressStanding | undefined): boolean {
  return a?.state === b?.state && a?.depth === b?.depth;
}

function withoutPlace(
  record: ProgressRecord,
  map: ConceptMap,
  places: ReadonlyMap<ConceptId, readonly ConceptId[]>,
): string[] {
  const depths = new Set<DepthId>(depthsOf(map).map(({ id }) => id));
  return Object.entries(record.concepts).flatMap(([id, said]) => {
    if (!map.hasNode(id)) {
      const isPlaced = places.get(id)?.every((place) => !saysMore(said, progressOf(record, place), map));
      return isPlaced ? [] : [id];
    }
    const depth = said.standing?.depth;
    return depth === undefined || depths.has(depth) ? [] : [formatReference(id, depth)];
  });
}

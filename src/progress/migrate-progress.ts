import type { ConceptId, ConceptMap, DepthId } from "../model/index.js";
import { depthsOf, formatReference } from "../model/index.js";
import { inOrder } from "./in-order.js";
import { mergeConcepts } from "./merge-progress.js";
import { progressOf, type ConceptProgress, type ProgressNote, type ProgressRecord } from "./record.js";

export interface MigratedProgress {
  readonly record: ProgressRecord;
  /** What has a new name now; what was split stands here once for each part. */
  readonly moved: readonly { readonly from: ConceptId; readonly to: ConceptId }[];
  /** What the map has no place for, as ids and `id@depth`. It stays in the record, for a map that has. */
  readonly aside: readonly string[];
}

/**
 * Finds the places of what was said of earlier versions of a map, by what its concepts replace.
 *
 * What was split goes to every part. Of what was put together counts what was said last, and all notes are kept. What
 * was said of the new concept already is kept where it is later.
 */
export function migrateProgress(record: ProgressRecord, map: ConceptMap): MigratedProgress {
  const successors = successorsOf(map);
  const entries = new Map<ConceptId, ConceptProgress>();
  const arriving = new Map<ConceptId, ConceptProgress[]>();
  const moved: { from: ConceptId; to: ConceptId }[] = [];
  for (const [id, entry] of Object.entries(record.concepts)) {
    const places = successors.get(id) ?? [];
    if (places.length === 0) entries.set(id, entry);
    for (const to of places) {
      moved.push({ from: id, to });
      arriving.set(to, [...(arriving.get(to) ?? []), entry]);
    }
  }
  for (const [id, parts] of arriving) entries.set(id, mergeConcepts(progressOf(record, id), together(parts)));
  const migrated = moved.length === 0 ? record : { ...record, concepts: inOrder(entries) };
  return { record: migrated, moved, aside: withoutPlace(migrated, map) };
}

/** The concepts that took the place of each id that the map no longer has. */
function successorsOf(map: ConceptMap): ReadonlyMap<ConceptId, readonly ConceptId[]> {
  const successors = new Map<ConceptId, ConceptId[]>();
  map.forEachNode((id, { replaces = [] }) => {
    for (const old of replaces) if (!map.hasNode(old)) successors.set(old, [...(successors.get(old) ?? []), id]);
  });
  return successors;
}

/** One entry from those of several concepts. */
function together(parts: readonly ConceptProgress[]): ConceptProgress {
  const notes = parts.flatMap(({ note }) => note ?? []).sort((a, b) => (a.date < b.date ? -1 : 1));
  const texts = [...new Set(notes.map(({ text }) => text).filter((text) => text !== ""))];
  const note: ProgressNote | undefined = notes.length > 0 ? { ...notes.at(-1)!, text: texts.join("\n\n") } : undefined;
  return { ...parts.reduce(mergeConcepts), ...(note && { note }) };
}

function withoutPlace({ concepts }: ProgressRecord, map: ConceptMap): string[] {
  const depths = new Set<DepthId>(depthsOf(map).map(({ id }) => id));
  return Object.entries(concepts).flatMap(([id, { standing }]) => {
    if (!map.hasNode(id)) return [id];
    const depth = standing?.depth;
    return depth === undefined || depths.has(depth) ? [] : [formatReference(id, depth)];
  });
}

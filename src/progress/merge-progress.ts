import { show } from "../model/error.js";
import { ConceptMapError } from "../model/index.js";
import { inOrder } from "./in-order.js";
import {
  conceptsIn,
  progressOf,
  progressStates,
  type ConceptProgress,
  type ProgressNote,
  type ProgressRecord,
  type ProgressStanding,
  type ProgressStar,
} from "./record.js";

/**
 * What was said on two devices, or in two tabs: of each part of each concept what was said last.
 *
 * Commutative, associative and idempotent, so that records may be merged in any order and again and again. Throws a
 * `ConceptMapError` for records of different maps.
 */
export function mergeProgress(a: ProgressRecord, b: ProgressRecord): ProgressRecord {
  const ids = new Set([a, b].flatMap((record) => Object.keys(conceptsIn(record))));
  if (a.map !== b.map) {
    const message = `progress on ${show(a.map)} and on ${show(b.map)} cannot be merged; give both the same map`;
    throw new ConceptMapError([{ path: "map", code: "malformed", message }]);
  }
  const merged = [...ids].map((id) => [id, mergeConcepts(progressOf(a, id), progressOf(b, id))] as const);
  return { format: a.format, map: a.map, concepts: inOrder(merged) };
}

/** Of each part what was said last. */
export function mergeConcepts(a: ConceptProgress, b: ConceptProgress): ConceptProgress {
  const standing = later(a.standing, b.standing, strengthOfStanding);
  const star = later(a.star, b.star, ({ starred }: ProgressStar) => String(Number(starred)));
  const note = later(a.note, b.note, (said: ProgressNote) => `${joinedIn(said)}\n${said.text}`);
  return { ...(standing && { standing }), ...(star && { star }), ...(note && { note }) };
}

/** The later of two; of two with one date the stronger, so that everyone decides alike. */
function later<T extends { readonly date: string }>(
  a: T | undefined,
  b: T | undefined,
  strength: (said: T) => string,
): T | undefined {
  if (!a || !b) return a ?? b;
  if (a.date !== b.date) return a.date > b.date ? a : b;
  return strength(a) >= strength(b) ? a : b;
}

function strengthOfStanding({ state, depth }: ProgressStanding): string {
  return `${String(progressStates.indexOf(state))} ${depth === undefined ? "" : `@${depth}`}`;
}

/** Do two records say the same? */
export function isSameProgress(a: ProgressRecord, b: ProgressRecord): boolean {
  const [ids, others] = [Object.keys(conceptsIn(a)), Object.keys(conceptsIn(b))];
  if (a.map !== b.map || ids.length !== others.length) return false;
  return ids.every((id) => Object.hasOwn(b.concepts, id) && isSameEntry(progressOf(a, id), progressOf(b, id)));
}

export function isSameEntry(a: ConceptProgress, b: ConceptProgress): boolean {
  if (a === b) return true;
  return (
    a.standing?.date === b.standing?.date &&
    a.standing?.state === b.standing?.state &&
    a.standing?.depth === b.standing?.depth &&
    a.star?.date === b.star?.date &&
    a.star?.starred === b.star?.starred &&
    isSameNote(a.note, b.note)
  );
}

export function isSameNote(a: ProgressNote | undefined, b: ProgressNote | undefined): boolean {
  if (!a || !b) return a === b;
  return a.date === b.date && a.text === b.text && joinedIn(a) === joinedIn(b);
}

/** Nothing is the weakest of all, so that of two notes of one date that counts which others were joined to. */
function joinedIn({ joined }: ProgressNote): string {
  return joined ? Object.entries(inOrder(Object.entries(joined))).join(" ") : "";
}

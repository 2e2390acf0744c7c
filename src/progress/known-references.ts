import {
  depthsOf,
  depthsOfConcept,
  formatReference,
  splitReference,
  type ConceptId,
  type ConceptMap,
  type DepthId,
} from "../model/index.js";
import { checkMap } from "../model/options.js";
import { closure } from "../queries/index.js";
import { inOrder } from "./in-order.js";
import { markConcept } from "./mark-progress.js";
import {
  conceptsIn,
  progressOf,
  progressStateOf,
  type ProgressRecord,
  type ProgressStanding,
  type ProgressState,
} from "./record.js";

/**
 * What a learner has said to know, as references that queries take: `id@depth`, or ids in a map without depths.
 *
 * A depth that the concept does not have is rounded down to one that it has. What the map does not have is left out.
 */
export function knownReferences(record: ProgressRecord, map: ConceptMap): string[] {
  checkMap(map);
  return Object.keys(conceptsIn(record)).flatMap((id) => knownReference(record, map, id) ?? []);
}

/** The same for one concept; nothing where it is not known. */
function knownReference(record: ProgressRecord, map: ConceptMap, id: ConceptId): string | undefined {
  const { standing } = progressOf(record, id);
  if (!standing || !map.hasNode(id)) return undefined;
  const own = depthsOfConcept(map, id);
  if (own.length === 0) return isKnown(standing) ? id : undefined;
  const depth = reachedDepth(map, own, standing);
  return depth === undefined ? undefined : formatReference(id, depth);
}

/** What a learner has left aside on purpose, as ids: a path that takes these as known leaves them out. */
export function skippedConcepts(record: ProgressRecord, map: ConceptMap): ConceptId[] {
  checkMap(map);
  return Object.keys(conceptsIn(record)).filter((id) => map.hasNode(id) && progressStateOf(record, id) === "skipped");
}

/**
 * What follows from what a learner has said to know, though they have not said it themselves: all that whoever knows
 * this must know.
 */
export function impliedReferences(record: ProgressRecord, map: ConceptMap): string[] {
  const known = knownReferences(record, map);
  const reached = new Map(
    known.map((reference) => {
      const { concept, depth } = splitReference(reference);
      return [concept, depth === undefined ? 0 : depthsOfConcept(map, concept).indexOf(depth)];
    }),
  );
  return closure(map, known).filter((reference) => {
    const { concept, depth } = splitReference(reference);
    const place = depth === undefined ? 0 : depthsOfConcept(map, concept).indexOf(depth);
    return place > (reached.get(concept) ?? -1);
  });
}

/** The record after a learner said to know just this of a map, and nothing more. */
export function withKnownReferences(
  record: ProgressRecord,
  map: ConceptMap,
  known: Iterable<string>,
  now = new Date(),
): ProgressRecord {
  checkMap(map);
  const entries = new Map(Object.entries(conceptsIn(record)));
  const wanted = deepestByConcept(map, known);
  for (const id of new Set([...entries.keys(), ...wanted.keys()])) {
    const reference = wanted.get(id);
    if (!map.hasNode(id) || reference === knownReference(record, map, id)) continue;
    const standing = standingFor(progressStateOf(record, id), reference);
    entries.set(id, markConcept(progressOf(record, id), { standing }, now));
  }
  return { ...record, concepts: inOrder(entries) };
}

/** What is being learnt stays so where nothing of it is known any more. */
function standingFor(before: ProgressState, reference: string | undefined): Omit<ProgressStanding, "date"> {
  if (reference === undefined) return { state: before === "learning" ? before : "unknown" };
  const { depth } = splitReference(reference);
  return { state: "known", ...(depth !== undefined && { depth }) };
}

function deepestByConcept(map: ConceptMap, known: Iterable<string>): Map<ConceptId, string> {
  const places = new Map<ConceptId, number>();
  for (const reference of known) {
    const { concept, depth } = splitReference(reference);
    if (!map.hasNode(concept)) continue;
    const own = depthsOfConcept(map, concept);
    const place = depth === undefined ? own.length - 1 : own.indexOf(depth);
    if (place >= 0 || own.length === 0) places.set(concept, Math.max(place, places.get(concept) ?? 0));
  }
  return new Map([...places].map(([id, place]) => [id, formatReference(id, depthsOfConcept(map, id)[place])]));
}

/** Of the depths that a concept has the one that was reached; what is being learnt may have reached one. */
function reachedDepth(map: ConceptMap, own: readonly DepthId[], standing: ProgressStanding): DepthId | undefined {
  const { depth } = standing;
  if (depth === undefined) return isKnown(standing) ? own.at(-1) : undefined;
  if (!isKnown(standing) && standing.state !== "learning") return undefined;
  const order = depthsOf(map).map(({ id }) => id);
  return own.findLast((candidate) => order.indexOf(candidate) <= order.indexOf(depth));
}

function isKnown({ state }: ProgressStanding): boolean {
  return state === "known" || state === "mastered";
}

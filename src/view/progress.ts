import {
  depthsOfConcept,
  formatReference,
  splitReference,
  type ConceptId,
  type ConceptMap,
  type DepthId,
} from "../model/index.js";

/** What a learner knows: ids, or `id@depth`; a bare id stands for the deepest depth. */
export type Progress = ReadonlySet<string>;

/** The deepest depth at which a concept is known; `undefined` where it is not, `""` in a map without depths. */
export function knownDepth(map: ConceptMap, progress: Progress, id: ConceptId): DepthId | undefined {
  const depths = depthsOfConcept(map, id);
  if (progress.has(id)) return depths.at(-1) ?? "";
  return depths.findLast((depth) => progress.has(formatReference(id, depth)));
}

/** Is a concept known at a depth, or deeper? A missing depth asks for the deepest. */
export function isKnownAt(map: ConceptMap, progress: Progress, id: ConceptId, depth?: DepthId): boolean {
  const known = knownDepth(map, progress, id);
  if (known === undefined) return false;
  const depths = depthsOfConcept(map, id);
  return depths.indexOf(known) >= (depth === undefined ? depths.length - 1 : depths.indexOf(depth));
}

/** The progress after something was ticked, or unticked: then it is known only as far as the depth before. */
export function withKnown(map: ConceptMap, progress: Progress, reference: string, isKnown: boolean): Progress {
  const { concept, depth } = splitReference(reference);
  if (isKnown && isKnownAt(map, progress, concept, depth)) return progress;
  const next = new Set([...progress].filter((other) => splitReference(other).concept !== concept));
  const depths = depthsOfConcept(map, concept);
  const asked = depth === undefined ? depths.length - 1 : depths.indexOf(depth);
  const reached = depths[isKnown ? asked : asked - 1];
  if (depths.length === 0) return isKnown ? next.add(concept) : next;
  return reached === undefined ? next : next.add(formatReference(concept, reached));
}

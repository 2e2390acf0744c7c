import {
  depthsOf,
  isHelpful,
  leavesOf,
  type Concept,
  type ConceptId,
  type Clause,
  type ConceptMap,
  type DepthId,
  type Text,
} from "../model/index.js";
import { ownDepths } from "../model/own-depths.js";
import type { Arcs } from "./arcs.js";
import { createClauseReader } from "./clauses.js";
import { conceptGraph } from "./concept-graph.js";
import { shortestCycles } from "./cycles.js";
import { derive, steppingRoles } from "./derive.js";
import { knownUnits, unitsIn } from "./references.js";
import { redundantPrerequisites } from "./reduction.js";
import { rowsOf } from "./rows.js";
import { unitIndex } from "./unit-index.js";
import { depthIdOf } from "./units.js";

/** Something that an author may want to change. A map with issues still works. */
export type Issue =
  /** These need one another in a circle that no alternative gets round; each is a prerequisite of the next. */
  | { readonly kind: "cycle"; readonly concepts: readonly ConceptId[] }
  /** Cannot be learnt, even if everything that can be is known. */
  | { readonly kind: "unreachable"; readonly concept: ConceptId; readonly depth?: DepthId }
  /** The other prerequisites imply this one. */
  | { readonly kind: "redundant"; readonly concept: ConceptId; readonly prerequisite: ConceptId }
  /** A shallow depth already needs a deeper one of something else: perhaps the entry lacks its `at`. */
  | {
      readonly kind: "missing-at";
      readonly concept: ConceptId;
      readonly prerequisite: ConceptId;
      readonly depth: DepthId;
    }
  /** Nothing needs it and it needs nothing. */
  | { readonly kind: "orphan"; readonly concept: ConceptId }
  /** Nobody said how long it takes. */
  | { readonly kind: "missing-minutes"; readonly concept: ConceptId }
  /** A text is not written in a language of the map. */
  | {
      readonly kind: "missing-text";
      readonly concept: ConceptId;
      readonly field: "title" | "summary";
      readonly locale: string;
    };

/**
 * What an author may want to change, by kind, and within a kind in the author's order; nothing in a sound map.
 *
 * The kinds are our own. What is unreachable is found by forward chaining (Dowling and Gallier 1984), cycles and redundant
 * edges as by `findCycles` and `redundantPrerequisites`.
 */
export function findIssues(map: ConceptMap): Issue[] {
  return [...unreachable(map), ...redundant(map), ...perConcept(map)];
}

function unreachable(map: ConceptMap): Issue[] {
  const index = unitIndex(map);
  const { holds } = derive(index, steppingRoles(index), knownUnits(index, []), () => true);
  const stuck = unitsIn(holds.subarray(0, index.unitCount).map((isHeld) => 1 - isHeld));
  if (stuck.length === 0) return [];
  const graph = conceptGraph(map);
  const concepts = new Set(stuck.map((unit) => index.conceptOf[unit]!));
  const cycles = shortestCycles(graph, (concept) => concepts.has(concept));
  return [
    ...cycles.map((cycle): Issue => ({ kind: "cycle", concepts: cycle.map((concept) => graph.ids[concept]!) })),
    ...stuck.map((unit): Issue => {
      const depth = depthIdOf(index, unit);
      const concept = index.ids[index.conceptOf[unit]!]!;
      return { kind: "unreachable", concept, ...(depth !== undefined && { depth }) };
    }),
  ];
}

function redundant(map: ConceptMap): Issue[] {
  return redundantPrerequisites(map).map((edge) => ({ kind: "redundant", ...edge }));
}

function perConcept(map: ConceptMap): Issue[] {
  const { after, drawn } = conceptGraph(map, { helpful: true });
  const hasEdge = (number: number, { start }: Arcs): boolean => start[number] !== start[number + 1];
  const locales = map.getAttribute("locales") ?? [];
  const order = depthsOf(map).map(({ id }) => id);
  const wrongDepths: Issue[] = [];
  const orphans: Issue[] = [];
  const untimed: Issue[] = [];
  const untold: Issue[] = [];
  const { ids, concepts } = rowsOf(map);
  const clausesOf = createClauseReader(map);
  concepts.forEach((attributes, number) => {
    const concept = ids[number]!;
    const depths = ownDepths(attributes, order);
    if (depths.length > 1) wrongDepths.push(...missingAt(concept, clausesOf(number), depths[0]!, order));
    if (!hasEdge(number, after) && !hasEdge(number, drawn)) orphans.push({ kind: "orphan", concept });
    if (attributes.minutes === undefined && attributes.assumed !== true)
      untimed.push({ kind: "missing-minutes", concept });
    if (locales.length > 0) untold.push(...missingTexts(concept, attributes, locales));
  });
  return [...wrongDepths, ...orphans, ...untimed, ...untold];
}

function missingAt(
  concept: ConceptId,
  clauses: readonly Clause[],
  shallowest: DepthId,
  order: readonly DepthId[],
): Issue[] {
  return clauses
    .filter((clause) => typeof clause === "string" || (clause.at === undefined && !isHelpful(clause)))
    .flatMap((clause) => leavesOf(clause))
    .flatMap(({ concept: prerequisite, depth }): Issue[] =>
      depth !== undefined && order.indexOf(depth) > order.indexOf(shallowest)
        ? [{ kind: "missing-at", concept, prerequisite, depth }]
        : [],
    );
}

function missingTexts(concept: ConceptId, attributes: Concept, locales: readonly string[]): Issue[] {
  return (["title", "summary"] as const).flatMap((field) =>
    locales
      .filter((locale) => !isWritten(attributes[field], locale))
      .map((locale): Issue => ({ kind: "missing-text", concept, field, locale })),
  );
}

/** A plain text is for all languages; one that nobody wrote at all is missing in none. */
function isWritten(text: Text | undefined, locale: string): boolean {
  if (text === undefined || typeof text === "string") return true;
  const wanted = locale.toLowerCase();
  return Object.keys(text).some((tag) => wanted === tag.toLowerCase() || wanted.startsWith(`${tag.toLowerCase()}-`));
}

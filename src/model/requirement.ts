import type { ConceptId, DepthId } from "./ids.js";
import type { Text } from "./text.js";

/**
 * What a concept asks for: a tree of `anyOf` and `allOf` over concepts.
 *
 * A bare id asks for the same depth of that concept; `id@depth` asks for that depth.
 */
export type Requirement = string | ConceptRequirement | AnyOf | AllOf;

export interface ConceptRequirement {
  readonly concept: ConceptId;
  /** The depth that suffices. Default: the depth that the asking concept is studied at. */
  readonly depth?: DepthId;
  /** Why, in a short sentence. */
  readonly reason?: Text;
}

/** Satisfied by any one of its members. */
export interface AnyOf {
  readonly anyOf: readonly Requirement[];
  readonly reason?: Text;
}

/** Satisfied by all of its members together. */
export interface AllOf {
  readonly allOf: readonly Requirement[];
  readonly reason?: Text;
}

/** An entry of a concept's list of prerequisites; all entries together must hold. */
export type Clause = string | ((ConceptRequirement | AnyOf | AllOf) & ClauseTerms);

export interface ClauseTerms {
  /** The shallowest depth of the asking concept that needs this. Default: its shallowest. */
  readonly at?: DepthId;
  /** Good to know before, never needed. */
  readonly helpful?: boolean;
  /** To be learnt before or together with the asking concept. */
  readonly corequisite?: boolean;
}

/** A requirement's one concept, with what its entry says of it. */
export interface Leaf {
  readonly concept: ConceptId;
  readonly depth?: DepthId;
  readonly reason?: Text;
}

/** The concepts a requirement names, from left to right; an inner reason wins over an outer one. */
export function leavesOf(requirement: Requirement, outer?: Text): Leaf[] {
  const entry: Exclude<Requirement, string> =
    typeof requirement === "string" ? splitReference(requirement) : requirement;
  const { reason = outer } = entry;
  if (!("concept" in entry)) return membersOf(entry).flatMap((member) => leavesOf(member, reason));
  const { concept, depth } = entry;
  return [{ concept, ...(depth !== undefined && { depth }), ...(reason !== undefined && { reason }) }];
}

/** The alternatives of an `anyOf`, the parts of an `allOf`. */
export function membersOf(requirement: AnyOf | AllOf): readonly Requirement[] {
  return "anyOf" in requirement ? requirement.anyOf : requirement.allOf;
}

/** `id@depth` taken apart; the depth is missing where it is not named. */
export function splitReference(reference: string): { readonly concept: ConceptId; readonly depth?: DepthId } {
  const at = reference.indexOf("@");
  return at < 0 ? { concept: reference } : { concept: reference.slice(0, at), depth: reference.slice(at + 1) };
}

/** A concept and a depth as one word, `id@depth`, as code, attributes and URLs write it. */
export function formatReference(concept: ConceptId, depth?: DepthId): string {
  return depth === undefined ? concept : `${concept}@${depth}`;
}

/** Is a clause good to know only? */
export function isHelpful(clause: Clause): boolean {
  return typeof clause !== "string" && clause.helpful === true;
}

/** A clause without the concepts that fail a test; nothing where none is left. */
export function keepLeaves(clause: Clause, keep: (id: ConceptId) => boolean): Clause | undefined {
  if (typeof clause === "string") return keep(splitReference(clause).concept) ? clause : undefined;
  if ("concept" in clause) return keep(clause.concept) ? clause : undefined;
  const kept = membersOf(clause).flatMap((member) => keepLeaves(member, keep) ?? []);
  if (kept.length === 0) return undefined;
  return "anyOf" in clause ? { ...clause, anyOf: kept } : { ...clause, allOf: kept };
}

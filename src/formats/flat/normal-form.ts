import { leavesOf, membersOf, type Leaf, type Requirement } from "../../model/index.js";
import { refuse } from "../refuse.js";

/** A requirement that multiplies out to more clauses than this is refused. */
const maxClauses = 10_000;

/**
 * A requirement as a list of which each item must hold, each a list of which one will do: conjunctive normal form, in
 * which nested alternatives are multiplied out.
 */
export function normalForm(requirement: Requirement): Leaf[][] {
  if (typeof requirement === "string" || "concept" in requirement) return [leavesOf(requirement)];
  const { reason } = requirement;
  const members = membersOf(requirement).map((member) => normalForm(member).map((clause) => explained(clause, reason)));
  if ("allOf" in requirement) return members.flat();
  return members.reduce<Leaf[][]>(
    (clauses, member) => {
      if (clauses.length * member.length > maxClauses) {
        refuse(`an anyOf has too many combinations for a table of links; divide it`, undefined, "too-large");
      }
      return clauses.flatMap((left) => member.map((right) => [...left, ...right]));
    },
    [[]],
  );
}

function explained(clause: readonly Leaf[], outer: Leaf["reason"]): Leaf[] {
  return clause.map((leaf) => (leaf.reason === undefined && outer !== undefined ? { ...leaf, reason: outer } : leaf));
}

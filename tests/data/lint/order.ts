import { clausesOf, isHelpful, type ConceptMap } from "../../../src/model/index.js";
import { alwaysNeeded, applies, choiceOf, needsOf, unitsOf, unreachable, type UnitId } from "../study-units.js";
import { entriesOf, missingIn, needs, type Entry, type Rule } from "./concepts.js";

const mostPrerequisites = 7;

export const prerequisitesHaveReasons: Rule = (map) => {
  const used = new Map<string, string>();
  return entriesOf(map).flatMap((concept) =>
    (concept.prerequisites ?? []).flatMap((clause) => {
      const reason = typeof clause === "string" ? undefined : clause.reason;
      const place = needs(concept, clause);
      const key = JSON.stringify(reason);
      const earlier = used.get(key);
      used.set(key, place);
      const missing = missingIn(reason).map((locale) => `${place} without a reason in "${locale}"; say why`);
      if (missing.length > 0) return missing;
      return earlier === undefined ? [] : [`${place} for the same reason as ${earlier}; say why this one does`];
    }),
  );
};

export const prerequisitesAreFew: Rule = (map) =>
  entriesOf(map).flatMap(({ id, prerequisites = [] }) =>
    prerequisites.length > mostPrerequisites
      ? [`${id} has ${prerequisites.length} prerequisites, more than ${mostPrerequisites}; divide it or drop some`]
      : [],
  );

export const prerequisitesFitItsDepths: Rule = (map) =>
  entriesOf(map).flatMap((concept) =>
    (concept.prerequisites ?? []).flatMap((clause) => {
      const at = typeof clause === "string" ? undefined : clause.at;
      if (at === undefined || concept.depths.includes(at)) return [];
      return [`${needs(concept, clause)} at ${at}, a depth that it does not have; name one of its own`];
    }),
  );

export const hasNoCircle: Rule = (map) => {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (id: string, way: readonly string[]) => {
    if (way.includes(id)) {
      const circle = [...way.slice(way.indexOf(id)), id].join(" needs ");
      circles.push(`${circle} (helpful ones counted); take one of these prerequisites out`);
    } else if (!done.has(id)) {
      map.forEachInNeighbor(id, (needed) => {
        visit(needed, [...way, id]);
      });
      done.add(id);
    }
  };
  map.forEachNode((id) => {
    visit(id, []);
  });
  return circles;
};

export const isOnePiece: Rule = (map) => {
  const reached = new Set(map.nodes().slice(0, 1));
  for (const id of reached) map.forEachNeighbor(id, (neighbour) => reached.add(neighbour));
  return map
    .nodes()
    .filter((id) => !reached.has(id))
    .map((id) => `no prerequisite joins ${id} to the rest of the map; say what it needs`);
};

/** What needs nothing at all is school knowledge, which is assumed, or a beginning that anyone can get the gist of. */
export const startsFromTheFloor: Rule = (map) =>
  entriesOf(map).flatMap(({ id, prerequisites = [], assumed, depths }) => {
    const needed = prerequisites.some((clause) => !isHelpful(clause));
    if (assumed) return needed ? [`${id} is assumed and yet needs something; take its prerequisites out`] : [];
    if (needed || depths.includes("gist")) return [];
    return [`${id} needs nothing and has no gist; say what it rests on, or mark it as assumed`];
  });

export const nothingIsImplied: Rule = (map) => {
  const always = alwaysNeeded(unitsOf(map));
  return entriesOf(map).flatMap((concept) =>
    clausesOf(map, concept.id).flatMap((clause, place) => {
      // A helpful entry is weighed as if it were needed.
      const weighed = typeof clause === "string" ? clause : { ...clause, helpful: false };
      const depths = concept.depths.filter((depth) => applies(map, weighed, depth));
      const isImplied = depths.every((depth) => {
        const rest = withoutClause(map, concept, depth, place, always);
        return choiceOf(map, weighed, depth).some((way) => way.every((unit) => rest.has(unit)));
      });
      return isImplied
        ? [`${needs(concept, clause)}, which its other prerequisites need at every such depth; take this one out`]
        : [];
    }),
  );
};

/** What a concept still needs at a depth, and at the depths before it, when one of its clauses is left out. */
function withoutClause(
  map: ConceptMap,
  { id, depths }: Entry,
  depth: string,
  place: number,
  always: ReturnType<typeof alwaysNeeded>,
): Set<UnitId> {
  const upTo = depths.slice(0, depths.indexOf(depth) + 1);
  const own = new Set(upTo.map((at) => `${id}@${at}`));
  const rest = upTo.flatMap((at) => needsOf(map, id, at, place).filter((ways) => !ways.flat().some((u) => own.has(u))));
  return always(rest);
}

export const everyUnitIsReached: Rule = (map) =>
  unreachable(unitsOf(map)).map((unit) => `no study from nothing reaches ${unit}; break the circle that it waits for`);

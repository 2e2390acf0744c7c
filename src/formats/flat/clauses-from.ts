import type { Clause, ConceptId, Depth, DepthId } from "../../model/index.js";
import type { Remark } from "../format.js";
import type { FlatLink } from "./flat-map.js";
import type { SoundIds } from "./sound-ids.js";

type Say = (remark: Remark) => void;

/** By concept, what it needs, its alternatives put together, and what it is related to. */
export function clausesFrom(links: readonly FlatLink[], ids: SoundIds, depths: readonly Depth[], remark: Say) {
  const prerequisites = new Map<ConceptId, Clause[]>();
  const related = new Map<ConceptId, ConceptId[]>();
  const known = new Set(depths.map(({ id }) => id));
  const said = new Set<string>();
  const atKnown = links.map((link) => atKnownDepths(link, known, remark));
  for (const choice of choicesOf(soundLinks(atKnown, remark))) {
    const [first] = choice as [FlatLink, ...FlatLink[]];
    const key = JSON.stringify(choice.map(({ kind, source, target, depth, at }) => [kind, source, target, depth, at]));
    if (said.has(key)) {
      remark(duplicate(first));
    } else if (first.kind === "related") {
      add(related, ids.get(first.source)!, ids.get(first.target)!);
    } else {
      add(prerequisites, ids.get(first.target)!, clauseOf(choice, ids));
    }
    said.add(key);
  }
  return { prerequisites, related };
}

/** A link without the depths that the map does not have; before doubles are looked for, as it may become one. */
function atKnownDepths(link: FlatLink, known: ReadonlySet<string>, remark: Say): FlatLink {
  const { depth: _, at: __, ...rest } = link;
  const depth = depthIn(known, link.depth, link, remark);
  const at = depthIn(known, link.at, link, remark);
  return { ...rest, ...(depth !== undefined && { depth }), ...(at !== undefined && { at }) };
}

/** Without links from a concept to itself and without alternatives that are there already. */
function soundLinks(links: readonly FlatLink[], remark: Say): FlatLink[] {
  const seen = new Set<string>();
  return links.filter((link) => {
    const { source, target, kind, clause, depth, at, place } = link;
    if (source === target) {
      const message = `${JSON.stringify(source)} is linked to itself; the link was left out`;
      remark({ code: "self-link", message, ...(place && { place }) });
      return false;
    }
    if (clause === undefined) return true;
    const key = JSON.stringify([kind, source, target, clause, depth, at]);
    if (seen.has(key)) remark(duplicate(link));
    return seen.size < seen.add(key).size;
  });
}

function duplicate({ source, target, place }: FlatLink): Remark {
  const message = `the link from ${JSON.stringify(source)} to ${JSON.stringify(target)} is there twice; one was left out`;
  return { code: "duplicate", message, ...(place && { place }) };
}

/** Links of one target that share a clause, in the place of the first of them. */
function choicesOf(links: readonly FlatLink[]): FlatLink[][] {
  const choices: FlatLink[][] = [];
  const byClause = new Map<string, FlatLink[]>();
  for (const link of links) {
    const key = link.clause === undefined ? undefined : JSON.stringify([link.target, link.clause]);
    const choice = key === undefined ? undefined : byClause.get(key);
    if (choice !== undefined) {
      choice.push(link);
      continue;
    }
    const begun = [link];
    choices.push(begun);
    if (key !== undefined) byClause.set(key, begun);
  }
  return choices;
}

function clauseOf(choice: readonly FlatLink[], ids: SoundIds): Clause {
  const [first] = choice as [FlatLink, ...FlatLink[]];
  const { at } = first;
  const terms = {
    ...(at !== undefined && { at }),
    ...(choice.every(({ helpful }) => helpful) && { helpful: true }),
    ...(choice.every(({ corequisite }) => corequisite) && { corequisite: true }),
  };
  const members = choice.map((link) => {
    const { depth, reason } = link;
    return {
      concept: ids.get(link.source)!,
      ...(depth !== undefined && { depth }),
      ...(reason !== undefined && reason !== "" && { reason }),
    };
  });
  const [only] = members;
  if (members.length === 1 && only !== undefined) {
    const clause = { ...only, ...terms };
    return Object.keys(clause).length === 1 ? clause.concept : clause;
  }
  return { anyOf: members.map((member) => (Object.keys(member).length === 1 ? member.concept : member)), ...terms };
}

function depthIn(
  known: ReadonlySet<string>,
  depth: DepthId | undefined,
  link: FlatLink,
  remark: Say,
): DepthId | undefined {
  if (depth === undefined || known.has(depth)) return depth;
  const message = `the link from ${JSON.stringify(link.source)} to ${JSON.stringify(link.target)} names the depth ${JSON.stringify(depth)}, which the map does not have; it now holds at every depth`;
  remark({ code: "left-out", message, ...(link.place && { place: link.place }) });
  return undefined;
}

function add<T>(lists: Map<ConceptId, T[]>, id: ConceptId, item: T): void {
  const list = lists.get(id);
  if (list === undefined) lists.set(id, [item]);
  else list.push(item);
}

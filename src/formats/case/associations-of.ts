import type { ConceptMap } from "../../model/index.js";
import type { FlatLink, FlatMap } from "../flat/flat-map.js";
import type { Thing, Things } from "./things.js";

export interface Association {
  readonly type: "isChildOf" | "precedes" | "isRelatedTo" | "replacedBy";
  readonly origin: Thing;
  readonly destination: Thing;
  /** The place among the children of one parent, from 1. */
  readonly sequenceNumber?: number;
  readonly notes?: string;
}

/** How the items of a package are linked. */
export function associationsOf(map: ConceptMap, flat: FlatMap, things: Things): Association[] {
  return [
    ...children(flat, things),
    ...precedences(flat.links, things),
    ...relations(flat.links, things),
    ...replacements(map, things),
  ];
}

function children({ areas = [], concepts }: FlatMap, { document, ...things }: Things): Association[] {
  const counts = new Map<Thing, number>();
  const childOf = (origin: Thing, area: string | undefined): Association => {
    const destination = (area === undefined ? undefined : things.areas.get(area)) ?? document;
    const sequenceNumber = (counts.get(destination) ?? 0) + 1;
    counts.set(destination, sequenceNumber);
    return { type: "isChildOf", origin, destination, sequenceNumber };
  };
  return [
    ...areas.map(({ id, parent }) => childOf(things.areas.get(id)!, parent)),
    ...concepts.map(({ id, area }) => childOf(things.concepts.get(id)!, area)),
  ];
}

/** Each pair once, with the reason that was given last. */
function precedences(links: readonly FlatLink[], { concepts }: Things): Association[] {
  const needed = links.filter(({ kind, helpful }) => kind !== "related" && !helpful);
  const pairs = new Map(needed.map((link) => [JSON.stringify([link.source, link.target]), link]));
  return [...pairs.values()].map(({ source, target, reason }) => ({
    type: "precedes",
    origin: concepts.get(source)!,
    destination: concepts.get(target)!,
    ...(reason && { notes: reason }),
  }));
}

function relations(links: readonly FlatLink[], { concepts }: Things): Association[] {
  const related = links.filter(({ kind }) => kind === "related");
  const pairs = new Map(related.map((link) => [JSON.stringify([link.source, link.target]), link]));
  return [...pairs.values()].map(({ source, target }) => ({
    type: "isRelatedTo",
    origin: concepts.get(source)!,
    destination: concepts.get(target)!,
  }));
}

function replacements(map: ConceptMap, { concepts, replaced }: Things): Association[] {
  return map.nodes().flatMap((id) =>
    [...new Set(map.getNodeAttribute(id, "replaces") ?? [])].flatMap((old): Association[] => {
      const origin = replaced.get(old);
      return origin === undefined ? [] : [{ type: "replacedBy", origin, destination: concepts.get(id)! }];
    }),
  );
}

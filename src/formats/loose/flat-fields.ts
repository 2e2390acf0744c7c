import type { Concept, Depth } from "../../model/index.js";
import type { FlatConcept, FlatLink } from "../flat/flat-map.js";
import type { Place } from "../format.js";
import { isLoose, isTrueAt, textAt, type Loose } from "./loose.js";

/** What a record of a file says of a concept, in the spellings that tools use. */
export function looseConcept(id: string, record: Loose, place?: Place): FlatConcept {
  const said = {
    title: textAt(record, "label", "title", "name", "Label"),
    summary: textAt(record, "summary", "description"),
    area: textAt(record, "area", "group"),
    minutes: minutesOf(record["minutes"]),
    assumed: isTrueAt(record, "assumed"),
    position: positionOf(record["position"]) ?? positionOf(record),
    place,
  };
  return { id, ...defined(said) };
}

/** What a record of a file says of a link, besides its ends. */
export function looseLink(source: string, target: string, record: Loose, place?: Place): FlatLink {
  const said = {
    clause: textAt(record, "clause"),
    kind: textAt(record, "kind") === "related" ? ("related" as const) : undefined,
    depth: textAt(record, "depth"),
    at: textAt(record, "at"),
    helpful: isTrueAt(record, "helpful"),
    corequisite: isTrueAt(record, "corequisite"),
    reason: textAt(record, "reason"),
    place,
  };
  return { source, target, ...defined(said) };
}

/** Depths as our own writers put them down; none where there is anything else. */
export function looseDepths(value: unknown): Depth[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isLoose).flatMap((depth): Depth[] => {
    const id = textAt(depth, "id");
    const summary = textAt(depth, "summary");
    if (id === undefined) return [];
    return [{ id, title: textAt(depth, "title") ?? id, ...(summary !== undefined && { summary }) }];
  });
}

/** `20`, or `{gist: 10, use: 60}`. */
function minutesOf(value: unknown): Concept["minutes"] {
  if (isTime(value)) return value;
  if (!isLoose(value)) return undefined;
  const times = Object.entries(value).filter((entry): entry is [string, number] => isTime(entry[1]));
  return times.length > 0 ? Object.fromEntries(times) : undefined;
}

function isTime(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}

function positionOf(value: unknown): Concept["position"] {
  if (!isLoose(value)) return undefined;
  const { x, y } = value;
  const isPlace = typeof x === "number" && typeof y === "number" && Number.isFinite(x) && Number.isFinite(y);
  return isPlace ? { x, y } : undefined;
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

export function defined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as Defined<T>;
}

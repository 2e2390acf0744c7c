import type { Concept, Depth } from "../../model/index.js";
import type { FlatConcept, FlatLink } from "../flat/flat-map.js";
import type { Place } from "../format.js";
import { depthsOfColumns } from "./columns.js";
import { isLoose, isTrueAt, textAt, type Loose } from "./loose.js";

/** What a record of a file says of a concept, in the spellings that tools use. */
export function looseConcept(id: string, record: Loose, place?: Place): FlatConcept {
  const said = {
    title: textAt(record, "label", "title", "name", "Label"),
    summary: textAt(record, "summary", "description"),
    area: textAt(record, "area", "group"),
    minutes: minutesByColumn(record) ?? minutesOf(record["minutes"]),
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

/** What stands in columns such as `minutes gist`. */
function minutesByColumn(record: Loose): Concept["minutes"] {
  const times = Object.entries(record).flatMap(([name, value]) => {
    const depth = depthsOfColumns([name])[0]?.id;
    const time = timeOf(value);
    return depth === undefined || time === undefined ? [] : [[depth, time] as const];
  });
  return times.length > 0 ? Object.fromEntries(times) : undefined;
}

/** `20`, or `{gist: 10, use: 60}`. */
function minutesOf(value: unknown): Concept["minutes"] {
  if (!isLoose(value)) return timeOf(value);
  const times = Object.entries(value).flatMap(([depth, inner]) => {
    const time = timeOf(inner);
    return time === undefined ? [] : [[depth, time] as const];
  });
  return times.length > 0 ? Object.fromEntries(times) : undefined;
}

/** Minutes as a number, or as the text of one. */
function timeOf(value: unknown): number | undefined {
  const time = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return isTime(time) ? time : undefined;
}

function isTime(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}

function positionOf(value: unknown): Concept["position"] {
  if (!isLoose(value)) return undefined;
  const [x, y] = [coordinateOf(value["x"]), coordinateOf(value["y"])];
  return x === undefined || y === undefined ? undefined : { x, y };
}

function coordinateOf(value: unknown): number | undefined {
  const place = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof place === "number" && Number.isFinite(place) ? place : undefined;
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

export function defined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as Defined<T>;
}

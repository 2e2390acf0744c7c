import type { Concept, Depth } from "../../model/index.js";
import type { FlatConcept, FlatLink } from "../flat/flat-map.js";

/** Values by name, as graph formats attach them to nodes and edges. */
export type Values = Readonly<Record<string, string | number | boolean>>;

const minutesAt = /^minutes[\s_-]+(\S+)$/i;

/** What is said of a concept besides its id and title; minutes have a column for each depth. */
export function conceptValues(concept: FlatConcept, depths: readonly Depth[]): Values {
  const { summary, area, minutes, assumed, position, known, state } = concept;
  const times = minuteColumns(minutes, depths);
  return withValues({ summary, area, ...times, assumed, known, state, x: position?.x, y: position?.y });
}

function minuteColumns(minutes: Concept["minutes"], depths: readonly Depth[]): Record<string, number | undefined> {
  if (depths.length === 0 && typeof minutes !== "object") return { minutes };
  const at = (id: string): number | undefined => (typeof minutes === "object" ? minutes[id] : minutes);
  return Object.fromEntries(depths.map(({ id }) => [`minutes ${id}`, at(id)]));
}

/** What is said of a link besides its ends. */
export function linkValues({ kind, clause, depth, at, helpful, corequisite, reason }: FlatLink): Values {
  return withValues({ kind, clause, depth, at, helpful, corequisite, reason });
}

function withValues(values: Readonly<Record<string, string | number | boolean | undefined>>): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== ""),
  ) as Values;
}

export type ColumnType = "string" | "double" | "boolean";

/** All names that any of these has, each with the type of its values, in the order in which they come. */
export function columnTypes(rows: readonly Values[], numbers: readonly string[] = []): Map<string, ColumnType> {
  const types = new Map<string, ColumnType>();
  for (const name of numbers) types.set(name, "double");
  for (const row of rows) {
    for (const [name, value] of Object.entries(row)) {
      if (!types.has(name)) types.set(name, typeOf(value));
    }
  }
  return types;
}

function typeOf(value: string | number | boolean): ColumnType {
  return typeof value === "string" ? "string" : typeof value === "number" ? "double" : "boolean";
}

/** The names of the columns that hold minutes, in the order of the depths. */
export function minutesColumns(depths: readonly Depth[]): string[] {
  return depths.map(({ id }) => `minutes ${id}`);
}

/** The depths that the columns `minutes …` name, in their order. */
export function depthsOfColumns(names: readonly string[]): Depth[] {
  return names.flatMap((name) => {
    const id = minutesAt.exec(name)?.[1];
    return id === undefined ? [] : [{ id, title: id }];
  });
}

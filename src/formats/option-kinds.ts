import { aFlag, aLimit, aList, aText, aWordOf, checkAllOptions, checkMap, type Kind } from "../model/options.js";
import type { ReadOptions } from "./format.js";
import type { ChecklistOptions } from "./markdown/checklist.js";

const anArray: Kind = { ...aList, fits: Array.isArray };

const readKinds: Readonly<Record<keyof ReadOptions, Kind>> = {
  maxCharacters: aLimit,
  locale: aText,
  linksLeadTo: aWordOf(["dependent", "prerequisite"]),
};

/** What any format takes: one that has no room for a thing leaves it out, as all are asked the same. */
const writeKinds: Readonly<Record<keyof ChecklistOptions, Kind>> = {
  locale: aText,
  known: aList,
  states: {
    takes: "a Map from ids to states",
    fits: (value) => value instanceof Map,
  },
  steps: {
    takes: "the steps of a learning path",
    fits: (value) => Array.isArray(value) && value.every((step: unknown) => typeof conceptOf(step) === "string"),
  },
  withoutFormulas: aFlag,
  base: aText,
  date: aText,
  order: anArray,
};

/** Throws a `ConceptMapError` that names each option of reading, with some more, that is not what it takes. */
export function checkReading(options: object, more?: Readonly<Record<string, Kind>>): void {
  checkAllOptions(options, { ...readKinds, ...more });
}

/** Throws a `ConceptMapError` where there is no map to write, or that names each option that is not what it takes. */
export function checkWriting(map: unknown, options: object): void {
  checkMap(map);
  checkAllOptions(options, writeKinds);
}

function conceptOf(step: unknown): unknown {
  return (step as { readonly concept?: unknown } | null | undefined)?.concept;
}

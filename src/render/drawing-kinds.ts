import { aDirection } from "../layout/layout-kinds.js";
import type { ConceptMap } from "../model/index.js";
import {
  aFlag,
  aFunction,
  aLimit,
  aList,
  anObject,
  aText,
  aWordOf,
  checkAllOptions,
  checkMap,
  type Kind,
} from "../model/options.js";
import { aRecord } from "../progress/record.js";
import { colorings } from "../view/node-style.js";
import type { PageElement, PageOptions } from "./render-page.js";
import { lightTheme } from "./themes.js";

const schemes = ["auto", "light", "dark"];
const isObject = anObject.fits as (value: unknown) => value is object;

/** Colours for all, or for each scheme. */
export const aTheme: Kind = { takes: "all colours that lightTheme has", fits: isTheme };

export const aDetail = aWordOf(["full", "marks"]);

/** What the options of pictures and pages are. */
const kinds: Readonly<Record<keyof PageOptions, Kind>> = {
  goal: aText,
  depth: aText,
  choose: aList,
  record: aRecord,
  known: aList,
  scale: { takes: "a scale with names", fits: (value) => isObject(value) && isObject(partOf(value, "names")) },
  locale: aText,
  direction: aDirection,
  show: aWordOf(["path", "map"]),
  selected: aText,
  filter: anObject,
  layout: aFunction,
  expanded: aList,
  breadth: aLimit,
  nodeStyle: aFunction,
  colorBy: aWordOf(colorings),
  sizeBy: aWordOf(["minutes"]),
  theme: {
    takes: `${schemes.map((scheme) => JSON.stringify(scheme)).join(", ")} or ${aTheme.takes}`,
    words: schemes,
    fits: (value) => schemes.some((scheme) => scheme === value) || isTheme(value),
  },
  detail: aDetail,
  idPrefix: aText,
  hrefOf: aFunction,
  heading: aFlag,
  legend: aFlag,
  background: aFlag,
  outline: aWordOf(["drawn", "all"]),
  jsonLd: aText,
  element: anObject,
};

const elementKinds: Readonly<Record<keyof PageElement, Kind>> = { src: aText, script: aText };

/** Throws a `ConceptMapError` that names each option of a picture or a page that is not what it takes. */
export function checkDrawing(map: ConceptMap, options: PageOptions): void {
  checkMap(map);
  checkAllOptions(options, kinds);
  checkAllOptions(options.element ?? {}, elementKinds);
}

/** A theme, or one for each scheme. */
function isTheme(value: unknown): boolean {
  if (!isObject(value)) return false;
  if ("light" in value) return isTheme(value.light) && isTheme(partOf(value, "dark"));
  return Object.entries(lightTheme).every(([name, color]) => {
    const own = partOf(value, name);
    return typeof color === "string" ? typeof own === "string" : name !== "areas" || Array.isArray(own);
  });
}

function partOf(value: object, name: string): unknown {
  return (value as Record<string, unknown>)[name];
}

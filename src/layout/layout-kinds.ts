import type { ConceptMap } from "../model/index.js";
import {
  aFlag,
  aFunction,
  aLimit,
  aList,
  anAmount,
  aWordOf,
  checkAllOptions,
  checkMap,
  checkOptions,
  type Kind,
} from "../model/options.js";
import type { ImprovingOptions, StopSignal } from "./improving-layouts.js";
import type { Layout } from "./layout.js";

export const aDirection = aWordOf(["down", "up", "right", "left"]);

export const aLayout: Kind = {
  takes: "a layout",
  fits: (value) => typeof (value as Partial<Layout> | null)?.positions?.get === "function",
};

/** Throws a `ConceptMapError` where what is given as a layout is none. */
export function checkIsLayout(layout: unknown): void {
  checkOptions({ layout: layout ?? null }, { layout: aLayout });
}

/** What every layout takes: one that has no lanes or areas leaves theirs alone, as a picture asks any layout the same. */
const kinds: Readonly<Record<keyof ImprovingOptions, Kind>> = {
  direction: aDirection,
  routing: aWordOf(["straight", "right-angled"]),
  sizeOf: aFunction,
  sizeOfFolded: aFunction,
  edges: aFunction,
  laneOf: aFunction,
  onProgress: aFunction,
  concepts: aList,
  folded: aList,
  areas: aFlag,
  lanes: { ...aList, fits: Array.isArray },
  spacing: anAmount,
  layerSpacing: anAmount,
  laneSpacing: anAmount,
  lanePadding: anAmount,
  laneTitleHeight: anAmount,
  laneMinWidth: anAmount,
  breadth: aLimit,
  budget: aLimit,
  previous: aLayout,
  signal: {
    takes: "a signal of an AbortController",
    fits: (value) => typeof (value as Partial<StopSignal> | null)?.throwIfAborted === "function",
  },
};

/** Throws a `ConceptMapError` that names each option of a layout, with some of its own, that is not what it takes. */
export function checkLayout(map: ConceptMap, options: object, own?: Readonly<Record<string, Kind>>): void {
  checkMap(map);
  checkAllOptions(options, { ...kinds, ...own });
}

import type { ConceptMap } from "../model/index.js";
import { aFunction, aLimit, aList, anAmount, aWordOf, checkMap, checkOptions, type Kind } from "../model/options.js";
import type { LayeredOptions } from "./layered-options.js";
import type { ForceOptions } from "./force-layout.js";
import type { ImprovingOptions } from "./improving-layouts.js";
import type { Layout } from "./layout.js";

export const aDirection = aWordOf(["down", "up", "right", "left"]);

/** What the options of all layouts are. */
const kinds: Readonly<Partial<Record<keyof (LayeredOptions & ForceOptions & ImprovingOptions), Kind>>> = {
  direction: aDirection,
  routing: aWordOf(["straight", "right-angled"]),
  sizeOf: aFunction,
  sizeOfFolded: aFunction,
  edges: aFunction,
  laneOf: aFunction,
  onProgress: aFunction,
  concepts: aList,
  folded: aList,
  lanes: { ...aList, fits: Array.isArray },
  spacing: anAmount,
  layerSpacing: anAmount,
  laneSpacing: anAmount,
  lanePadding: anAmount,
  laneTitleHeight: anAmount,
  laneMinWidth: anAmount,
  iterations: anAmount,
  breadth: aLimit,
  budget: aLimit,
  previous: {
    takes: "a layout",
    fits: (value) => typeof (value as Partial<Layout> | null)?.positions?.get === "function",
  },
};

/** Throws a `ConceptMapError` that names each option of a layout that is not what it takes. */
export function checkLayout(map: ConceptMap, options: object): void {
  checkMap(map);
  checkOptions(options, kinds);
}

import { scaleOrdinal, scaleThreshold } from "d3-scale";
import { depthsOf, type ConceptMap } from "../model/index.js";
import type { ColorBy, StyledConcept } from "./node-style.js";
import type { ConceptState } from "./scene.js";

/** What fills tell, but for areas, whose colours are the theme's. */
export interface ColorScale {
  readonly by: Exclude<ColorBy, "area">;
  readonly colorOf: (concept: StyledConcept) => string;
  /** Each state, depth or class of minutes (`≤ 15`, `> 120`) with its colour. */
  readonly entries: readonly { readonly value: string; readonly color: string }[];
}

/** Minutes that part short concepts from longer ones. */
const limits = [15, 30, 60, 120] as const;
/** The classes of minutes that these part, as a legend says them once it has units: `≤ 15`, `> 120`. */
export const timeClasses = [...limits.map((limit) => `≤ ${String(limit)}`), `> ${String(limits.at(-1))}`];
/** A limit belongs to what it ends. */
const thresholds = limits.map((limit) => limit + 0.5);

/** From little to much: darker on a light page, brighter on a dark one. */
const sequence = [
  "var(--concept-map-scale-1, light-dark(#e3f1f6, #16323f))",
  "var(--concept-map-scale-2, light-dark(#a9d6e5, #1f5673))",
  "var(--concept-map-scale-3, light-dark(#61a5c2, #2f86a8))",
  "var(--concept-map-scale-4, light-dark(#2a6f97, #6fbcd6))",
  "var(--concept-map-scale-5, light-dark(#013a63, #c3e9f3))",
];

const ofStates: Readonly<Record<ConceptState, string>> = {
  mastered: "var(--concept-map-mastered, light-dark(#2f7d4f, #6cc48f))",
  ready: "var(--concept-map-ready, light-dark(#f6d27a, #d6a53a))",
  locked: "var(--concept-map-locked, light-dark(#e9ebee, #2b3038))",
};

/** The border around a fill that tells something else than the area. */
export const plainStroke = "var(--concept-map-quiet-text, light-dark(#5d6570, #a3abb6))";

export function colorScale(map: ConceptMap, by: ColorBy): ColorScale | undefined {
  if (by === "progress") {
    const scale = scaleOrdinal<ConceptState, string>(Object.keys(ofStates) as ConceptState[], Object.values(ofStates));
    return { by, colorOf: ({ state }) => scale(state), entries: entriesOf(scale.domain(), scale) };
  }
  if (by === "depth") {
    const depths = depthsOf(map).map(({ id }) => id);
    const scale = scaleOrdinal<string, string>(depths, spread(depths.length)).unknown(spread(1)[0] ?? "");
    return { by, colorOf: ({ depth = "" }) => scale(depth), entries: entriesOf(depths, scale) };
  }
  if (by !== "minutes") return undefined;
  const scale = scaleThreshold<number, string>(thresholds, sequence);
  return {
    by,
    colorOf: ({ minutes }) => scale(minutes),
    entries: timeClasses.map((value, index) => ({ value, color: sequence[index] ?? "" })),
  };
}

/** How large concepts are by minutes, a size for each class. */
export const timeSizes = [0.9, 1, 1.15, 1.35, 1.6];
export const scaleByMinutes: (minutes: number) => number = scaleThreshold<number, number>(thresholds, timeSizes);

/** So many colours of the sequence, as far apart as can be. */
function spread(count: number): string[] {
  const last = sequence.length - 1;
  return Array.from(
    { length: count },
    (_, index) => sequence[count < 2 ? 0 : Math.round((index * last) / (count - 1))] ?? "",
  );
}

function entriesOf<T extends string>(values: readonly T[], colorOf: (value: T) => string): ColorScale["entries"] {
  return values.map((value) => ({ value, color: colorOf(value) }));
}

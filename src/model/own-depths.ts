import type { Concept } from "./concept.js";
import type { DepthId } from "./ids.js";

/** Those of a map's depths that a concept gives minutes for; all where it names none. */
export function ownDepths({ minutes }: Pick<Concept, "minutes">, all: readonly DepthId[]): readonly DepthId[] {
  if (typeof minutes !== "object") return all;
  const own = all.filter((depth) => Object.hasOwn(minutes, depth));
  return own.length === 0 ? all : own;
}

/** Minutes of study at one depth, not counting shallower ones; 0 where nobody said. */
export function minutesAt({ minutes }: Pick<Concept, "minutes">, depth: DepthId | undefined): number {
  if (typeof minutes !== "object") return minutes ?? 0;
  return depth !== undefined && Object.hasOwn(minutes, depth) ? (minutes[depth] ?? 0) : 0;
}

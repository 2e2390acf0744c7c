import { depthsOf, type ConceptMap } from "../model/index.js";
import type { ConceptProgress, ProgressStanding } from "./record.js";

const ladder = ["unknown", "learning", "known", "mastered"];

/** Does the one claim anything that the other does not: a higher state, a deeper depth, that it is skipped, a star? */
export function saysMore(one: ConceptProgress, other: ConceptProgress, map: ConceptMap): boolean {
  if (one.star?.starred && !other.star?.starred) return true;
  if (!one.standing || one.standing.state === "unknown") return false;
  const [a, b] = [one.standing, other.standing ?? { state: "unknown" as const }];
  if (a.state === "skipped" || b.state === "skipped") return a.state !== b.state;
  return ladder.indexOf(a.state) > ladder.indexOf(b.state) || depthPlace(a, map) > depthPlace(b, map);
}

/** A depth that the map does not have may be deeper than all others. */
function depthPlace({ state, depth }: Omit<ProgressStanding, "date">, map: ConceptMap): number {
  const depths = depthsOf(map).map(({ id }) => id);
  if (depth === undefined) return state === "known" || state === "mastered" ? depths.length - 1 : -1;
  const place = depths.indexOf(depth);
  return place < 0 ? depths.length : place;
}

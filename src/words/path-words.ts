import { splitReference, type ConceptId, type DepthId } from "../model/index.js";
import type { BlockedGoal, LearningPath, PathStep } from "../queries/index.js";
import { nameOf, say, type Speaker } from "./speaker.js";

/** Tells of a path to a goal. */
export interface PathTelling extends Speaker {
  readonly goal: { readonly concept: ConceptId; readonly depth: DepthId | undefined } | undefined;
  readonly path: LearningPath | undefined;
}

/** More concepts than these are counted instead of named. */
const mostNamed = 4;

/** The path in one line: how many steps, how long, or why there are none. */
export function outcome(telling: PathTelling): string {
  const { goal, path, words } = telling;
  const name = nameOf(telling, goal?.concept ?? "");
  if (path?.blocked?.length) {
    const reasons = path.blocked.flatMap((blocked) => reasonsOf(telling, blocked));
    return words.fill(words.table.blocked, { goal: name, reasons: [...new Set(reasons)].join(words.table.gap) });
  }
  if (!path || path.steps.length === 0) return words.fill(words.table.reached, { goal: name });
  const steps = words.count(words.table.steps, path.steps.length);
  return path.minutes === 0 ? steps : words.fill(words.table.planned, { steps, time: words.time(path.minutes) });
}

/** "Step 3 of 14". */
export function stepOf({ words, path }: Pick<PathTelling, "words" | "path">, step: number): string {
  return words.fill(words.table.stepOf, { step, count: path?.steps.length ?? 0 });
}

/** Why a goal cannot be reached: each circle in a sentence of its own, then what is left out. */
function reasonsOf(telling: PathTelling, { circles, avoided }: BlockedGoal): string[] {
  const { words } = telling;
  const conceptsOf = (units: readonly string[]): string[] => [
    ...new Set(units.map((unit) => splitReference(unit).concept)),
  ];
  const tell = (message: string, ids: readonly ConceptId[]): string => {
    const names = ids.slice(0, mostNamed).map((id) => nameOf(telling, id));
    const rest = ids.length - names.length;
    if (rest > 0) names.push(words.count(words.table.andMore, rest));
    return words.fill(message, { concepts: words.list(names) });
  };
  const left = conceptsOf(avoided);
  return [
    ...circles.map((units) => tell(words.table.circle, conceptsOf(units))),
    ...(left.length > 0 ? [tell(words.plural(words.table.leftOut, left.length), left)] : []),
  ];
}

/** Why a step is there, in the author's words where there are some. */
export function reasonOf(telling: PathTelling, { concept, neededBy, insteadOf }: PathStep): string {
  const { words, goal } = telling;
  const [first] = neededBy;
  const reason = first === undefined ? "" : edgeReason(telling, concept, first);
  const names = words.list(neededBy.slice(0, 3).map((id) => nameOf(telling, id)));
  const why =
    concept === goal?.concept && neededBy.length === 0
      ? words.table.isGoal
      : words.fill(words.table.neededFor, { concepts: names });
  const others = insteadOf?.length
    ? words.fill(words.table.insteadOf, {
        concepts: words.list(
          insteadOf.map((id) => nameOf(telling, id)),
          "disjunction",
        ),
      })
    : "";
  const because = reason ? words.fill(words.table.because, { concept: nameOf(telling, first ?? ""), reason }) : why;
  return `${because} ${others}`.trimEnd();
}

export function edgeReason(speaker: Speaker, source: ConceptId, target: ConceptId): string {
  const { map } = speaker;
  if (!map.hasDirectedEdge(source, target)) return "";
  return say(speaker, map.getDirectedEdgeAttribute(source, target, "reason"));
}

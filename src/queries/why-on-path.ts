import { splitReference, type ConceptMap, type Text } from "../model/index.js";
import { prerequisiteOf } from "../model/concept-edge.js";
import { edgesTo } from "./clauses.js";
import { conceptGraph } from "./concept-graph.js";
import { createPath, type LearningPath, type LearningPathOptions } from "./learning-path.js";
import { neededUnits } from "./needed-units.js";
import { askAgain, pathKinds, readQuestion } from "./question.js";
import { unitOf } from "./references.js";
import { rowsOf } from "./rows.js";
import { studyUnit, type StudyUnit } from "./study-costs.js";
import { supports, type Uses } from "./supports.js";
import { unitIndex } from "./unit-index.js";
import { aPath, unitsOnPath } from "./units-on-path.js";
import type { UnitIndex } from "./units.js";

export interface WhyOnPathOptions extends LearningPathOptions {
  /** The learning path itself, where it is at hand. */
  readonly path?: LearningPath;
}

/** Why something is on a learning path. */
export interface WhyOnPath {
  /** The shortest chain of reasons from it to a goal; none where it is a goal, or a shallower depth of one. */
  readonly reasons: readonly PathReason[];
  /** Does every way to all the goals that can be reached pass through it? */
  readonly necessary: boolean;
  /** The best way without it, where there is one. */
  readonly otherWay?: OtherWay;
}

/** A unit on the path that asks for another one. */
export interface PathReason {
  readonly prerequisite: StudyUnit;
  /** What asks for it; the next reason begins here, or at a deeper depth. */
  readonly dependent: StudyUnit;
  /** The author's words on the edge between the two concepts. */
  readonly reason?: Text;
}

export interface OtherWay {
  readonly path: LearningPath;
  /** How many minutes of study it takes more; fewer than 0 where it leaves out what is only helpful or was chosen. */
  readonly extraMinutes: number;
  /** The same for the cost. */
  readonly extraCost: number;
}

/**
 * Why something is on the learning path to some goals: `id@depth` for that unit, a bare id for all of a concept that is
 * on the path. Nothing where it is not on it.
 *
 * The reasons go from unit to unit as the path has it, so of alternatives only those chosen give reasons. Whether it is
 * necessary is found by planning without it, as `avoid` does, and the other way is told against the path: a contrastive
 * explanation of a plan (Krarup et al. 2021). Throws a `ConceptMapError` for names that the map does not know and for
 * wrong options.
 */
export function whyOnPath(
  map: ConceptMap,
  goals: string | Iterable<string>,
  reference: string,
  options: WhyOnPathOptions = {},
): WhyOnPath | undefined {
  const index = unitIndex(map);
  const question = readQuestion(index, goals, options, { ...pathKinds, path: aPath });
  const { terms, open, reached, costs } = question;
  const [first, last] = spanOf(index, reference);
  const uses = supports(terms, open.reach, unitsOnPath(question, options.path), reached);
  const asked = [...uses.keys()].filter((unit) => unit >= first && unit <= last);
  if (asked.length === 0) return undefined;

  const chain = shortestChain(index, uses, reached, new Set(asked));
  const reasonOf = createReasonReader(map, index);
  const reasons = chain.map(([prerequisite, dependent]) => reasonOf(prerequisite, dependent));
  // Whoever does without a depth does without deeper ones, which need it.
  const isUsable = (unit: number): boolean => question.isUsable(unit) && (unit < first || unit > last);
  const without = askAgain(question, { isUsable });
  if (without.reached.length < reached.length) return { reasons, necessary: true };
  const path = createPath(map, without, neededUnits(without.terms, without.reached, without.allowance));
  const total = (weight: Float64Array): number => [...uses.keys()].reduce((sum, unit) => sum + weight[unit]!, 0);
  const otherWay = {
    path,
    extraMinutes: path.minutes - total(index.minutes),
    extraCost: path.cost - total(costs.weight),
  };
  return { reasons, necessary: false, otherWay };
}

/** The units that a reference asks about, from first to last. */
function spanOf(index: UnitIndex, reference: string): readonly [first: number, last: number] {
  const last = unitOf(index, reference);
  const isWhole = splitReference(reference).depth === undefined;
  return [isWhole ? index.firstUnit[index.conceptOf[last]!]! : last, last];
}

/**
 * What is asked for by what, from one of some units to a goal by the fewest steps from concept to concept: to go on to a
 * deeper depth of the same concept is none. Breadth first from the goals.
 */
function shortestChain(
  { conceptOf }: UnitIndex,
  uses: Uses,
  goals: readonly number[],
  from: ReadonlySet<number>,
): (readonly [asked: number, asking: number])[] {
  let wave = goals.filter((goal) => uses.has(goal));
  /** By unit: what asks for it; a goal asks for itself. */
  const askedBy = new Int32Array(conceptOf.length).fill(-1);
  for (const goal of wave) askedBy[goal] = goal;
  const goOn = (unit: number, isStep: boolean, next: number[]): void => {
    for (const { unit: other } of uses.get(unit)!) {
      if (askedBy[other] !== -1 || isStep === (conceptOf[other] === conceptOf[unit])) continue;
      askedBy[other] = unit;
      next.push(other);
    }
  };
  let start: number | undefined;
  while (start === undefined) {
    for (const unit of wave) goOn(unit, false, wave);
    start = wave.find((unit) => from.has(unit));
    const next: number[] = [];
    for (const unit of wave) goOn(unit, true, next);
    wave = next;
  }
  const chain: [number, number][] = [];
  for (let unit = start, by = askedBy[unit]!; by !== unit; unit = by, by = askedBy[unit]!)
    if (conceptOf[unit] !== conceptOf[by]) chain.push([unit, by]);
  return chain;
}

function createReasonReader(map: ConceptMap, index: UnitIndex): (asked: number, asking: number) => PathReason {
  const graph = conceptGraph(map, { helpful: true });
  const { terms } = rowsOf(map);
  return (asked, asking) => {
    const prerequisite = studyUnit(index, asked);
    const dependent = studyUnit(index, asking);
    const edge = edgesTo(graph, index.conceptOf[asking]!)[prerequisite.concept]!;
    const { reason } = prerequisiteOf(terms[edge]!);
    return { prerequisite, dependent, ...(reason !== undefined && { reason }) };
  };
}

import type { ConceptId, ConceptMap } from "../model/index.js";
import { firstFrom } from "../model/first-from.js";
import { membersOf } from "./components.js";
import type { LearningPathOptions } from "./learning-path.js";
import { askAgain, readQuestion, type Question } from "./question.js";
import { createReader, knownUnits, unitsIn } from "./references.js";
import { createPathRelease, createRelease } from "./release.js";
import { unitIndex } from "./unit-index.js";
import { unitsOnPath } from "./units-on-path.js";
import type { UnitIndex } from "./units.js";

/**
 * How much less the learning path to some goals takes if more were known too, in minutes or in what `by` measures.
 *
 * Once a limit is reached, it is what the path that was found takes less as it is; another one may save more.
 *
 * It is told of the goals that can be reached as it is, and is the difference between two paths. Where both are optimal
 * it is exact, and less than 0 only where it lets `helpful` or `choose` ask for more; where one is not it may be off by
 * as much as that path is. A term of our own. Throws a `ConceptMapError` for names that the map does not know and for
 * wrong options, with paths such as `references` or `known[3]`.
 */
export function savingIfKnown(
  map: ConceptMap,
  goals: string | Iterable<string>,
  references: string | Iterable<string>,
  options: LearningPathOptions = {},
): number {
  const index = unitIndex(map);
  const question = readQuestion(index, goals, options);
  const reader = createReader(index);
  const units = reader.units(references, "references");
  reader.finish();
  return createSaving(question, unitsOnPath(question))(units);
}

/**
 * How much less the learning path to some goals takes for each of its concepts, goals among them, were that one known
 * as deep as the path goes: by concept id, in minutes or in what `by` measures, what saves most first, ties and what only
 * rounding tells apart in the author's order.
 *
 * The numbers are those of `savingIfKnown`. Most are counted on the path as it is; a new path is planned only for what
 * bears on a choice of alternatives, as long as limits allow. Throws a `ConceptMapError` for names that the map does
 * not know and for wrong options.
 */
export function savingsIfKnown(
  map: ConceptMap,
  goals: string | Iterable<string>,
  options: LearningPathOptions = {},
): Map<ConceptId, number> {
  const index = unitIndex(map);
  const question = readQuestion(index, goals, options);
  const isOnPath = new Uint8Array(index.unitCount);
  for (const unit of unitsOnPath(question)) isOnPath[unit] = 1;
  const path = unitsIn(isOnPath);
  const savingOf = createSaving(question, new Set(path));
  const release = createRelease(question);
  const concepts = byConcept(index, path);
  const ids = concepts.map(([first]) => index.ids[index.conceptOf[first!]!]!);
  const savings = new Float64Array(concepts.length);
  concepts.forEach((units, place) => (savings[place] = release(units) ?? savingOf(units)));
  const cost = path.reduce((sum, unit) => sum + question.costs.weight[unit]!, 0);
  const sorted = new Map<ConceptId, number>();
  for (const place of mostFirst(savings, path.length * cost * Number.EPSILON)) sorted.set(ids[place]!, savings[place]!);
  return sorted;
}

/** The places of values, most first; those of which each is as near to the next as rounding may bring it, in their order. */
function mostFirst(values: Float64Array, rounding: number): Int32Array {
  const sorted = values.map((value) => -value).sort();
  const rank = new Int32Array(sorted.length);
  for (let place = 1; place < sorted.length; place++)
    rank[place] = rank[place - 1]! + Number(sorted[place]! - sorted[place - 1]! > rounding);
  const of = new Int32Array(values.length);
  for (let place = 0; place < values.length; place++) of[place] = rank[firstFrom(sorted, -values[place]!)]!;
  return membersOf({ of, count: values.length }).to;
}

/** Units in the author's order, those of one concept together. */
function byConcept({ conceptOf }: UnitIndex, units: readonly number[]): number[][] {
  const groups: number[][] = [];
  for (const unit of units) {
    const last = groups.at(-1);
    if (last && conceptOf[last[0]!] === conceptOf[unit]) last.push(unit);
    else groups.push([unit]);
  }
  return groups;
}

/** Tells what the path takes less once more is known: where another one can be planned, and as it is once a limit is reached. */
function createSaving(question: Question, path: ReadonlySet<number>): (units: readonly number[]) => number {
  const { index } = question.open;
  let release: ReturnType<typeof createPathRelease> | undefined;
  return (units) => {
    if (question.allowance.isOver()) {
      release ??= createPathRelease(question, path);
      const shallower = units.flatMap((unit) => range(index.firstUnit[index.conceptOf[unit]!]!, unit + 1));
      return release([...new Set(shallower)].filter((unit) => path.has(unit)));
    }
    const more = knownUnits(index, units, { assumed: true });
    const known = question.known.map((isKnown, unit) => isKnown | more[unit]!);
    const changed = askAgain(question, { goals: question.reached, known });
    const changedPath = unitsOnPath(changed);
    // What both hold is not added up, so that paths alike cost the same.
    return question.costs.weight.reduce(
      (sum, weight, unit) => sum + weight * (Number(path.has(unit)) - Number(changedPath.has(unit))),
      0,
    );
  };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, place) => from + place);
}

import type { ConceptMap } from "../model/index.js";
import { aList, aMost, aText, aWordOf, checkAllOptions } from "../model/options.js";
import { createArcs, type Arcs } from "./arcs.js";
import { conceptGraph } from "./concept-graph.js";
import { holdsGiven, off } from "./derive.js";
import type { LearningPath, LearningPathOptions } from "./learning-path.js";
import { createReadyTest } from "./newly-ready.js";
import type { Terms } from "./terms.js";
import { pathKinds, readQuestion, type Question } from "./question.js";
import { reachCounts } from "./reach-counts.js";
import { readyUnits } from "./ready-units.js";
import { studyUnit, type StudyUnit } from "./study-costs.js";
import { unitIndex } from "./unit-index.js";
import { aPath, unitsOnPath } from "./units-on-path.js";

export interface NextStepsOptions extends Omit<LearningPathOptions, "known"> {
  /** Only what lies on the learning path to these. Default: no goals, all that is not known is on the path. */
  readonly goals?: string | Iterable<string>;
  /** The learning path itself, where it is at hand; its goals count then. */
  readonly path?: LearningPath;
  /** What ranks first. Default: unlocks. */
  readonly rankBy?: Rank;
  /** How many at most. Default: all. */
  readonly count?: number;
}

/** Something to study next, and what it brings. */
export interface NextStep extends StudyUnit {
  /** Minutes of study. */
  readonly minutes: number;
  /** How many units of the path are ready once this one alone is known, and were not before. */
  readonly unlocks: number;
  /**
   * How many units of the path ask for this one, directly or through others of the path. What holds already by what is
   * known asks for nothing; every alternative on the path counts.
   */
  readonly supports: number;
  /** How many concepts of the map come to need the concept: its `descendants`. */
  readonly dependents: number;
}

type Rank = "unlocks" | "supports" | "dependents" | "minutes";

const ranks: readonly Rank[] = ["unlocks", "supports", "dependents", "minutes"];

/**
 * What to study next: the units of the outer fringe, those on the learning path where there are goals.
 *
 * What unlocks most ranks first, then what supports most, then what has most dependents, then what takes the fewest
 * minutes; `rankBy` puts another one of these first. Ties keep the author's order. The outer fringe is a term of knowledge
 * space theory (Falmagne and Doignon 2011), the ranks are our own. Throws a `ConceptMapError` for names that the map does
 * not know and for wrong options.
 */
export function nextSteps(map: ConceptMap, known: Iterable<string>, options: NextStepsOptions = {}): NextStep[] {
  const { known: knownKind, ...kinds } = allKinds();
  checkAllOptions(options, kinds);
  const { path, rankBy = "unlocks", count = Infinity } = options;
  const index = unitIndex(map);
  const question = readQuestion(index, path?.goals ?? options.goals ?? [], { ...options, known }, allKinds());
  const isOnPath = unitsToStudy(question, options);
  const ready = readyUnits(index, question.known);
  const next = ready.filter((unit) => isOnPath[unit] !== 0);

  const unlockedBy = createReadyTest(index, question.known, ready);
  const supports = reachCounts(askingArcs(question.terms, isOnPath), next);
  const dependents = reachCounts(
    conceptGraph(map, options, kinds).after,
    next.map((unit) => index.conceptOf[unit]!),
  );
  const steps = next.map((unit, place): NextStep => {
    return {
      ...studyUnit(index, unit),
      minutes: index.minutes[unit]!,
      unlocks: unlockedBy(unit).filter((other) => isOnPath[other] !== 0).length,
      supports: supports[place]!,
      dependents: dependents[place]!,
    };
  });
  return steps.sort(byRank(rankBy)).slice(0, count);
}

/** Made when asked for, as a bundler cannot leave out what others are spread into. */
function allKinds(): typeof pathKinds {
  const own = {
    goals: {
      takes: 'references such as "id" or "id@depth"',
      fits: (value: unknown) => aText.fits(value) || aList.fits(value),
    },
    path: aPath,
    rankBy: aWordOf(ranks),
    count: aMost,
  };
  return { ...pathKinds, ...own };
}

/** By unit: is it on the path? */
function unitsToStudy(question: Question, options: NextStepsOptions): Uint8Array {
  const { known, isUsable } = question;
  if (!options.path && options.goals === undefined)
    return known.map((isKnown, unit) => Number(isKnown === 0 && isUsable(unit)));
  const isOnPath = new Uint8Array(known.length);
  for (const unit of unitsOnPath(question, options.path)) isOnPath[unit] = 1;
  return isOnPath;
}

/** From each unit on the path to those on it that ask for it and do not find it known. */
function askingArcs({ index, roles, known }: Terms, isOnPath: Uint8Array): Arcs {
  const { unitCount, children } = index;
  const isKnown = (node: number): boolean => node < unitCount && known[node] !== 0;
  const asked: number[] = [];
  const asking: number[] = [];
  for (let unit = 0; unit < unitCount; unit++) {
    if (isOnPath[unit] === 0) continue;
    const open = [unit];
    for (let node = open.pop(); node !== undefined; node = open.pop())
      for (let arc = children.start[node]!; arc < children.start[node + 1]!; arc++) {
        const child = children.to[arc]!;
        if (roles[arc] === off || holdsGiven(index, roles, child, isKnown)) continue;
        if (child >= unitCount) open.push(child);
        else if (isOnPath[child] !== 0) {
          asked.push(child);
          asking.push(unit);
        }
      }
  }
  return createArcs(unitCount, asked, asking);
}

function byRank(first: Rank): (a: NextStep, b: NextStep) => number {
  const keys = new Set([first, ...ranks]);
  return (a, b) => {
    for (const key of keys) {
      const difference = key === "minutes" ? a[key] - b[key] : b[key] - a[key];
      if (difference !== 0) return difference;
    }
    return 0;
  };
}

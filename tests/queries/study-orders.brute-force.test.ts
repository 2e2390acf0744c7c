import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createConceptMap, type ConceptMapData } from "../../src/model/index.js";
import { learningPath, loadCurve, studyOrders, type LearningPath, type StudyOrder } from "../../src/queries/index.js";
import { byDefinition } from "../support/by-definition.js";
import { isLess, openAfter, orderMeasures, time, type MeasuredOrder } from "../support/order-measures.js";
import {
  allOrders,
  areas,
  orderQuestion,
  readOrderQuestion,
  turnsOf,
  type Reading,
  type Turn,
} from "../support/orderings.js";
import { smallMap, type SmallMap } from "../support/small-maps.js";

const runs = { seed: 20261125, numRuns: Number(process.env.FUZZ_RUNS ?? 250) };
const measured = Object.keys(orderMeasures) as MeasuredOrder[];

describe("orders of study in maps of all kinds", { timeout: 300_000 }, () => {
  it("hold the same units, and each step can be taken when it comes", () => {
    fc.assert(
      fc.property(anyQuestion, ({ data, goals }) => {
        const { units, concepts, assumed, learnable } = byDefinition(data);
        const bitsOf = (all: readonly number[]): number => all.reduce((set, unit) => set | (1 << unit), 0);
        const asGoals = units
          .map((_, unit) => unit)
          .filter((unit) => goals.some((goal) => concepts[goal] === concepts[unit]));
        const paths = pathsOf(data, goals);
        const all = bitsOf(unitsOf(turnsIn(paths["branch-by-branch"], units)));
        for (const path of Object.values(paths)) {
          expect({ ...path, steps: [] }).toEqual({ ...paths["branch-by-branch"], steps: [] });
          let known = assumed & ~bitsOf(asGoals);
          for (const turn of turnsIn(path, units)) {
            const studied = bitsOf(unitsOf([turn]));
            expect(studied & known).toBe(0);
            expect(learnable(known, studied)).toBe(known | studied);
            known |= studied;
          }
          expect(known & ~(assumed & ~bitsOf(asGoals))).toBe(all);
        }
      }),
      runs,
    );
  });

  it("cut no concept where nothing stands between its parts", () => {
    fc.assert(
      fc.property(anyQuestion, ({ data, goals }) => {
        const paths = pathsOf(data, goals);
        for (const order of studyOrders.filter((each) => each !== "branch-by-branch"))
          paths[order].steps.forEach(({ concept, together }, place) => {
            const next = paths[order].steps[place + 1];
            if (!together && next && !next.together) expect(next.concept).not.toBe(concept);
          });
      }),
      runs,
    );
  });

  it("have no more than any other order of what they are to have least of", () => {
    let less = 0;
    fc.assert(
      fc.property(anyQuestion, ({ data, goals }) => {
        const paths = pathsOf(data, goals);
        const reading = readAny(data, goals, paths["branch-by-branch"]);
        for (const order of measured) {
          // At which depth another concept is used no path tells; without depths names tell all.
          if (order === "soon-used" && data.depths!.length > 0) continue;
          const valueOf = (other: StudyOrder): readonly number[] =>
            orderMeasures[order](reading, turnsIn(paths[other], byDefinition(data).units));
          for (const other of studyOrders) {
            expect(isLess(valueOf(other), valueOf(order))).toBe(false);
            if (isLess(valueOf(order), valueOf(other))) less++;
          }
        }
      }),
      runs,
    );
    expect(less).toBeGreaterThan(runs.numRuns / 10);
  });

  it("have the load that their curve tells", () => {
    fc.assert(
      fc.property(anyQuestion, ({ data, goals }) => {
        for (const path of Object.values(pathsOf(data, goals))) {
          const reading = readAny(data, goals, path);
          const turns = turnsIn(path, byDefinition(data).units);
          const curve = turns.flatMap((turn, place) => turn.map(() => openAfter(reading, turns, place)));
          expect(loadCurve(path)).toEqual(curve);
        }
      }),
      runs,
    );
  });
});

describe("orders of study, held against all orders of small maps", { timeout: 300_000 }, () => {
  it("have no more than any other order of what they are to have least of, depth by depth", () => {
    fc.assert(
      fc.property(orderQuestion, (asked) => {
        const reading = readOrderQuestion(asked);
        const paths = ask(asked.data, reading.references);
        fc.pre(paths["soon-used"].blocked.length === 0);
        for (const order of measured) {
          const own = orderMeasures[order](reading, turnsOf(paths[order], asked));
          for (const other of studyOrders)
            expect(isLess(orderMeasures[order](reading, turnsOf(paths[other], asked)), own)).toBe(false);
        }
      }),
      runs,
    );
  });

  it("take the shortest of what is ready for quick wins, ties in the author's order", () => {
    fc.assert(
      fc.property(orderQuestion, (asked) => {
        const reading = readOrderQuestion(asked);
        const path = ask(asked.data, reading.references)["quick-wins"];
        fc.pre(path.blocked.length === 0);
        const { blocks, needs } = reading;
        const timeOf = (block: readonly number[]): number => time(reading, [{ concept: "", units: block }]);
        const done = new Set<number>();
        for (const unit of unitsOf(turnsOf(path, asked))) {
          if (done.has(unit)) continue;
          const ready = blocks.filter(
            (block) =>
              !done.has(block[0]!) &&
              block.every((each) => needs[each]!.every((need) => done.has(need) || block.includes(need))),
          );
          const least = Math.min(...ready.map(timeOf));
          const [next] = ready.filter((block) => timeOf(block) === least).sort(([a], [b]) => a! - b!);
          expect(next).toContain(unit);
          for (const each of next!) done.add(each);
        }
      }),
      runs,
    );
  });

  it("are nearly always the best there are, and never far from it", () => {
    const count = { maps: 0, most: 0 };
    const best = { "soon-used": 0, "by-area": 0, "goal-early": 0, "low-load": 0 };
    const furthest = { "soon-used": 1, "by-area": 1, "goal-early": 1, "low-load": 1 };
    fc.assert(
      fc.property(orderQuestion, (asked) => {
        const reading = readOrderQuestion(asked);
        const paths = ask(asked.data, reading.references);
        fc.pre(paths["soon-used"].blocked.length === 0);
        const orders = allOrders(reading);
        count.maps++;
        count.most = Math.max(count.most, orders.length);
        for (const order of measured) {
          const least = Math.min(...orders.map((turns) => orderMeasures[order](reading, turns)[0]!));
          const [own] = orderMeasures[order](reading, turnsOf(paths[order], asked));
          if (own! <= least) best[order]++;
          else furthest[order] = Math.max(furthest[order], own! / least);
        }
      }),
      runs,
    );
    expect(count.most).toBeGreaterThan(1000);
    for (const order of measured) expect(best[order] / count.maps).toBeGreaterThan(0.99);
    expect(furthest["by-area"]).toBe(1);
    expect(furthest["goal-early"]).toBeLessThan(1.1);
    expect(furthest["low-load"]).toBeLessThanOrEqual(1.5);
    expect(furthest["soon-used"]).toBeLessThan(4);
  });
});

interface AnyQuestion {
  readonly data: SmallMap & Pick<ConceptMapData, "areas">;
  readonly goals: readonly number[];
}

/** Goals in maps of all kinds, some concepts in areas. */
const anyQuestion: fc.Arbitrary<AnyQuestion> = smallMap.chain((data) =>
  fc.record({
    data: fc.tuple(...data.concepts.map(() => fc.constantFrom(undefined, "x", "y", "z"))).map((names) => ({
      ...data,
      areas,
      concepts: data.concepts.map((concept, place) =>
        names[place] === undefined ? concept : { ...concept, area: names[place] },
      ),
    })),
    goals: fc.uniqueArray(fc.nat(byDefinition(data).units.length - 1), { minLength: 1, maxLength: 3 }),
  }),
);

function pathsOf(data: AnyQuestion["data"], goals: readonly number[]): Record<StudyOrder, LearningPath> {
  const { units } = byDefinition(data);
  return ask(
    data,
    goals.map((goal) => units[goal]!),
  );
}

function ask(data: AnyQuestion["data"], references: readonly string[]): Record<StudyOrder, LearningPath> {
  const map = createConceptMap(data);
  return Object.fromEntries(studyOrders.map((order) => [order, learningPath(map, references, { order })])) as Record<
    StudyOrder,
    LearningPath
  >;
}

/** What a path tells of itself: where a concept asks for another one, all its depths are taken to ask for all of that. */
function readAny(data: AnyQuestion["data"], goals: readonly number[], path: LearningPath): Reading {
  const { units, concepts, minutes } = byDefinition(data);
  const studied = unitsOf(turnsIn(path, units)).sort((a, b) => a - b);
  const asks = (user: string, concept: string): boolean =>
    user === concept || path.steps.some((step) => step.concept === concept && step.neededBy.includes(user));
  const takesNoTime = studied.every((unit) => minutes[unit] === 0);
  return {
    references: goals.map((goal) => units[goal]!),
    minutes: minutes.map((own) => (takesNoTime ? 1 : own)),
    needs: units.map((_, unit) => studied.filter((other) => other !== unit && asks(concepts[unit]!, concepts[other]!))),
    conceptOf: (unit) => concepts[unit]!,
    areaOf: (id) => data.concepts.find((concept) => concept.id === id)!.area,
    goals: studied.filter((unit) =>
      goals.some((goal) => studied.includes(goal) && unit <= goal && concepts[unit] === concepts[goal]),
    ),
    blocks: [],
  };
}

/** The steps of a path, those together as one, with units as `byDefinition` numbers them. */
function turnsIn({ steps }: LearningPath, units: readonly string[]): Turn[] {
  const turns: Turn[] = [];
  for (let place = 0; place < steps.length; place += turns.at(-1)!.length)
    turns.push(
      steps.slice(place, place + (steps[place]!.together?.length ?? 1)).map(({ concept, depths }) => ({
        concept,
        units: depths.length === 0 ? [units.indexOf(concept)] : depths.map((at) => units.indexOf(`${concept}@${at}`)),
      })),
    );
  return turns;
}

function unitsOf(turns: readonly Turn[]): number[] {
  return turns.flat().flatMap(({ units }) => units);
}

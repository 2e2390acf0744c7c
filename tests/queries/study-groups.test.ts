import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { studyGroups, type Cluster } from "../../src/queries/study-groups.js";
import type { Use, Uses } from "../../src/queries/supports.js";

const runs = { seed: 20261128, numRuns: Number(process.env.FUZZ_RUNS ?? 1000) };

describe("studyGroups", () => {
  it("holds each unit once, in groups of one concept that can be studied one cluster after the other", () => {
    let cuts = 0;
    fc.assert(
      fc.property(plans, (plan) => {
        const clusters = studyGroups(plan, plan.uses);
        expect(clusters.flat(2).sort((a, b) => a - b)).toEqual([...plan.uses.keys()].sort((a, b) => a - b));
        expect(canBeStudied(plan, clusters)).toBe(true);
        for (const group of clusters.flat()) {
          expect(new Set(group.map((unit) => plan.conceptOf[unit])).size).toBe(1);
          expect(group).toEqual([...group].sort((a, b) => a - b));
        }
        if (clusters.flat().length > new Set(plan.conceptOf).size) cuts++;
      }),
      runs,
    );
    expect(cuts).toBeGreaterThan(runs.numRuns / 10);
  });

  it("cuts no concept of which nobody asks for the shallow part", () => {
    // Each first depth is free, and the others go up and down between neighbours.
    const plan = planOf(200, 3, (concept, depth) =>
      depth === 0 ? [] : depth === 1 ? [[concept + 1, 1]] : [[concept - 1, 2]],
    );
    const groups = studyGroups(plan, plan.uses).flat();
    expect(groups).toHaveLength(2 * 200 - 1);
    expect(groups.filter((group) => group.length === 1).every(([unit]) => unit! % 3 === 2)).toBe(true);
  });

  it("cuts nothing where all of a circle may come together", () => {
    const plan = planOf(300, 2, (concept) => [[(concept + 1) % 300, 0]], true);
    expect(studyGroups(plan, plan.uses)).toEqual([
      Array.from({ length: 300 }, (_, concept) => [2 * concept, 2 * concept + 1]),
    ]);
  });

  // What looks at a whole circle for each cut takes minutes here.
  it.each([
    ["gist by gist up and use by use down", 8000, 2, upAndDown],
    ["three depths to and fro", 4000, 3, toAndFro],
    ["pairs up and down", 8000, 2, pairsUpAndDown],
    ["a ladder of two concepts", 2, 8000, ladder],
  ])("cuts thousands of units that interlock: %s", { timeout: 40_000 }, (_, concepts, depths, asks) => {
    const plan = planOf(concepts, depths, asks);
    const clusters = studyGroups(plan, plan.uses);
    expect(clusters.flat(2)).toHaveLength(concepts * depths);
    expect(canBeStudied(plan, clusters)).toBe(true);
    expect(clusters.length).toBeGreaterThanOrEqual(concepts * depths - 2);
  });
});

type Asks = (concept: number, depth: number) => readonly (readonly [concept: number, depth: number])[];

const upAndDown: Asks = (concept, depth) => [[depth === 0 ? concept - 1 : concept + 1, depth]];
const toAndFro: Asks = (concept, depth) => [[depth === 1 ? concept + 1 : concept - 1, depth]];
const ladder: Asks = (concept, depth) => [[1 - concept, concept === 0 ? depth - 1 : depth]];
const pairsUpAndDown: Asks = (concept, depth) => {
  const first = concept - (concept % 2) + (depth === 0 ? -2 : 2);
  const mate: [number, number][] = concept % 2 === 1 - depth ? [[concept ^ 1, depth]] : [];
  return [[first, depth], [first + 1, depth], ...mate];
};

interface SmallPlan {
  readonly conceptOf: Int32Array;
  readonly uses: Uses;
}

function planOf(concepts: number, depths: number, asks: Asks, isTogether = false): SmallPlan {
  const units = Array.from({ length: concepts * depths }, (_, unit) => unit);
  return {
    conceptOf: Int32Array.from(units, (unit) => Math.floor(unit / depths)),
    uses: new Map(
      units.map((unit): [number, Use[]] => [
        unit,
        [
          ...(unit % depths > 0 ? [use(unit - 1)] : []),
          ...asks(Math.floor(unit / depths), unit % depths)
            .filter(([concept, depth]) => concept >= 0 && concept < concepts && depth >= 0)
            .map(([concept, depth]) => use(concept * depths + depth, isTogether)),
        ],
      ]),
    ),
  };
}

function use(unit: number, isTogether = false): Use {
  return { unit, isTogether, others: [] };
}

/** Plans of eight concepts of three depths, in which units ask for some that come before them or in the same step. */
const plans: fc.Arbitrary<SmallPlan> = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 24, maxLength: 24 }),
    fc.uniqueArray(fc.tuple(fc.nat(23), fc.nat(23), fc.boolean()), { minLength: 30, maxLength: 90, selector: String }),
  )
  .map(([moments, pairs]) => {
    // The depths of a concept come one after the other; none in the same step.
    const step = moments.flatMap((_, unit) =>
      unit % 3 > 0
        ? []
        : moments
            .slice(unit, unit + 3)
            .sort((a, b) => a - b)
            .map((moment, depth) => 4 * moment + depth),
    );
    return withUses(step, pairs);
  });

function withUses(step: readonly number[], pairs: readonly (readonly [number, number, boolean])[]): SmallPlan {
  const plan = planOf(8, 3, () => []);
  const uses = new Map([...plan.uses].map(([unit, own]) => [unit, [...own]]));
  for (const [unit, need, isTogether] of pairs)
    if (plan.conceptOf[unit] !== plan.conceptOf[need])
      if (step[need]! < step[unit]! || (step[need] === step[unit] && isTogether))
        uses.get(unit)!.push(use(need, isTogether));
  return { ...plan, uses };
}

/** Is there an order of clusters, and may all groups of each come together? */
function canBeStudied({ uses }: SmallPlan, clusters: readonly Cluster[]): boolean {
  const placeOf = new Map(clusters.flatMap((cluster, place) => cluster.flat().map((unit) => [unit, place] as const)));
  const groupOf = new Map(clusters.flat().flatMap((group, place) => group.map((unit) => [unit, place] as const)));
  const waiting = clusters.map(() => 0);
  const users = clusters.map((): number[] => []);
  for (const [unit, asked] of uses)
    for (const { unit: need, isTogether } of asked) {
      const [own, other] = [placeOf.get(unit)!, placeOf.get(need)!];
      if (own === other) {
        if (!isTogether && groupOf.get(unit) !== groupOf.get(need)) return false;
        continue;
      }
      waiting[own]!++;
      users[other]!.push(own);
    }
  const studied = [...waiting.keys()].filter((place) => waiting[place] === 0);
  for (const place of studied) for (const user of users[place]!) if (--waiting[user]! === 0) studied.push(user);
  return studied.length === clusters.length;
}

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createArcs } from "../../src/queries/arcs.js";
import { improvedWay } from "../../src/queries/local-search.js";
import { cheapestMember, cheapestWay, createSpread, type Choice } from "../../src/queries/spread.js";
import { createWay } from "../../src/queries/way.js";

const runs = { seed: 20261126, numRuns: Number(process.env.FUZZ_RUNS ?? 300) };

/** Sixty nodes, every third of which one child suffices; children lie among the twelve before, or anywhere where circles may be. */
const choice = fc
  .record({
    costs: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 60, maxLength: 60 }),
    steps: fc.array(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 3 }), {
      minLength: 60,
      maxLength: 60,
    }),
    back: fc.array(fc.integer({ min: 0, max: 59 }), { maxLength: 6 }),
  })
  .map(({ costs, steps, back }): Choice => {
    const isAny = Uint8Array.from(costs, (_, node) => Number(node >= 10 && node % 3 === 0));
    const arcs = new Set<string>();
    steps.forEach((own, node) => {
      if (node >= 10) for (const step of own) arcs.add(`${String(node)} ${String(Math.max(0, node - step))}`);
    });
    // A way back to what lies above makes circles; only from a choice, so that all can still be reached.
    for (const from of back) if (isAny[from]) arcs.add(`${String(from)} ${String(Math.min(59, from + 7))}`);
    const pairs = [...arcs].map((arc) => arc.split(" ").map(Number));
    const [from, to] = [pairs.map(([node]) => node!), pairs.map(([, child]) => child!)];
    return {
      isAny,
      cost: Float64Array.from(costs, (cost, node) => (isAny[node] ? 0 : cost)),
      children: createArcs(60, from, to),
      parents: createArcs(60, to, from),
    };
  });
const goals = [59, 58];

/** All that holds itself up from the ground within a set. */
function derived({ isAny, children }: Choice, set: ReadonlySet<number>): Set<number> {
  const held = new Set<number>();
  for (let before = -1; before !== held.size;) {
    before = held.size;
    for (const node of set) {
      const below = [...children.to.subarray(children.start[node], children.start[node + 1])];
      const holds =
        below.length === 0 ||
        (isAny[node] ? below.some((child) => held.has(child)) : below.every((child) => held.has(child)));
      if (holds) held.add(node);
    }
  }
  return held;
}

function cost({ cost }: Choice, nodes: Iterable<number>): number {
  return [...nodes].reduce((total, node) => total + cost[node]!, 0);
}

describe("improvedWay", () => {
  it("leads to the goals from the ground, never dearer than the way it begins with, and often cheaper", () => {
    let cheaper = 0;
    fc.assert(
      fc.property(choice, (choice) => {
        const spread = createSpread(choice);
        spread.run(choice.cost, "sum");
        const first = cheapestWay(choice, spread, goals, () => [])!;
        const found = improvedWay(choice, spread, goals, 5000, () => false);
        expect(derived(choice, new Set(found))).toEqual(new Set(found));
        expect(found).toEqual(expect.arrayContaining(goals));
        expect(cost(choice, found)).toBeLessThanOrEqual(cost(choice, first));
        if (cost(choice, found) < cost(choice, first)) cheaper++;
        expect(improvedWay(choice, spread, goals, 5000, () => false)).toEqual(found);
      }),
      runs,
    );
    expect(cheaper).toBeGreaterThan(runs.numRuns / 4);
  });
});

describe("a way", () => {
  it("counts what asks for each node, through any changes, and is the same again after they are undone", () => {
    fc.assert(
      fc.property(
        choice,
        fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 12 }),
        (choice, changes) => {
          const { isAny, children } = choice;
          const spread = createSpread(choice);
          spread.run(choice.cost, "sum");
          const { level, turn } = spread;
          const mayTake = (node: number, child: number) => level[child]! < level[node]! || turn[child]! < turn[node]!;
          const pick = Int32Array.from(isAny, (any, node) => (any ? cheapestMember(choice, spread, node) : -1));
          const way = createWay(choice, goals, pick, mayTake);
          const state = () => ({ count: [...way.count], pick: [...pick], cost: way.cost() });
          const before = state();
          for (const [at, member] of changes) {
            const on = [...isAny.keys()].filter((node) => isAny[node] && way.count[node]! > 0);
            if (on.length === 0) return;
            const node = on[at % on.length]!;
            const members = [...children.to.subarray(children.start[node], children.start[node + 1])];
            const child = members[member % members.length]!;
            if (child !== pick[node] && mayTake(node, child)) way.change(node, child);
            expect({ count: [...way.count], cost: way.cost() }).toEqual(counted(choice, pick));
          }
          way.undoTo(0);
          expect(state()).toEqual(before);
        },
      ),
      runs,
    );
  });
});

/** The same from the picks alone. */
function counted(choice: Choice, pick: Int32Array): { count: number[]; cost: number } {
  const { isAny, children } = choice;
  const count = new Array<number>(isAny.length).fill(0);
  const on = new Set<number>(goals);
  for (const goal of goals) count[goal]!++;
  for (const node of on) {
    const below = isAny[node]
      ? [pick[node]!]
      : [...children.to.subarray(children.start[node], children.start[node + 1])];
    for (const child of below) {
      count[child]!++;
      on.add(child);
    }
  }
  return { count, cost: cost(choice, on) };
}

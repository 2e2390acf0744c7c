import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { improvedWay } from "../../src/queries/local-search.js";
import type { Choice } from "../../src/queries/choice.js";
import { cheapestMember, cheapestWay, createSpread } from "../../src/queries/spread.js";
import { createWay } from "../../src/queries/way.js";
import { choices, costOf, derived } from "../support/choices.js";

const runs = { seed: 20261126, numRuns: Number(process.env.FUZZ_RUNS ?? 300) };

const choice = choices(6);
const goals = [59, 58];

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
        expect(costOf(choice, found)).toBeLessThanOrEqual(costOf(choice, first));
        if (costOf(choice, found) < costOf(choice, first)) cheaper++;
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
  return { count, cost: costOf(choice, on) };
}

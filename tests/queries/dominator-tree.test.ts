import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createArcs } from "../../src/queries/arcs.js";
import { dominatorTree } from "../../src/queries/dominator-tree.js";
import { reachedFrom } from "../../src/queries/traversal.js";

const runs = { seed: 20261203, numRuns: Number(process.env.FUZZ_RUNS ?? 300) };
const size = 30;

/** Arcs lead from lesser numbers to greater ones; node `size` leads to the roots. */
function graphOf(arcs: readonly (readonly [number, number])[], roots: readonly number[]) {
  const all = [...arcs, ...roots.map((root) => [size, root] as const)];
  return createArcs(
    size + 1,
    all.map(([from]) => from),
    all.map(([, to]) => to),
  );
}

describe("dominatorTree", () => {
  it("names the nearest node without which another cannot be reached", () => {
    const arc = fc
      .tuple(fc.nat({ max: size - 1 }), fc.nat({ max: 6 }))
      .map(([from, on]): [number, number] => [from, Math.min(size - 1, from + 1 + on)])
      .filter(([from, to]) => from < to);
    fc.assert(
      fc.property(
        fc.array(arc, { minLength: 20, maxLength: 90 }),
        fc.uniqueArray(fc.nat({ max: 5 }), { minLength: 1 }),
        (arcs, roots) => {
          const reached = reachedFrom(graphOf(arcs, roots), size).sort((a, b) => a - b);
          const among = arcs.filter(([from]) => reached.includes(from));
          const found = dominatorTree(graphOf(among, []), reached, roots);
          for (const node of reached) {
            const needed = reached.filter((other) => {
              const left = among.filter((pair) => !pair.includes(other));
              const leftRoots = roots.filter((root) => root !== other);
              return other !== node && !reachedFrom(graphOf(left, leftRoots), size).includes(node);
            });
            expect(found[node]).toBe(needed.at(-1) ?? -1);
          }
        },
      ),
      runs,
    );
  });
});

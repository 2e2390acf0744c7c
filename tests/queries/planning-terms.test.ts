import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createConceptMap } from "../../src/model/index.js";
import { neighbours } from "../../src/queries/arcs.js";
import { derive, givenNodes, off } from "../../src/queries/derive.js";
import { choosing } from "../../src/queries/planning-terms.js";
import { readQuestion, type Question } from "../../src/queries/question.js";
import type { Terms } from "../../src/queries/terms.js";
import { unitIndex } from "../../src/queries/unit-index.js";
import { choosyMap, largerMap, type SmallMap } from "../support/small-maps.js";

const runs = { seed: 20261128, numRuns: Number(process.env.FUZZ_RUNS ?? 1000) };

describe("choosing", { timeout: 300_000 }, () => {
  it.each([
    ["wherever there is something to choose", choosyMap],
    ["in clauses of all kinds", largerMap],
    ["in circles of choices", circularMap()],
  ])("finds what one choice after the other finds, %s", (_, maps) => {
    let refused = 0;
    let several = 0;
    fc.assert(
      fc.property(questionsOn(maps), (question) => {
        const one = oneByOne(question);
        const { open, isUsable, reached, chosen } = question;
        const all = choosing(open, isUsable, reached, chosen);
        expect(all.reach).toEqual(one.terms.reach);
        expect(leftOf(all)).toEqual(leftOf(one.terms));
        if (one.refused > 0) refused++;
        if (one.taken > 1) several++;
      }),
      runs,
    );
    expect(several).toBeGreaterThan(runs.numRuns / 20);
    if (maps !== choosyMap) expect(refused).toBeGreaterThan(0);
  });
});

/** The arcs that count, to what is in reach. */
function leftOf({ index, roles, reach }: Terms): number[] {
  return [...roles.keys()].filter((arc) => roles[arc] !== off && reach.holds[index.children.to[arc]!] !== 0);
}

/** The definition: each choice is tried on what those before it have left. */
function oneByOne({ open, isUsable, reached, chosen }: Question): { terms: Terms; taken: number; refused: number } {
  const given = givenNodes(open.index, open.roles, open.known);
  let terms = open;
  let taken = 0;
  let refused = 0;
  for (const concept of chosen) {
    const roles = only(terms, concept, (node) => given[node] !== 0);
    if (!roles) continue;
    const reach = derive(terms.index, roles, terms.known, isUsable);
    if (reached.every((goal) => reach.holds[goal] !== 0)) {
      terms = { ...terms, roles, reach };
      taken++;
    } else refused++;
  }
  return { terms, taken, refused };
}

function only({ index, roles, reach }: Terms, concept: number, isGiven: (node: number) => boolean) {
  const { unitCount, nodeCount, isAny, children, conceptOf } = index;
  const names = (node: number): boolean =>
    node < unitCount ? conceptOf[node] === concept : neighbours(children, node).some(names);
  let changed: Uint8Array | undefined;
  for (let node = unitCount; node < nodeCount; node++) {
    if (isAny[node] === 0 || isGiven(node)) continue;
    const options: number[] = [];
    for (let arc = children.start[node]!; arc < children.start[node + 1]!; arc++)
      if (roles[arc] !== off && reach.holds[children.to[arc]!] !== 0) options.push(arc);
    const wanted = options.filter((arc) => names(children.to[arc]!));
    if (wanted.length === 0 || wanted.length === options.length) continue;
    changed ??= roles.slice();
    for (const arc of options) if (!wanted.includes(arc)) changed[arc] = off;
  }
  return changed;
}

/** Maps in which most things ask for one of some others, before or after them, and for a last one that asks for nothing. */
function circularMap(): fc.Arbitrary<SmallMap> {
  const ids = Array.from({ length: 12 }, (_, number) => `c${String(number)}`);
  return fc
    .array(fc.uniqueArray(fc.subarray(ids, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 2 }), {
      minLength: ids.length,
      maxLength: ids.length,
    })
    .map((asked) => ({
      concepts: [
        ...ids.map((id, number) => ({
          id,
          title: id,
          prerequisites: asked[number]!.map((members) => {
            const [first = "floor", ...rest] = members.filter((member) => member !== id);
            return { anyOf: [first, ...(rest.length > 1 ? [{ allOf: rest }] : rest), "floor"] };
          }),
        })),
        { id: "floor", title: "floor" },
      ],
    }));
}

function questionsOn(maps: fc.Arbitrary<SmallMap>): fc.Arbitrary<Question> {
  return maps.chain((data) => {
    const concepts = data.concepts.map(({ id }) => id);
    const some = (most: number) => fc.subarray(concepts, { minLength: 0, maxLength: most });
    return fc
      .record({
        goals: fc.subarray(concepts, { minLength: 1, maxLength: Math.min(4, concepts.length) }),
        known: some(1),
        avoid: some(1),
        choose: fc.array(fc.constantFrom(...concepts), { minLength: 2, maxLength: 16 }),
        helpful: fc.boolean(),
      })
      .map(({ goals, ...options }) => readQuestion(unitIndex(createConceptMap(data)), goals, options));
  });
}

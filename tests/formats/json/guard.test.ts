import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { guardOf } from "../../../src/formats/json/guard.js";
import { mapSchema } from "../../../src/formats/json/schema.js";
import { shapeProblems } from "../../../src/formats/json/shape-problems.js";
import { treeProblems } from "../../../src/formats/json/tree-problems.js";
import { fullExample } from "../../support/full-example.js";
import { putSomewhere } from "../../support/put-somewhere.js";
import { mapData } from "../../support/random-map-data.js";

const passes = (value: unknown) => guardOf(mapSchema)(value, 0);
const isFine = (value: unknown) => treeProblems(value).length + shapeProblems(value).length === 0;
const example = () => withoutPrivate(fullExample);

const plain: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(null, [], {}, "", -1, 0, 1.5, [""], [null], { en: "" }, { en: [""] }, { gist: 1 }),
  fc.constantFrom<unknown>({ anyOf: [] }, { anyOf: ["a", { allOf: ["b"] }] }, { concept: "a" }, { x: 0, y: -1 }),
);
const odd = fc.constantFrom<unknown>(
  undefined,
  NaN,
  Infinity,
  new Date(0),
  new Map(),
  Object.create(null),
  Object.create({ title: "inherited" }),
  Object.assign([], { 2: "behind a hole" }),
  JSON.parse('{"__proto__": "own"}'),
  { constructor: "own" },
  { prototype: "own" },
);
const key = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."aeinst_") }),
  fc.constantFrom("__proto__", "constructor", "prototype", "anyOf", "id", "en"),
);

describe("the quick guard of a map's file", () => {
  it("says yes and no as the full checks do, wherever a good file has something else", () => {
    const verdicts = { true: 0, false: 0 };
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), plain, key, (steps, value, newKey) => {
        const file = example();
        putSomewhere(file, steps, value, newKey);
        const isRight = isFine(file);
        verdicts[`${isRight}`]++;
        expect(passes(file)).toBe(isRight);
      }),
      { seed: 20261126, numRuns: 5000 },
    );
    expect(Math.min(verdicts.true, verdicts.false)).toBeGreaterThan(500);
  });

  it("passes nothing odd that the full checks refuse", () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), odd, key, (steps, value, newKey) => {
        const file = example();
        putSomewhere(file, steps, value, newKey);
        expect(passes(file) && !isFine(file)).toBe(false);
      }),
      { seed: 20261126, numRuns: 5000 },
    );
  });

  it("passes the map that ships, the one that uses everything, and any map without private keys", () => {
    const shipped = readFileSync(new URL("../../../data/chatgpt.json", import.meta.url), "utf8");
    expect([passes(JSON.parse(shipped)), passes(example())]).toEqual([true, true]);
    fc.assert(
      fc.property(mapData, (data) => {
        expect(passes(withoutPrivate(data))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it("leaves what is private or nested deeply to the full checks", () => {
    expect(passes({ ...(example() as object), "x-own": 1 })).toBe(false);
    const nested = (levels: number) => {
      let clause: unknown = "a";
      for (let level = 0; level < levels; level++) clause = { allOf: [clause] };
      const concepts = [
        { id: "a", title: "A" },
        { id: "b", title: "B", prerequisites: [clause] },
      ];
      return { format: "concept-map/1", concepts };
    };
    expect([nested(40), nested(90), nested(120)].map(passes)).toEqual([true, false, false]);
    const circular = nested(1);
    (circular.concepts[1]!.prerequisites as unknown[])[0] = { allOf: circular.concepts[1]!.prerequisites };
    expect(passes(circular)).toBe(false);
  });

  it("leaves what it does not know to the schema, and takes no list or object there", () => {
    const email = v.pipe(v.string(), v.email());
    expect(["a@b.org", "a", 1].map((value) => guardOf(email)(value, 0))).toEqual([true, false, false]);
    for (const schema of [v.unknown(), v.looseObject({}), v.map(v.string(), v.string()), v.tuple([])])
      for (const value of [{ constructor: 1 }, new Map(), []]) expect(guardOf(schema)(value, 0)).toBe(false);
  });
});

function withoutPrivate(value: unknown): unknown {
  const text = JSON.stringify(value, (name, inner: unknown) => (name.startsWith("x-") ? undefined : inner));
  return JSON.parse(text);
}

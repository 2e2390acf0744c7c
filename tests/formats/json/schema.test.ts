import Ajv from "ajv";
import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import type { InferInput, InferOutput } from "valibot";
import { describe, expect, expectTypeOf, it } from "vitest";
import type { mapSchema } from "../../../src/formats/json/schema.js";
import { definitions } from "../../../src/formats/json/schema.js";
import { shapeProblems } from "../../../src/formats/json/shape-problems.js";
import type {
  Clause,
  Concept,
  ConceptData,
  ConceptMapData,
  Requirement,
  Text,
  Texts,
} from "../../../src/model/index.js";
import { fullExample } from "../../support/full-example.js";
import { mapData } from "../../support/random-map-data.js";

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");
const schema = read("data/concept-map.schema.json");
const isValid = new Ajv({ allErrors: true }).compile(JSON.parse(schema) as object);

describe("data/concept-map.schema.json", () => {
  it("is what `npm run schema` writes", async () => {
    const script = new URL("../../../scripts/schema.mjs", import.meta.url).href;
    const { schemaText } = (await import(/* @vite-ignore */ script)) as { schemaText: () => Promise<string> };
    expect(await schemaText()).toBe(schema);
  });

  it("tells editors what the keys are for", () => {
    const { $defs } = JSON.parse(schema) as { $defs: Record<string, { properties: Record<string, object> }> };
    expect($defs.concept?.properties.replaces).toHaveProperty("description", expect.stringMatching(/earlier versions/));
    expect(Object.keys($defs)).toEqual(Object.keys(definitions));
  });

  it("names no host but that of JSON Schema", () => {
    expect(schema.match(/https?:\/\/[^"#]*/g)).toEqual(["http://json-schema.org/draft-07/schema"]);
  });

  it("takes the map that ships and the one that uses everything", () => {
    for (const file of [JSON.parse(read("data/chatgpt.json")), fullExample] as unknown[]) {
      expect(isValid(file), JSON.stringify(isValid.errors)).toBe(true);
      expect(shapeProblems(file)).toEqual([]);
    }
  });

  it("takes any map", () => {
    fc.assert(
      fc.property(mapData, (data) => {
        expect(isValid(data), JSON.stringify(isValid.errors)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it("says yes and no to the same files as the shape check of parseJson", () => {
    const verdicts = { yes: 0, no: 0 };
    for (const file of samples()) {
      const isFine = shapeProblems(file).length === 0;
      verdicts[isFine ? "yes" : "no"]++;
      expect(isValid(file), `${JSON.stringify(file)}: ${JSON.stringify(isValid.errors)}`).toBe(isFine);
    }
    expect(verdicts.yes).toBeGreaterThan(500);
    expect(verdicts.no).toBeGreaterThan(2000);
  });
});

/** The full example with each of its values replaced by each of these, and with each of these under a key of its own. */
function* samples(): Generator<unknown> {
  const values = [
    null,
    true,
    -1,
    1.5,
    "",
    [],
    [""],
    [null],
    {},
    { en: "" },
    { en: [] },
    { anyOf: ["a"] },
    { concept: "a" },
  ];
  yield* values;
  const root = JSON.parse(JSON.stringify(fullExample)) as unknown;
  for (const [holder, key] of placesIn(root)) {
    const before = holder[key];
    for (const value of values) {
      holder[key] = value;
      yield root;
    }
    if (!Array.isArray(holder)) {
      Reflect.deleteProperty(holder, key);
      yield root;
      for (const other of [`${key}s`, `x-${key}`, "xkey"]) {
        if (Object.hasOwn(holder, other)) continue;
        holder[other] = 1;
        yield { ...(root as object) };
        Reflect.deleteProperty(holder, other);
      }
    }
    holder[key] = before;
  }
}

function placesIn(value: unknown): [holder: Record<string, unknown>, key: string][] {
  if (typeof value !== "object" || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [[holder, key], ...placesIn(holder[key])]);
}

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

describe("the schema and the types", () => {
  it("say the same of the whole", () => {
    expectTypeOf<Frozen<InferOutput<typeof mapSchema>>>().toExtend<ConceptMapData>();
    expectTypeOf<ConceptMapData>().toExtend<Frozen<InferOutput<typeof mapSchema>>>();
    expectTypeOf<InferInput<typeof mapSchema>>().toEqualTypeOf<InferOutput<typeof mapSchema>>();
    expectTypeOf<keyof InferOutput<typeof mapSchema>>().toEqualTypeOf<keyof ConceptMapData>();
  });

  it("say the same of each part", () => {
    type Part<K extends keyof typeof definitions> = Frozen<InferOutput<(typeof definitions)[K]>>;
    type Entry<K extends keyof ConceptMapData> =
      NonNullable<ConceptMapData[K]> extends readonly (infer E)[] ? E : never;
    type ListOf<K extends keyof Concept> = NonNullable<Concept[K]> extends readonly (infer E)[] ? E : never;
    expectTypeOf<Part<"text">>().toExtend<Text>();
    expectTypeOf<Text>().toExtend<Part<"text">>();
    expectTypeOf<Part<"texts">>().toExtend<Texts>();
    expectTypeOf<Texts>().toExtend<Part<"texts">>();
    expectTypeOf<Part<"minutes">>().toExtend<NonNullable<Concept["minutes"]>>();
    expectTypeOf<NonNullable<Concept["minutes"]>>().toExtend<Part<"minutes">>();
    expectTypeOf<Part<"requirement">>().toExtend<Requirement>();
    expectTypeOf<Requirement>().toExtend<Part<"requirement">>();
    expectTypeOf<Part<"clause">>().toExtend<Clause>();
    expectTypeOf<Clause>().toExtend<Part<"clause">>();
    expectTypeOf<Part<"goal">>().toExtend<ListOf<"goals">>();
    expectTypeOf<ListOf<"goals">>().toExtend<Part<"goal">>();
    expectTypeOf<Part<"resource">>().toExtend<ListOf<"resources">>();
    expectTypeOf<ListOf<"resources">>().toExtend<Part<"resource">>();
    expectTypeOf<Part<"note">>().toExtend<ListOf<"notes">>();
    expectTypeOf<ListOf<"notes">>().toExtend<Part<"note">>();
    expectTypeOf<Part<"concept">>().toExtend<ConceptData>();
    expectTypeOf<ConceptData>().toExtend<Part<"concept">>();
    expectTypeOf<keyof Part<"concept">>().toEqualTypeOf<keyof ConceptData>();
    expectTypeOf<keyof Part<"resource">>().toEqualTypeOf<keyof ListOf<"resources">>();
    expectTypeOf<keyof Part<"note">>().toEqualTypeOf<keyof ListOf<"notes">>();
    expectTypeOf<keyof Part<"goal">>().toEqualTypeOf<keyof ListOf<"goals">>();
    expectTypeOf<keyof Part<"depth">>().toEqualTypeOf<keyof Entry<"depths">>();
    expectTypeOf<keyof Part<"area">>().toEqualTypeOf<keyof Entry<"areas">>();
  });
});

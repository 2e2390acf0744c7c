import Ajv from "ajv";
import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import type { InferOutput } from "valibot";
import { describe, expect, expectTypeOf, it } from "vitest";
import { ConceptMapError } from "../../src/model/index.js";
import { formatProgress, parseProgress, progressFromJson, type ProgressRecord } from "../../src/progress/index.js";
import type { progressSchema } from "../../src/progress/schema.js";
import { joinedRecords } from "./random-progress.js";

const schema = readFileSync(new URL("../../data/progress.schema.json", import.meta.url), "utf8");
const isValid = new Ajv({ allErrors: true }).compile(JSON.parse(schema) as object);

const date = "2026-01-01T01:00:00.000Z";
const file = (concepts: unknown): string => JSON.stringify({ format: "concept-progress/1", map: "m", concepts });

/** What is wrong with a file, line by line. */
function faults(text: string): string[] {
  try {
    parseProgress(text);
  } catch (error) {
    if (error instanceof ConceptMapError) return error.problems.map(({ path, message }) => `${path}: ${message}`);
    throw error;
  }
  return [];
}

describe("formatProgress and parseProgress", () => {
  it("lose nothing", () => {
    fc.assert(
      fc.property(joinedRecords, (record) => {
        expect(parseProgress(formatProgress(record))).toEqual(record);
        expect(isValid(JSON.parse(formatProgress(record)))).toBe(true);
      }),
      { seed: 6, numRuns: 1000 },
    );
  });

  it("write short parts on one line, concepts in the order of their ids", () => {
    const concepts = { b: { star: { starred: true, date } }, a: { note: { text: "hm", date } } };
    expect(formatProgress({ format: "concept-progress/1", map: "m", concepts })).toBe(`{
  "format": "concept-progress/1",
  "map": "m",
  "concepts": {
    "a": {"note": {"text": "hm", "date": "${date}"}},
    "b": {"star": {"starred": true, "date": "${date}"}}
  }
}
`);
  });
});

describe("parseProgress", () => {
  it.each([
    ["", ": the file is not JSON: line 1, column 1 has the end instead of a value"],
    ["[]", ": expected an object, found an empty list"],
    [file([]), "concepts: expected an object, found an empty list"],
    [
      '{ "format": "concept-progress/2", "map": "m", "days": 3 }',
      'format: the file is in "concept-progress/2", which this version cannot read; use a newer version of concept-map',
    ],
    ['{ "map": "m", "concepts": {} }', 'format: "format" is missing; add "format": "concept-progress/1"'],
    [file({ "a b": {} }), /^concepts\.a b: the id "a b" has white space/],
    [
      file({ a: { standing: { state: "known", depth: "", date } } }),
      "concepts.a.standing.depth: an id cannot be empty",
    ],
    [
      file({ a: { star: { starred: true, date: "yesterday" } } }),
      'concepts.a.star.date: expected a date such as "2026-01-31T12:00:00.000Z", found "yesterday"',
    ],
    [
      file({ a: { star: { starred: true, date: "2026-13-01T00:00:00.000Z" } } }),
      'concepts.a.star.date: no calendar has the date "2026-13-01T00:00:00.000Z"; correct it',
    ],
    [
      file({ a: { note: { text: "", date, joined: { b: "2026-13-01T00:00:00.000Z" } } } }),
      'concepts.a.note.joined.b: no calendar has the date "2026-13-01T00:00:00.000Z"; correct it',
    ],
    [
      file({ a: { note: { text: "", date, joined: { "b c": date } } } }),
      /^concepts\.a\.note\.joined\.b c: the id "b c" has white space/,
    ],
    [file({ a: { stars: 5 } }), 'concepts.a.stars: the format has no key "stars" here. Did you mean "star"?'],
    [file({ a: { "x-mood": 5 } }), 'concepts.a.x-mood: the format has no key "x-mood" here'],
    [
      file({ a: { standing: { state: "knwon", date } } }),
      'concepts.a.standing.state: expected "unknown" or "learning" or "known" or "mastered" or "skipped", found "knwon"',
    ],
  ])("refuses %s", (text, message) => {
    const [first, ...others] = faults(text);
    expect(first).toMatch(message);
    if (typeof message === "string") expect(first).toBe(message);
    expect(others).toEqual([]);
  });

  it("says where each problem stands", () => {
    const text = file({ a: { star: { starred: true, date: "yesterday" } } });
    const column = text.indexOf('"yesterday"') + 1;
    expect(() => parseProgress(text)).toThrow(
      `concepts.a.star.date: line 1, column ${String(column)}: expected a date`,
    );
  });

  it("says everything at once", () => {
    expect(faults(file({ a: { note: { text: 1, date } }, b: { star: {} } }))).toHaveLength(3);
  });

  it.each(["__proto__", "constructor", "prototype", "toString"])("takes no concept called %s", (name) => {
    const text = file({}).replace(
      "{}",
      `{ ${JSON.stringify(name)}: { "star": { "starred": true, "date": "${date}" } } }`,
    );
    expect(faults(text)).toEqual([`concepts.${name}: no key may be called "${name}"; take it out`]);
    expect(({} as { star?: unknown }).star).toBeUndefined();
  });

  it("takes a text only, of a bearable length", () => {
    expect(() => parseProgress({} as string)).toThrow("progressFromJson takes what JSON.parse gave");
    expect(() => parseProgress(" ".repeat(20_000_001))).toThrow("more than 20,000,000 characters");
  });

  it("answers with a copy", () => {
    const value = JSON.parse(file({ a: { note: { text: "one", date } } })) as ProgressRecord;
    const record = progressFromJson(value);
    (value.concepts.a!.note as { text: string }).text = "two";
    expect(record.concepts.a!.note!.text).toBe("one");
  });

  it("reads or refuses with reasons whatever there is", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (value, inner) => {
        for (const text of [JSON.stringify(value), file(inner), file({ a: inner })])
          expect(faults(text).every((fault) => fault.length > 5)).toBe(true);
      }),
      { seed: 6, numRuns: 1000 },
    );
  });
});

describe("data/progress.schema.json", () => {
  it("is what `npm run schema` writes", async () => {
    const script = new URL("../../scripts/schema.mjs", import.meta.url).href;
    const { progressSchemaText } = (await import(/* @vite-ignore */ script)) as {
      progressSchemaText: () => Promise<string>;
    };
    expect(await progressSchemaText()).toBe(schema);
  });

  it("refuses what parseProgress refuses for its shape", () => {
    const concepts = [{ a: { stars: 5 } }, { a: { "x-mood": 5 } }, { a: { note: { text: 1, date } } }, [], { a: [] }];
    for (const wrong of concepts) expect(isValid(JSON.parse(file(wrong))), JSON.stringify(wrong)).toBe(false);
  });

  it("says the same as the types", () => {
    type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;
    expectTypeOf<Frozen<InferOutput<typeof progressSchema>>>().toEqualTypeOf<Frozen<ProgressRecord>>();
  });
});

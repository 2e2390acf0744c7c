import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatYaml,
  guessFormat,
  mapData,
  mapFromJson,
  parseJson,
  parseYaml,
  readMap,
} from "../../../src/formats/index.js";
import { showPlace } from "../../../src/model/error.js";
import { fullExample } from "../../support/full-example.js";
import { problemsOf } from "../../support/problems.js";
import { mapData as anyMap } from "../../support/random-map-data.js";

const json = readFileSync(new URL("../../../data/chatgpt.json", import.meta.url), "utf8");
const head = "format: concept-map/1\n";
const messages = (text: string) =>
  problemsOf(() => parseYaml(text)).map(({ path, message, place }) => [
    path,
    place ? `${showPlace(place)}: ${message}` : message,
  ]);

describe("formatYaml", () => {
  it("keeps everything, in every language, as JSON does", () => {
    fc.assert(
      fc.property(fc.oneof(fc.constant(fullExample), anyMap), (data) => {
        const map = mapFromJson(data);
        const text = formatYaml(map);
        const again = parseYaml(text).map;
        expect(mapData(again)).toEqual(mapData(map));
        expect(formatYaml(again)).toBe(text);
      }),
      { numRuns: 25 },
    );
  });

  it("writes what is small on one line, and quotes what others might take for something else", () => {
    const map = mapFromJson({
      format: "concept-map/1",
      version: "1.0",
      concepts: [
        {
          id: "no",
          title: { en: "Why?", ja: "なぜ" },
          minutes: { gist: 5 },
          notes: [{ text: "x", date: "2023-01-31" }],
        },
        { id: "adding", title: "# Adding: 1", summary: "one\ntwo", prerequisites: ["no@gist"] },
      ],
      depths: [{ id: "gist", title: "~" }],
    });
    expect(formatYaml(map)).toBe(`format: concept-map/1
version: "1.0"
depths: [ { id: gist, title: "~" } ]
concepts:
  - id: "no"
    title: { en: "Why?", ja: なぜ }
    minutes: { gist: 5 }
    notes: [ { text: x, date: "2023-01-31" } ]
  - id: adding
    title: "# Adding: 1"
    summary: |-
      one
      two
    prerequisites: [ no@gist ]
`);
  });

  it("writes one language, where one is asked for", () => {
    expect(formatYaml(parseJson(json), { locale: "ja" })).toContain("locales: [ ja ]\ntitle: { ja: ChatGPTの理解 }\n");
  });
});

const python = (script: string, input: string) =>
  spawnSync("python3", ["-c", script], { input, encoding: "utf8", maxBuffer: 1e8 });

describe.skipIf(python("import yaml", "").status !== 0)("PyYAML, a reader of YAML 1.1", () => {
  it("reads what we write as we do", { timeout: 60_000 }, () => {
    const script = "import json, sys, yaml; json.dump(yaml.safe_load(sys.stdin), sys.stdout)";
    expect(JSON.parse(python(script, formatYaml(parseJson(json))).stdout)).toEqual(JSON.parse(json));
  });
});

describe("parseYaml", () => {
  it("reads what an author writes: comments, aliases, dates and versions without quotes", () => {
    const { map } = parseYaml(`%YAML 1.1
---
# Sums
${head}version: 1.0
depths: [{id: gist, title: Gist}]
concepts:
  - {id: no, title: on, minutes: &short {gist: 5}}
  - id: adding
    title: >-
      Adding
      up
    minutes: *short
    notes: [{text: &said said, date: 2023-01-31}, {text: *said, date: 2023}]
    prerequisites:
      - concept: no
        helpful: true
`);
    expect(mapData(map)).toEqual({
      format: "concept-map/1",
      version: "1.0",
      depths: [{ id: "gist", title: "Gist" }],
      concepts: [
        { id: "no", title: "on", minutes: { gist: 5 } },
        {
          id: "adding",
          title: "Adding up",
          minutes: { gist: 5 },
          notes: [
            { text: "said", date: "2023-01-31" },
            { text: "said", date: "2023" },
          ],
          prerequisites: [{ concept: "no", helpful: true }],
        },
      ],
    });
  });

  it("says where each problem of the map stands", () => {
    const text = `${head}concepts:
  - id: 1
    title: A
  - id: b
    area: math
    "x.y": 1
    prerequisites:
      - {concept: a, deep: 1}
      - c
  - id: d
    title:
`;
    expect(messages(text)).toEqual([
      ["concepts[0].id", "line 3, column 9: expected a text, found 1; put it in quotes"],
      ["concepts[1].title", 'line 5, column 5: "title" is missing; add it'],
      ["concepts[1].prerequisites[0].deep", 'line 9, column 22: the format has no key "deep" here'],
      ["concepts[1].x.y", 'line 7, column 5: the format has no key "x.y" here'],
      ["concepts[2].title", "line 12, column 11: expected a text or an object, found null"],
      ["concepts[1].area", 'line 6, column 11: "b" lies in "math", which is no area'],
      ["concepts[1].prerequisites[0]", 'line 9, column 9: "b" needs "a", which no concept defines'],
      ["concepts[1].prerequisites[1]", 'line 10, column 9: "b" needs "c", which no concept defines'],
    ]);
  });

  const laughs = ["a: &a [0,0,0,0,0,0,0,0,0,0]"];
  for (const [one, two] of ["ab", "bc", "cd", "de", "ef"]) laughs.push(`${two!}: &${two!} [${`*${one!},`.repeat(10)}]`);

  it.each([
    ["nothing", "# none\n", "the file says nothing; a map begins with format: concept-map/1"],
    [
      "two documents",
      `${head}---\na: 1`,
      'line 2, column 1: the file holds more than one document; take out what follows "---"',
    ],
    [
      "a key that is there twice",
      "a: {b: 1}\na: 2",
      'line 2, column 1: the key "a" is there twice; take one of them out',
    ],
    ["a tag of its own", "a: !js b", "line 1, column 4: unresolved tag: !js; take the tag out"],
    [
      "a tag of YAML 1.1",
      "a: !!timestamp 2001-01-01",
      "line 1, column 4: unresolved tag: tag:yaml.org,2002:timestamp; take the tag out",
    ],
    ["an alias of nothing", "a: *b", "line 1, column 4: *b stands for nothing; no &b ends before it"],
    ["an alias of what it is in", "a: &a [*a]", "line 1, column 8: *a stands for nothing; no &a ends before it"],
    ["a bomb of aliases", laughs.join("\n"), "line 5, column 29: the aliases of the file repeat too much"],
    [
      "a key that is a list",
      "? [a]\n: b",
      "line 1, column 3: the file is not YAML: With stringKeys, all keys must be strings",
    ],
    [
      "brackets left open",
      "a: [b",
      "line 1, column 6: the file is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]",
    ],
    [
      "deep nesting",
      `${"[".repeat(250)}${"]".repeat(250)}`,
      "line 1, column 202: the file nests deeper than 200 levels",
    ],
  ])("refuses %s", (_, text, message) => {
    expect(messages(text)).toEqual([["", message]]);
  });

  it("refuses nesting that would overflow the stack", () => {
    expect(messages("[".repeat(100_000))[0]![1]).toMatch(/^line 1, column \d+: the file nests too deep from here on$/);
  });

  it("lets no key reach a prototype", () => {
    const text = `${head}concepts: [{id: a, title: A, x-a: {__proto__: {b: 1}}}]`;
    expect(messages(text)).toEqual([
      ["concepts[0].x-a.__proto__", 'line 2, column 36: no key may be called "__proto__"; take it out'],
    ]);
  });
});

describe("readMap", () => {
  it("knows our YAML by its ending and by its text", () => {
    const text = formatYaml(parseJson(json));
    expect(readMap(text).map.order).toBe(parseJson(json).order);
    expect(guessFormat("concepts: []", "map.yml")?.id).toBe("yaml");
    expect(guessFormat(json)?.id).toBe("json");
  });
});

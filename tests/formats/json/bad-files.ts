/** A problem as the tables write it. */
export type Row = readonly [path: string, code: string, message: string];

export const a = { id: "a", title: "A" };
export const b = { id: "b", title: "B" };
export const fileOf = (...concepts: unknown[]) => ({ format: "concept-map/1", concepts });
export const asking = (...prerequisites: unknown[]) => fileOf(a, b, { id: "c", title: "C", prerequisites });
export const saying = (more: object) => fileOf({ ...a, ...more });
const gist = { id: "gist", title: "Gist" };
const use = { id: "use", title: "Use" };
const inDepths = (...concepts: unknown[]) => ({ ...fileOf(...concepts), depths: [gist, use] });
export const nested = (levels: number) => `${"[".repeat(levels)}${"]".repeat(levels)}`;
export const withOwn = (text: string) => `{"format":"concept-map/1",${text},"concepts":[]}`;
export const long = "x".repeat(2000);

export const reservedNames = [
  "constructor",
  "__defineGetter__",
  "__defineSetter__",
  "hasOwnProperty",
  "__lookupGetter__",
  "__lookupSetter__",
  "isPrototypeOf",
  "propertyIsEnumerable",
  "toString",
  "valueOf",
  "__proto__",
  "toLocaleString",
];
export const reservedMessage = (id: string) =>
  `the id "${id}" is a name that every JavaScript object has; choose another`;
const badCharacters = (id: string) =>
  `the id ${JSON.stringify(id)} has white space, "@", a control character or half a character; write a hyphen`;
export const notJson = (place: string) => `the file is not JSON: ${place}`;

export const notJsonFiles: readonly (readonly [name: string, text: string, message: string])[] = [
  ["an empty text", "", "line 1, column 1 has the end instead of a value"],
  ["white space", " \n\t", "line 2, column 2 has the end instead of a value"],
  ["HTML", "<!DOCTYPE html>\n<title>404</title>", 'line 1, column 1 has "<!DOCTYPE ht" instead of a value'],
  ["a page behind a byte order mark", "\uFEFF<html>", 'line 1, column 1 has "<html>" instead of a value'],
  ["a file cut off in a list", '{\n  "concepts": [\n    1', 'line 3, column 6 has the end instead of "," or "]"'],
  ["a file cut off in a text", '{\n  "form', "line 2, column 8 has the end instead of the rest of a text"],
  ["a file cut off after a key", '{"format"', 'line 1, column 10 has the end instead of ":"'],
  ["a file cut off after a comma", '{"a": 1,', "line 1, column 9 has the end instead of a key in double quotes"],
  [
    "a comma before the end of a list",
    "[1, 2,\n]",
    'line 2, column 1 has "]" instead of a value; take out the comma before it',
  ],
  [
    "a comma before the end of an object",
    '{"a": 1,\n}',
    'line 2, column 1 has "}" instead of a key in double quotes; take out the comma before it',
  ],
  ["a missing comma", '{"a": 1\n "b": 2}', 'line 2, column 2 has "\\"b\\": 2}" instead of "," or "}"'],
  [
    "a comment",
    '{\n  // no\n  "a": 1}',
    'line 2, column 3 has "// no" instead of a key in double quotes; JSON has no comments',
  ],
  [
    "single quotes",
    "{'a': 1}",
    "line 1, column 2 has \"'a': 1}\" instead of a key in double quotes; only straight double quotes will do",
  ],
  ["curly quotes", "[“a”]", 'line 1, column 2 has "“a”]" instead of a value; only straight double quotes will do'],
  [
    "a comment after a value",
    '{"a": 1 # one\n}',
    'line 1, column 9 has "# one" instead of "," or "}"; JSON has no comments',
  ],
  ["two commas", "[1,,\n2]", 'line 1, column 4 has "," instead of a value'],
  ["a line break in a text", '["a\nb"]', 'line 1, column 4 has "\\nb\\"]" instead of the rest of a text'],
  ["a bad escape", '["\\x"]', 'line 1, column 3 has "\\\\x\\"]" instead of the rest of a text'],
  ["a number with a zero before it", "[01]", 'line 1, column 3 has "1]" instead of "," or "]"'],
  ["NaN", '{"minutes": NaN}', 'line 1, column 13 has "NaN}" instead of a value'],
  ["undefined", "undefined", 'line 1, column 1 has "undefined" instead of a value'],
  ["two values", "{}\n{}", 'line 2, column 1 has "{}" instead of nothing more'],
  ["crossed brackets", '{"a": [1}', 'line 1, column 9 has "}" instead of "," or "]"'],
  ["YAML", "format: concept-map/1", 'line 1, column 1 has "format: conc" instead of a value'],
  ["a zero byte", "\0", 'line 1, column 1 has "\\u0000" instead of a value'],
];

export const badValues: readonly (readonly [name: string, file: unknown, ...problems: Row[]])[] = [
  // The whole
  ["null", null, ["", "wrong-type", "expected an object, found null"]],
  ["a list", [], ["", "wrong-type", "expected an object, found an empty list"]],
  ["a text", "map", ["", "wrong-type", 'expected an object, found "map"']],
  ["a number", 7, ["", "wrong-type", "expected an object, found 7"]],
  [
    "an empty object",
    {},
    ["format", "missing", '"format" is missing; add "format": "concept-map/1"'],
    ["concepts", "missing", '"concepts" is missing; add it'],
  ],
  [
    "a later format",
    { format: "concept-map/2", concepts: [] },
    ["format", "wrong-type", 'expected "concept-map/1", found "concept-map/2"'],
  ],
  [
    "a graph of another library",
    { format: "concept-map/1", nodes: [], edges: [] },
    ["concepts", "missing", '"concepts" is missing; add it'],
    ["nodes", "unknown-key", 'the format has no key "nodes" here'],
    ["edges", "unknown-key", 'the format has no key "edges" here'],
  ],
  ["concepts by id", { ...fileOf(), concepts: { a } }, ["concepts", "wrong-type", "expected a list, found an object"]],
  ["null for concepts", { ...fileOf(), concepts: null }, ["concepts", "wrong-type", "expected a list, found null"]],
  [
    "a misspelt key",
    { ...fileOf(), titel: "T" },
    ["titel", "unknown-key", 'the format has no key "titel" here. Did you mean "title"?'],
  ],
  [
    "a locale that is no text",
    { ...fileOf(), locales: ["en", 1] },
    ["locales[1]", "wrong-type", "expected a text, found 1; put it in quotes"],
  ],
  [
    "a text for locales",
    { ...fileOf(), locales: "en" },
    ["locales", "wrong-type", 'expected a list, found "en"; put it in [ ]'],
  ],
  [
    "null for a title",
    { ...fileOf(), title: null },
    ["title", "wrong-type", "expected a text or an object, found null"],
  ],

  // Concepts
  ["a list for a concept", fileOf([]), ["concepts[0]", "wrong-type", "expected an object, found an empty list"]],
  ["a text for a concept", fileOf(a, "b"), ["concepts[1]", "wrong-type", 'expected an object, found "b"']],
  ["null for a concept", fileOf(null), ["concepts[0]", "wrong-type", "expected an object, found null"]],
  [
    "a concept without a key",
    fileOf({}),
    ["concepts[0].id", "missing", '"id" is missing; add it'],
    ["concepts[0].title", "missing", '"title" is missing; add it'],
  ],
  [
    "a number for an id",
    fileOf({ id: 1, title: "" }),
    ["concepts[0].id", "wrong-type", "expected a text, found 1; put it in quotes"],
  ],
  ["null for an id", fileOf({ id: null, title: "" }), ["concepts[0].id", "wrong-type", "expected a text, found null"]],
  ["an empty id", fileOf({ ...a, id: "" }), ["concepts[0].id", "invalid-id", "an id cannot be empty"]],
  ["an id with a space", fileOf({ ...a, id: "a b" }), ["concepts[0].id", "invalid-id", badCharacters("a b")]],
  ["an id with an at sign", fileOf({ ...a, id: "a@b" }), ["concepts[0].id", "invalid-id", badCharacters("a@b")]],
  [
    "an id with a line break",
    fileOf({ ...a, id: "a\u2028" }),
    ["concepts[0].id", "invalid-id", badCharacters("a\u2028")],
  ],
  [
    "an id with an escape",
    fileOf({ ...a, id: "a\u001b[2J" }),
    ["concepts[0].id", "invalid-id", badCharacters("a\u001b[2J")],
  ],
  [
    "an id with a byte order mark",
    fileOf({ ...a, id: "\uFEFFa" }),
    ["concepts[0].id", "invalid-id", badCharacters("\uFEFFa")],
  ],
  [
    "half a surrogate pair in an id",
    fileOf({ ...a, id: "a\uD800" }),
    ["concepts[0].id", "invalid-id", badCharacters("a\uD800")],
  ],
  [
    "an endless id",
    fileOf({ ...a, id: long }),
    ["concepts[0].id", "too-large", `the id "${"x".repeat(80)}…" is longer than 1,000 characters`],
  ],
  [
    "a list for a title",
    fileOf({ id: "a", title: ["A"] }),
    ["concepts[0].title", "wrong-type", "expected a text or an object, found a list"],
  ],
  [
    "a wording that is no text",
    saying({ title: { en: "A", ja: 2 } }),
    ["concepts[0].title.ja", "wrong-type", "expected a text, found 2; put it in quotes"],
  ],
  [
    "a list for a wording",
    saying({ summary: { en: ["A"] } }),
    ["concepts[0].summary.en", "wrong-type", "expected a text, found a list"],
  ],
  [
    "a text for aliases",
    saying({ aliases: "B" }),
    ["concepts[0].aliases", "wrong-type", 'expected a list or an object, found "B"; put it in [ ]'],
  ],
  [
    "a text for aliases in a language",
    saying({ aliases: { en: "B" } }),
    ["concepts[0].aliases.en", "wrong-type", 'expected a list, found "B"; put it in [ ]'],
  ],
  [
    "an alias that is no text",
    saying({ aliases: [["B"]] }),
    ["concepts[0].aliases[0]", "wrong-type", "expected a text, found a list"],
  ],
  [
    "a position that is none",
    saying({ position: { x: "left", z: 1 } }),
    ["concepts[0].position.x", "wrong-type", 'expected a number, found "left"'],
    ["concepts[0].position.y", "missing", '"y" is missing; add it'],
    ["concepts[0].position.z", "unknown-key", 'the format has no key "z" here'],
  ],
  [
    "a text for a flag",
    saying({ assumed: "yes" }),
    ["concepts[0].assumed", "wrong-type", 'expected true or false, found "yes"'],
  ],
  [
    "null for everything",
    saying({ area: null, related: null, assumed: null }),
    ["concepts[0].area", "wrong-type", "expected a text, found null"],
    ["concepts[0].related", "wrong-type", "expected a list, found null"],
    ["concepts[0].assumed", "wrong-type", "expected true or false, found null"],
  ],
  [
    "a key of the map in a concept",
    saying({ depths: [] }),
    ["concepts[0].depths", "unknown-key", 'the format has no key "depths" here'],
  ],
  [
    "a misspelt key of a concept",
    saying({ prerequisite: ["a"] }),
    [
      "concepts[0].prerequisite",
      "unknown-key",
      'the format has no key "prerequisite" here. Did you mean "prerequisites"?',
    ],
  ],
  [
    "an id twice",
    fileOf(a, b, a),
    ["concepts[2].id", "duplicate-id", 'the id "a" is taken by concepts[0]; give this one another'],
  ],
  [
    "an id of old that is still there",
    fileOf({ ...a, replaces: ["z", "b"] }, b),
    ["concepts[0].replaces[1]", "duplicate-id", '"a" replaces "b", which is still in the map; take one of them out'],
  ],
  [
    "an unknown relation",
    saying({ related: ["adding"] }),
    ["concepts[0].related[0]", "unknown-concept", '"a" is related to "adding", which no concept defines'],
  ],

  // Minutes, goals, resources, notes
  [
    "negative minutes",
    saying({ minutes: -1 }),
    ["concepts[0].minutes", "wrong-type", "expected zero or more, found -1"],
  ],
  [
    "minutes as a text",
    saying({ minutes: "30" }),
    ["concepts[0].minutes", "wrong-type", 'expected a number or an object, found "30"; take its quotes away'],
  ],
  [
    "minutes as a list",
    saying({ minutes: [30] }),
    ["concepts[0].minutes", "wrong-type", "expected a number or an object, found a list"],
  ],
  [
    "no minutes",
    saying({ minutes: null }),
    ["concepts[0].minutes", "wrong-type", "expected a number or an object, found null"],
  ],
  [
    "minutes of a depth as a text",
    inDepths({ ...a, minutes: { gist: "1" } }),
    ["concepts[0].minutes.gist", "wrong-type", 'expected a number, found "1"; take its quotes away'],
  ],
  [
    "minutes of an unknown depth",
    inDepths({ ...a, minutes: { gits: 1 } }),
    ["concepts[0].minutes.gits", "unknown-depth", '"a" names the depth "gits"; the map has "gist", "use"'],
  ],
  [
    "minutes of depths where there are none",
    saying({ minutes: { gist: 1 } }),
    ["concepts[0].minutes.gist", "unknown-depth", '"a" names the depth "gist"; the map has no depths'],
  ],
  [
    "a goal without a title",
    saying({ goals: [{}] }),
    ["concepts[0].goals[0].title", "missing", '"title" is missing; add it'],
  ],
  [
    "a goal at an unknown depth",
    inDepths({ ...a, goals: [{ title: "G", at: "deep" }] }),
    ["concepts[0].goals[0].at", "unknown-depth", '"a" names the depth "deep"; the map has "gist", "use"'],
  ],
  [
    "a text for a goal",
    saying({ goals: ["Count"] }),
    ["concepts[0].goals[0]", "wrong-type", 'expected an object, found "Count"'],
  ],
  [
    "a resource without an address",
    saying({ resources: [{ title: "R" }] }),
    ["concepts[0].resources[0].url", "missing", '"url" is missing; add it'],
  ],
  [
    "a resource of an unknown kind",
    saying({ resources: [{ title: "R", url: "", kind: "vidio" }] }),
    [
      "concepts[0].resources[0].kind",
      "wrong-type",
      'expected "article" or "book" or "code" or "course" or "documentation" or "encyclopedia" or "paper" or "slides" or "thread" or "video", found "vidio"',
    ],
  ],
  [
    "a resource of negative length",
    saying({ resources: [{ title: "R", url: "", minutes: -0.5 }] }),
    ["concepts[0].resources[0].minutes", "wrong-type", "expected zero or more, found -0.5"],
  ],
  [
    "a resource at an unknown depth",
    saying({ resources: [{ title: "R", url: "", at: "x" }] }),
    ["concepts[0].resources[0].at", "unknown-depth", '"a" names the depth "x"; the map has no depths'],
  ],
  [
    "a note that is a text",
    saying({ notes: ["so"] }),
    ["concepts[0].notes[0]", "wrong-type", 'expected an object, found "so"'],
  ],
  [
    "a note with a year for a date",
    saying({ notes: [{ text: "so", date: 2023 }] }),
    ["concepts[0].notes[0].date", "wrong-type", "expected a text, found 2023; put it in quotes"],
  ],

  // Areas and depths
  [
    "an unknown area",
    { ...saying({ area: "mats" }), areas: [{ id: "math", title: "M" }] },
    ["concepts[0].area", "unknown-area", '"a" lies in "mats", which is no area. Did you mean "math"?'],
  ],
  [
    "an unknown parent",
    { ...fileOf(), areas: [{ id: "m", title: "M", parent: "n" }] },
    ["areas[0].parent", "unknown-area", 'no area is called "n"'],
  ],
  [
    "an area in itself",
    { ...fileOf(), areas: [{ id: "m", title: "M", parent: "m" }] },
    ["areas[0].parent", "area-cycle", 'the area "m" lies inside itself; take one "parent" out of the circle'],
  ],
  [
    "a circle of areas, told once",
    {
      ...fileOf(),
      areas: [
        { id: "k", title: "K", parent: "l" },
        { id: "l", title: "L", parent: "m" },
        { id: "m", title: "M", parent: "n" },
        { id: "n", title: "N", parent: "l" },
      ],
    },
    ["areas[1].parent", "area-cycle", 'the area "l" lies inside itself; take one "parent" out of the circle'],
  ],
  [
    "an area twice",
    { ...fileOf(), areas: [use, gist, use] },
    ["areas[2].id", "duplicate-id", 'the id "use" is taken by areas[0]; give this one another'],
  ],
  [
    "a depth twice",
    { ...fileOf(), depths: [use, use] },
    ["depths[1].id", "duplicate-id", 'the id "use" is taken by depths[0]; give this one another'],
  ],
  [
    "a depth with a space",
    { ...fileOf(), depths: [{ ...use, id: "u se" }] },
    ["depths[0].id", "invalid-id", badCharacters("u se")],
  ],
  [
    "areas that are no list, and nothing of areas besides",
    { ...saying({ area: "m" }), areas: { m: {} } },
    ["areas", "wrong-type", "expected a list, found an object"],
  ],
  [
    "an area without an id, and nothing of areas besides",
    { ...saying({ area: "m" }), areas: [{ title: "M" }] },
    ["areas[0].id", "missing", '"id" is missing; add it'],
  ],
  [
    "depths that are no list, and nothing of depths besides",
    { ...asking("a@gist", { concept: "b", at: "use" }), depths: "gist" },
    ["depths", "wrong-type", 'expected a list, found "gist"; put it in [ ]'],
  ],
  [
    "a depth with a bad title, and everything besides",
    { ...saying({ minutes: { gits: 1, gist: 2 } }), depths: [{ id: "gist", title: 5 }] },
    ["depths[0].title", "wrong-type", "expected a text or an object, found 5; put it in quotes"],
    ["concepts[0].minutes.gits", "unknown-depth", '"a" names the depth "gits"; the map has "gist"'],
  ],

  // Prerequisites
  [
    "a text for prerequisites",
    saying({ prerequisites: "b" }),
    ["concepts[0].prerequisites", "wrong-type", 'expected a list, found "b"; put it in [ ]'],
  ],
  [
    "a number for a prerequisite",
    asking(5),
    ["concepts[2].prerequisites[0]", "wrong-type", "expected a text or an object, found 5; put it in quotes"],
  ],
  [
    "a list for a prerequisite",
    asking(["a"]),
    ["concepts[2].prerequisites[0]", "wrong-type", "expected a text or an object, found a list"],
  ],
  [
    "null for a prerequisite",
    asking("a", null),
    ["concepts[2].prerequisites[1]", "wrong-type", "expected a text or an object, found null"],
  ],
  [
    "an object without a concept",
    asking({}),
    ["concepts[2].prerequisites[0].concept", "missing", '"concept" is missing; add it'],
  ],
  [
    "a list for a concept's name",
    asking({ concept: ["a"] }),
    ["concepts[2].prerequisites[0].concept", "wrong-type", "expected a text, found a list"],
  ],
  [
    "an unknown prerequisite",
    fileOf({ ...a, id: "adding" }, { ...b, prerequisites: ["ading"] }),
    [
      "concepts[1].prerequisites[0]",
      "unknown-concept",
      '"b" needs "ading", which no concept defines. Did you mean "adding"?',
    ],
  ],
  [
    "an empty prerequisite",
    asking(""),
    ["concepts[2].prerequisites[0]", "unknown-concept", '"c" needs "", which no concept defines'],
  ],
  [
    "a reserved name for a prerequisite",
    asking("__proto__", { concept: "constructor" }),
    ["concepts[2].prerequisites[0]", "unknown-concept", '"c" needs "__proto__", which no concept defines'],
    ["concepts[2].prerequisites[1]", "unknown-concept", '"c" needs "constructor", which no concept defines'],
  ],
  [
    "an endless prerequisite",
    asking(long),
    ["concepts[2].prerequisites[0]", "unknown-concept", `"c" needs "${"x".repeat(80)}…", which no concept defines`],
  ],
  [
    "a concept that needs itself",
    asking("c@gist", { anyOf: ["a", "c"] }),
    ["concepts[2].prerequisites[0]", "self-prerequisite", '"c" needs itself; take this entry out'],
    ["concepts[2].prerequisites[1].anyOf[1]", "self-prerequisite", '"c" needs itself; take this entry out'],
  ],
  [
    "a prerequisite twice",
    asking("a", "b", { concept: "a", helpful: true }),
    [
      "concepts[2].prerequisites[2]",
      "duplicate-prerequisite",
      '"c" asks for the same thing as in prerequisites[0]; keep one of them',
    ],
  ],
  [
    "a depth of a map without depths",
    asking("a@gist"),
    ["concepts[2].prerequisites[0]", "unknown-depth", '"c" names the depth "gist"; "a" has no depths'],
  ],
  [
    "a depth that the prerequisite lacks",
    inDepths({ ...a, minutes: { gist: 5 } }, { ...b, prerequisites: [{ concept: "a", depth: "use" }, "a@"] }),
    ["concepts[1].prerequisites[0]", "unknown-depth", '"b" names the depth "use"; "a" has "gist"'],
    ["concepts[1].prerequisites[1]", "unknown-depth", '"b" names the depth ""; "a" has "gist"'],
  ],
  [
    "an unknown depth to need it at",
    asking({ anyOf: ["a"], at: "use" }),
    ["concepts[2].prerequisites[0].at", "unknown-depth", '"c" names the depth "use"; the map has no depths'],
  ],
  [
    "no alternatives",
    asking({ anyOf: [] }),
    ["concepts[2].prerequisites[0].anyOf", "wrong-type", "expected at least one entry, found an empty list"],
  ],
  [
    "no parts deep inside",
    asking("z", { anyOf: ["y", { allOf: [] }] }),
    ["concepts[2].prerequisites[1].anyOf[1].allOf", "wrong-type", "expected at least one entry, found an empty list"],
    ["concepts[2].prerequisites[0]", "unknown-concept", '"c" needs "z", which no concept defines'],
    ["concepts[2].prerequisites[1].anyOf[0]", "unknown-concept", '"c" needs "y", which no concept defines'],
  ],
  [
    "a text for alternatives",
    asking({ anyOf: "a" }),
    ["concepts[2].prerequisites[0].anyOf", "wrong-type", 'expected a list, found "a"; put it in [ ]'],
  ],
  [
    "null for alternatives",
    asking({ allOf: null }),
    ["concepts[2].prerequisites[0].allOf", "wrong-type", "expected a list, found null"],
  ],
  [
    "alternatives and parts at once",
    asking({ anyOf: ["a"], allOf: ["b"] }),
    ["concepts[2].prerequisites[0].allOf", "unknown-key", 'the format has no key "allOf" here. Did you mean "anyOf"?'],
  ],
  [
    "alternatives and a concept at once",
    asking({ anyOf: ["a"], concept: "b" }),
    ["concepts[2].prerequisites[0].concept", "unknown-key", 'the format has no key "concept" here'],
  ],
  [
    "terms inside alternatives",
    asking({ anyOf: [{ concept: "a", helpful: true }] }),
    ["concepts[2].prerequisites[0].anyOf[0].helpful", "unknown-key", 'the format has no key "helpful" here'],
  ],
  [
    "a misspelt anyOf",
    asking({ anyof: ["a"] }),
    ["concepts[2].prerequisites[0].concept", "missing", '"concept" is missing; add it'],
    ["concepts[2].prerequisites[0].anyof", "unknown-key", 'the format has no key "anyof" here'],
  ],
  [
    "a text for helpful",
    asking({ concept: "a", helpful: 1 }),
    ["concepts[2].prerequisites[0].helpful", "wrong-type", "expected true or false, found 1"],
  ],

  // Several at once
  [
    "a malformed concept beside a good one with an unknown prerequisite",
    fileOf({ id: "a", title: 5, prerequisites: {} }, { ...b, prerequisites: ["a", "z"] }),
    ["concepts[0].title", "wrong-type", "expected a text or an object, found 5; put it in quotes"],
    ["concepts[0].prerequisites", "wrong-type", "expected a list, found an object"],
    ["concepts[1].prerequisites[1]", "unknown-concept", '"b" needs "z", which no concept defines'],
  ],
  [
    "a concept that is none before others, which keep their places",
    fileOf(0, b, { ...b }, { ...a, prerequisites: [0, "b", "z"] }),
    ["concepts[0]", "wrong-type", "expected an object, found 0"],
    ["concepts[3].prerequisites[0]", "wrong-type", "expected a text or an object, found 0; put it in quotes"],
    ["concepts[2].id", "duplicate-id", 'the id "b" is taken by concepts[1]; give this one another'],
    ["concepts[3].prerequisites[2]", "unknown-concept", '"a" needs "z", which no concept defines'],
  ],
  [
    "one problem of each kind",
    {
      ...inDepths(
        { ...a, area: "x", related: ["x"], color: 1 },
        { ...b, minutes: { x: 1 }, prerequisites: ["b", "a@x"] },
      ),
      id: 1,
    },
    ["id", "wrong-type", "expected a text, found 1; put it in quotes"],
    ["concepts[0].color", "unknown-key", 'the format has no key "color" here'],
    ["concepts[0].area", "unknown-area", '"a" lies in "x", which is no area'],
    ["concepts[0].related[0]", "unknown-concept", '"a" is related to "x", which no concept defines'],
    ["concepts[1].minutes.x", "unknown-depth", '"b" names the depth "x"; the map has "gist", "use"'],
    ["concepts[1].prerequisites[0]", "self-prerequisite", '"b" needs itself; take this entry out'],
    ["concepts[1].prerequisites[1]", "unknown-depth", '"b" names the depth "x"; "a" has "gist", "use"'],
  ],
];

const noKey = (key: string) => `no key may be called "${key}"; take it out`;

/** What only a text can hold: numbers beyond the finite, and keys that a literal would take as an order. */
export const badTexts: readonly (readonly [name: string, text: string, ...problems: Row[]])[] = [
  [
    "endless minutes",
    '{"format":"concept-map/1","concepts":[{"id":"a","title":"A","minutes":1e309}]}',
    ["concepts[0].minutes", "wrong-type", "expected a finite number, found Infinity"],
  ],
  [
    "an endless number in a private part",
    withOwn('"x-a":[{"b":-1e309}]'),
    ["x-a[0].b", "wrong-type", "expected a finite number, found -Infinity"],
  ],
  ["__proto__ in the whole", withOwn('"__proto__":{"polluted":1}'), ["__proto__", "unknown-key", noKey("__proto__")]],
  [
    "__proto__ in a private part",
    withOwn('"x-a":{"__proto__":null}'),
    ["x-a.__proto__", "unknown-key", noKey("__proto__")],
  ],
  [
    "constructor in the whole",
    withOwn('"constructor":{"prototype":{"polluted":1}}'),
    ["constructor", "unknown-key", noKey("constructor")],
  ],
  [
    "keys of every object in a concept, beside another problem",
    '{"format":"concept-map/1","concepts":[{"id":"a","title":{"__proto__":"A","toString":"B"},"prototype":1,"minutes":{"valueOf":"x"},"prerequisites":[{"concept":"z","hasOwnProperty":1}]}]}',
    ["concepts[0].title.__proto__", "unknown-key", noKey("__proto__")],
    ["concepts[0].title.toString", "unknown-key", noKey("toString")],
    ["concepts[0].prototype", "unknown-key", noKey("prototype")],
    ["concepts[0].minutes.valueOf", "unknown-key", noKey("valueOf")],
    ["concepts[0].prerequisites[0].hasOwnProperty", "unknown-key", noKey("hasOwnProperty")],
    ["concepts[0].prerequisites[0]", "unknown-concept", '"a" needs "z", which no concept defines'],
  ],
  [
    "the last of two equal keys",
    '{"format":"concept-map/1","concepts":[],"concepts":null}',
    ["concepts", "wrong-type", "expected a list, found null"],
  ],
  [
    "an endless key",
    withOwn(`"title":{"${long}":1}`),
    [`title.${"x".repeat(80)}…`, "wrong-type", "expected a text, found 1; put it in quotes"],
  ],
  [
    "nesting without end",
    nested(10_000),
    ["[0][0][0][0][0][0]", "too-large", "the file nests deeper than 200 levels from here on"],
  ],
  [
    "nesting in a private part",
    withOwn(`"x-a":${nested(200)}`),
    ["x-a[0][0][0][0][0]", "too-large", "the file nests deeper than 200 levels from here on"],
  ],
  [
    "prerequisites without end",
    `{"format":"concept-map/1","concepts":[{"id":"a","title":"A","prerequisites":[${'{"anyOf":['.repeat(5000)}"b"${"]}".repeat(5000)}]}]}`,
    ["concepts[0].prerequisites[0].anyOf[0]", "too-large", "the file nests deeper than 200 levels from here on"],
  ],
];

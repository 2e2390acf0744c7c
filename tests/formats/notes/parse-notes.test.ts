import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { flatFacets } from "../../../src/formats/flat/flat-facets.js";
import { formatNotes, mapData, parseNotes, type NoteFiles, type ReadOptions } from "../../../src/formats/index.js";
import { keptBy } from "../../support/kept-by.js";
import { problemsOf } from "../../support/problems.js";

const read = (files: NoteFiles, options?: ReadOptions) => {
  const { map, remarks } = parseNotes(files, options);
  const { concepts, areas } = mapData(map);
  return { concepts, areas, remarks: remarks.map(({ message, place }) => [message, place?.line]) };
};

describe("parseNotes", () => {
  it("takes titles, summaries, aliases, minutes and areas from front matter, headings, paragraphs and folders", () => {
    const { concepts, areas, remarks } = read({
      "Maths/Linear algebra/Dot product.md": `---
aliases: [Inner product, "Scalar product"]
minutes: {gist: 5, use: 60}
tags: [algebra]
cssclass: wide
---
# The *dot* product of $a_i$ and \`b\`

> [!note] A callout

It adds **products**, as [[Vectors|vectors]]
have them\\*.

Another paragraph.
`,
      "Maths/Vectors.md":
        "---\r\ntitle: Vectors\r\narea: Geometry\r\nsummary: Arrows.\r\nassumed: true\r\n---\r\nText.\r\n",
      "Start here.md": "## Overview\n\nNot its title.",
      "Zero.md": "---\ntags: '#basics/numbers more'\nminutes: many\n---\n",
      ".obsidian/app.json": "{}",
    });
    expect(concepts).toEqual([
      {
        id: "Dot-product",
        title: "The dot product of $a_i$ and b",
        aliases: ["Inner product", "Scalar product"],
        summary: "It adds products, as vectors have them*.",
        area: "Maths/Linear-algebra",
        minutes: { gist: 5, use: 60 },
        related: ["Vectors"],
      },
      { id: "Vectors", title: "Vectors", summary: "Arrows.", area: "Geometry", assumed: true },
      { id: "Start-here", title: "Start here" },
      { id: "Zero", title: "Zero", area: "basics/numbers" },
    ]);
    expect(areas).toEqual([
      { id: "Maths", title: "Maths" },
      { id: "Maths/Linear-algebra", title: "Linear algebra", parent: "Maths" },
      { id: "basics", title: "basics" },
      { id: "basics/numbers", title: "numbers", parent: "basics" },
      { id: "Geometry", title: "Geometry" },
    ]);
    expect(remarks).toEqual([
      ["1 file that is no note was left out", undefined],
      ['a map has no room for the properties "cssclass"; they were left out', undefined],
      ['"Zero.md" has no number as its minutes; they were left out', undefined],
    ]);
  });

  const small = { "a.md": "", "b.md": "", "sub/c d.md": "", "sub/e.md": "---\nid: five\ntitle: Number five\n---" };

  it.each([
    ["prerequisites: a", ["a"]],
    ["prerequisites: [a, Number five, five@gist]", ["a", "five"]],
    ["prerequisites: [[c d]]", ["c-d"]],
    ["requires:\n  - [[c d|label]]\n  - '[[a]] and [[sub/e#part]]'", ["c-d", "a", "five"]],
    ["Depends on: a, b , number FIVE", ["a", "b", "five"]],
    ["prerequisites: [{concept: '[[a]]', helpful: true}]", [{ concept: "a", helpful: true }]],
    ["prerequisites: [{anyOf: [a, {concept: b, reason: r}]}]", [{ anyOf: ["a", { concept: "b", reason: "r" }] }]],
  ])("reads the property %s", (property, prerequisites) => {
    const { concepts } = read({ ...small, "x.md": `---\n${property}\n---\n` });
    expect(concepts.find(({ id }) => id === "x")?.prerequisites).toEqual(prerequisites);
  });

  it("takes links below a heading for prerequisites, and all others for related notes", () => {
    const text = `See [[a]], ![[picture.png]] and [web](https://e.org/b.md).

## 前提

- [c](<sub/c d.md>) and ![e](sub/e.md "Title (1)")

### More

\`[[no]]\` [[B#part|b]] again [[b]] <!-- [[no]] -->

\`\`\`
[[no]]
\`\`\`

## Then

[one][ref] \\[[no]] [[x]]

| [[a\\|in a table]] |

[ref]: sub/c%20d.md#part
`;
    const { concepts, remarks } = read({ ...small, "x.md": text });
    const x = concepts.find(({ id }) => id === "x");
    expect([x?.prerequisites, x?.related]).toEqual([["c-d", "five", "b"], ["a"]]);
    expect(remarks).toEqual([]);
    const asked = read({ ...small, "x.md": text }, { linksLeadTo: "prerequisite" }).concepts;
    expect(asked.find(({ id }) => id === "x")?.prerequisites).toEqual(["a", "c-d", "five", "b"]);
    const turned = read({ ...small, "x.md": text }, { linksLeadTo: "dependent" }).concepts;
    expect(turned.filter(({ prerequisites }) => prerequisites !== undefined).map(({ id }) => id)).toEqual([
      "a",
      "b",
      "c-d",
      "five",
    ]);
  });

  it("finds a linked file from the folder of its note, and a name in the same folder first", () => {
    const { concepts, remarks } = read(
      new Map([
        ["one/a.md", "[up](../two/b.md) [[a]]"],
        ["one/b.md", ""],
        ["two/b.md", "[out](../../b.md) [[one/b]]"],
        ["two/c.md", "[[b]] [root](/one/a.md) [also](one/b.md)"],
      ]),
    );
    expect(concepts.map(({ id, related }) => [id, related])).toEqual([
      ["a", ["two/b"]],
      ["b", undefined],
      ["two/b", ["b"]],
      ["c", ["two/b", "a", "b"]],
    ]);
    expect(remarks).toEqual([['"two/b.md" links to "../../b", which is no note here; the link was left out', 1]]);
  });

  it("says what it left out, and where", () => {
    const { concepts, remarks } = read({
      "a.md": "---\nid: same\nprerequisites: [gone, {allOf: [a]}]\n---\n\n[[Nowhere]] [[Nowhere]]\n",
      "b.md": "---\nid: same\n---\n",
      "c.md": "---\ntitle: {{title}}\n---\n# C",
      "__proto__.md": "[[__proto__]] [[c]]",
    });
    expect(concepts.map(({ id, title }) => [id, title])).toEqual([
      ["same", "a"],
      ["b", "b"],
      ["c", "C"],
      ["concept-__proto__", "__proto__"],
    ]);
    expect(remarks).toEqual([
      [
        'the front matter of "c.md" was left out: line 2, column 9: the file is not YAML: With stringKeys, all keys must be strings',
        1,
      ],
      ['"b.md" has the id of "a.md"; its file name was taken instead', undefined],
      ['"a.md" links to "gone", which is no note here; the link was left out', undefined],
      ['"a.md" links to "{\\"allOf\\":[\\"a\\"]}", which is no note here; the link was left out', undefined],
      ['"a.md" links to "Nowhere", which is no note here; the link was left out', 6],
      ['the concept "__proto__" is called "concept-__proto__" here, as its name cannot be an id', undefined],
    ]);
  });

  it("stops where there is nothing to read, or too much", () => {
    const message = (files: NoteFiles, options?: ReadOptions) =>
      problemsOf(() => parseNotes(files, options))[0]!.message;
    expect(message({})).toBe("there is no note among the files; their names must end in .md");
    expect(message({ "a.md": "12345" }, { maxCharacters: 4 })).toBe("the notes have more than 4 characters");
    expect(message({ "a.md": 1 } as never)).toBe('the file "a.md" must be given as a text');
  });

  it("reads long lines of signs without delay", () => {
    const signs = ["[", "]", "[[", "](", "(", "*", "_", "`", "\\", "$", "#", "<!--", "|", " ", "~", "![", "[a](", "[^"];
    const long = 50_000;
    const lines = [
      ...signs.map((sign) => sign.repeat(long)),
      ...signs.map((sign) => sign + "a".repeat(long)),
      ...signs.map((sign) => `${sign}${" ".repeat(long)}a`),
      ...signs.map((sign) => `](x ${sign}`.repeat(long / 4)),
    ];
    const notes = lines.map((line, place): [string, string] => [`${String(place)}.md`, `# ${line}\n\n${line}`]);
    // An expression that looks back for each sign would take many minutes.
    expect(read(new Map(notes)).concepts.length).toBe(lines.length);
  });
});

const wiki = new URL("../../../../shared/graphs/raw/markdown/markdown-wiki-cs224n/wiki/", import.meta.url);

describe.skipIf(!existsSync(wiki))("a wiki of Markdown files", () => {
  it("opens with every note and every link between two of them", () => {
    const names = readdirSync(wiki).filter((name) => name.endsWith(".md"));
    const files = names.map((name) => [`wiki/${name}`, readFileSync(new URL(name, wiki), "utf8")] as const);
    const pairs = files.flatMap(([path, text]) =>
      [...text.matchAll(/\]\(([\w-]+\.md)(?:#[^)]*)?\)/g)].map(([, to]) => `${path} wiki/${to!}`),
    );
    const linked = new Set(pairs.filter((pair) => new Set(pair.split(" ")).size === 2));
    const { map, remarks } = parseNotes(new Map(files), { linksLeadTo: "prerequisite" });
    expect([map.order, map.size]).toEqual([names.length, linked.size]);
    expect(remarks.every(({ message }) => message.includes('links to "../raw/'))).toBe(true);
    const again = parseNotes(formatNotes(map)).map;
    expect(keptBy(again, flatFacets)).toEqual(keptBy(map, flatFacets));
  });
});

import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatNotes, mapFromJson, parseJson, parseNotes, type Facet } from "../../../src/formats/index.js";
import { textsIn, type ConceptMap } from "../../../src/model/index.js";
import { flatFacets } from "../../../src/formats/flat/flat-facets.js";
import { inTameWords, keptBy } from "../../support/kept-by.js";
import { mapData } from "../../support/random-map-data.js";

const chatgpt = parseJson(readFileSync(new URL("../../../data/chatgpt.json", import.meta.url), "utf8"));
const keeps: readonly Facet[] = flatFacets;
const aliases = (map: ConceptMap) =>
  map.mapNodes((_, concept) => textsIn(concept.aliases, "en").filter((name) => name !== ""));

describe("formatNotes", () => {
  it("writes a folder that parseNotes reads back", () => {
    const { map, remarks } = parseNotes(formatNotes(chatgpt, { locale: "en" }));
    expect(keptBy(map, keeps)).toEqual(keptBy(chatgpt, keeps));
    expect(aliases(map)).toEqual(aliases(chatgpt));
    expect(remarks).toEqual([]);
  });

  it("brings back any map, in whatever order the files come", () => {
    fc.assert(
      fc.property(mapData.map(inTameWords), (data) => {
        const map = mapFromJson(data);
        const files = [...formatNotes(map)].sort(([a], [b]) => (a < b ? -1 : 1));
        expect(keptBy(parseNotes(new Map(files)).map, keeps)).toEqual(keptBy(map, keeps));
      }),
      { numRuns: 25 },
    );
  });

  it.each(["``", "a`b", "`code` and ``more``", "\\`", "[x](y.md)", "[[z]]"])(
    "keeps the order where a title is %s",
    (title) => {
      const concepts = ["last", "first", "middle"].map((id) => ({ id, title: id === "last" ? title : id }));
      const map = mapFromJson({ format: "concept-map/1", concepts });
      const files = [...formatNotes(map)].sort(([a], [b]) => (a < b ? -1 : 1));
      expect(parseNotes(new Map(files)).map.mapNodes((id, concept) => [id, concept.title])).toEqual(
        map.mapNodes((id, concept) => [id, concept.title]),
      );
    },
  );

  it("writes the same files for the same map", () => {
    const once = formatNotes(chatgpt);
    expect([...formatNotes(parseNotes(once).map)]).toEqual([...once]);
  });

  it("writes properties for programs and a text for people", () => {
    const map = mapFromJson({
      format: "concept-map/1",
      title: { en: "Sums", ja: "計算" },
      locales: ["en", "ja"],
      areas: [
        { id: "numbers", title: "Numbers" },
        { id: "whole", title: "Whole", parent: "numbers" },
      ],
      concepts: [
        { id: "counting", title: { en: "Counting", ja: "数える" }, area: "numbers" },
        { id: "a/b:*c", title: "Odd [one]" },
        { id: "../up", title: "Up" },
        { id: "CON", title: "Con" },
        { id: "con-", title: "Con again" },
        { id: "x.md", title: "X" },
        {
          id: "adding",
          title: { en: "Adding *up*", ja: "足す" },
          aliases: { en: ["Sum"], ja: ["和"] },
          summary: { en: "Put\n\ntogether.", ja: "合わせる。" },
          area: "whole",
          minutes: 20,
          prerequisites: ["counting", { anyOf: ["a/b:*c", { concept: "../up", reason: "Why not" }] }],
          related: ["CON", "x.md"],
        },
      ],
    });
    const files = formatNotes(map);
    expect([...files.keys()]).toEqual([
      "concept-map.md",
      "numbers/counting.md",
      "a-b-c.md",
      "--up.md",
      "CON-.md",
      "con--2.md",
      "x.md-.md",
      "numbers/whole/adding.md",
    ]);
    expect(files.get("numbers/whole/adding.md")).toBe(`---
id: adding
title: Adding *up*
aliases: [ Sum ]
summary: |-
  Put

  together.
area: whole
minutes: 20
prerequisites:
  - "[[counting]]"
  - { anyOf: [ "[[a-b-c]]", { concept: "[[--up]]", reason: Why not } ] }
related: [ "[[CON-]]", "[[x.md-]]" ]
---

# Adding \\*up\\*

Put together.

## Prerequisites

- [Counting](../counting.md)
- [Odd \\[one\\]](../../a-b-c.md) or [Up](../../--up.md): Why not

## Related

- [Con](../../CON-.md)
- [X](../../x.md-.md)
`);
    expect(formatNotes(map, { locale: "ja" }).get("numbers/whole/adding.md")).toContain(`# 足す

合わせる。

## 前提

- [数える](../counting.md)
`);
    const again = parseNotes(files);
    expect(keptBy(again.map, keeps)).toEqual(keptBy(map, keeps));
    expect(again.remarks).toEqual([]);
  });
});

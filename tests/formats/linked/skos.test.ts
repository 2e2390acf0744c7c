import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatSkos, formatTurtle, parseJson, writeMap } from "../../../src/formats/index.js";
import { mapFromJson } from "../../../src/formats/json/index.js";
import type { ConceptMap } from "../../../src/model/index.js";
import { fullExample } from "../../support/full-example.js";
import { mapData } from "../../support/random-map-data.js";
import { triplesOfJsonLd, triplesOfTurtle } from "./triples.js";

const chatgpt = parseJson(readFileSync(new URL("../../../data/chatgpt.json", import.meta.url), "utf8"));
const skos = "http://www.w3.org/2004/02/skos/core#";
const dcterms = "http://purl.org/dc/terms/";

type Triple = [subject: string, predicate: string, object: string | { value: string; language: string }];
const triplesOf = (map: ConceptMap, base?: string) =>
  triplesOfTurtle(formatTurtle(map, base === undefined ? {} : { base })).map((triple) => JSON.parse(triple) as Triple);

describe("formatTurtle", () => {
  it("says the same as formatSkos, to a reader of either", () => {
    for (const map of [chatgpt, mapFromJson(fullExample)]) {
      expect(triplesOfTurtle(formatTurtle(map))).toEqual(triplesOfJsonLd(formatSkos(map)));
    }
  });

  it("says so of any map", () => {
    fc.assert(
      fc.property(mapData, (data) => {
        const map = mapFromJson(data);
        expect(triplesOfTurtle(formatTurtle(map))).toEqual(triplesOfJsonLd(formatSkos(map)));
      }),
    );
  });

  it("gives each concept its names, its place and what it requires", () => {
    const map = mapFromJson({
      format: "concept-map/1",
      id: "my sums",
      areas: [{ id: "numbers", title: { en: "Numbers", ja: "数" } }],
      concepts: [
        { id: "a/b", title: 'Count "up"\n', area: "numbers", aliases: ['Count "up"\n', "Tally"] },
        {
          id: "数える",
          title: { en: "Add", "not a tag": "Sum" },
          prerequisites: [{ anyOf: ["a/b"] }],
          replaces: ["plus"],
        },
        { id: "more", title: "", prerequisites: [{ concept: "a/b", helpful: true }] },
      ],
    });
    const base = "urn:concept-map:my%20sums#";
    const area = `${base}area/numbers`;
    const ofConcept = (id: string) =>
      triplesOf(map)
        .filter(([subject]) => subject === `${base}${id}`)
        .map(([, predicate, object]) => [predicate.replace(skos, "skos:").replace(dcterms, "dcterms:"), object]);
    const text = (value: string, language = "") => ({ value, language });
    const place = [
      ["skos:inScheme", "urn:concept-map:my%20sums"],
      ["skos:topConceptOf", "urn:concept-map:my%20sums"],
    ];
    expect(ofConcept("a%2Fb").slice(1)).toEqual([
      ["skos:altLabel", text("Tally")],
      ["skos:broader", area],
      place[0],
      ["skos:notation", text("a/b")],
      ["skos:prefLabel", text('Count "up"\n')],
    ]);
    expect(ofConcept("%E6%95%B0%E3%81%88%E3%82%8B")).toEqual([
      ["dcterms:replaces", `${base}plus`],
      ["dcterms:requires", `${base}a%2Fb`],
      ["http://www.w3.org/1999/02/22-rdf-syntax-ns#type", `${skos}Concept`],
      ...place.slice(0, 1),
      ["skos:notation", text("数える")],
      ["skos:prefLabel", text("Add", "en")],
      ["skos:prefLabel", text("Sum")],
      ...place.slice(1),
    ]);
    expect(ofConcept("more").map(([predicate]) => predicate)).not.toContain("dcterms:requires");
    expect(triplesOf(map)).toContainEqual([area, `${skos}narrower`, `${base}a%2Fb`]);
  });

  it("keeps the rules of SKOS: one label for each language, no label that is preferred and alternative", () => {
    fc.assert(
      fc.property(mapData, (data) => {
        const labels = (kind: string) =>
          triplesOf(mapFromJson(data))
            .filter(([, predicate]) => predicate === `${skos}${kind}`)
            .map(([subject, , object]) => [subject, object] as const);
        const preferred = labels("prefLabel");
        const perLanguage = preferred.map(([subject, label]) => [subject, (label as { language: string }).language]);
        expect(new Set(perLanguage.map((each) => JSON.stringify(each))).size).toBe(preferred.length);
        for (const label of labels("altLabel")) expect(preferred).not.toContainEqual(label);
      }),
      { numRuns: 30 },
    );
  });

  it("puts addresses after a base that is given", () => {
    const triples = triplesOf(chatgpt, "https://example.org/map#");
    const requires = triples.filter(([, predicate]) => predicate === `${dcterms}requires`);
    expect(requires).toContainEqual([
      "https://example.org/map#softmax",
      `${dcterms}requires`,
      "https://example.org/map#exponential-and-logarithm",
    ]);
    for (const base of ["#", "map#", ""]) {
      expect(() => formatTurtle(chatgpt, { base })).toThrow(
        "is no full address; write one such as https://example.org/map#",
      );
    }
    expect(() => writeMap(chatgpt, "skos", { base: "https://example.org/a b#" })).toThrow(
      '"https://example.org/a b#" is no address for ids to begin with; escape its special characters',
    );
  });
});

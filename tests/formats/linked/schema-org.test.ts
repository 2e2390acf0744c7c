import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { duration } from "../../../src/formats/linked/duration.js";
import { formatSchemaOrg, parseJson, writeMap } from "../../../src/formats/index.js";
import { mapFromJson } from "../../../src/formats/json/index.js";
import { mapData } from "../../support/random-map-data.js";
import type { JsonLd } from "./triples.js";

const chatgpt = parseJson(readFileSync(new URL("../../../data/chatgpt.json", import.meta.url), "utf8"));
const graphOf = (text: string) => (JSON.parse(text) as JsonLd)["@graph"];

describe("formatSchemaOrg", () => {
  it("makes concepts terms of a set and what teaches them learning resources", () => {
    const map = mapFromJson({
      format: "concept-map/1",
      id: "sums",
      license: "CC-BY-4.0",
      locales: ["en", "ja"],
      title: { en: "Sums", ja: "和" },
      depths: [
        { id: "gist", title: "Get the gist" },
        { id: "use", title: { en: "Use it" } },
      ],
      areas: [{ id: "numbers", title: "Numbers" }],
      concepts: [
        { id: "counting", title: "Counting", area: "numbers" },
        { id: "ordering", title: "Ordering", area: "numbers" },
        {
          id: "adding",
          title: { en: "Adding", ja: "足し算" },
          aliases: ["Plus"],
          prerequisites: ["counting", { concept: "ordering", at: "use" }],
          related: ["ordering"],
          resources: [
            {
              title: "Sums for all",
              url: "https://example.org/a b",
              kind: "video",
              language: "en",
              minutes: 7.5,
              at: "gist",
            },
            { title: "Bad", url: "javascript:alert(1)" },
          ],
        },
      ],
    });
    const text = formatSchemaOrg(map);
    expect((JSON.parse(text) as JsonLd)["@context"]).toEqual({
      "@vocab": "https://schema.org/",
      dcterms: "http://purl.org/dc/terms/",
      license: { "@type": "@id" },
      url: { "@type": "@id" },
    });
    const [set, area, counting, , adding, ...resources] = graphOf(text);
    expect(set).toEqual({
      "@id": "#map/",
      "@type": "DefinedTermSet",
      name: [
        { "@language": "en", "@value": "Sums" },
        { "@language": "ja", "@value": "和" },
      ],
      identifier: "sums",
      inLanguage: ["en", "ja"],
      license: "https://spdx.org/licenses/CC-BY-4.0",
      hasDefinedTerm: [{ "@id": "#counting" }, { "@id": "#ordering" }, { "@id": "#adding" }],
    });
    expect(area).toEqual({
      "@id": "#area/numbers",
      "@type": "DefinedTermSet",
      name: "Numbers",
      identifier: "numbers",
      isPartOf: { "@id": "#map/" },
    });
    expect(counting).toMatchObject({ name: "Counting", inDefinedTermSet: { "@id": "#area/numbers" } });
    expect(adding).toEqual({
      "@id": "#adding",
      "@type": "DefinedTerm",
      name: [
        { "@language": "en", "@value": "Adding" },
        { "@language": "ja", "@value": "足し算" },
      ],
      alternateName: "Plus",
      termCode: "adding",
      url: "#adding",
      inDefinedTermSet: { "@id": "#map/" },
      "dcterms:requires": [{ "@id": "#counting" }, { "@id": "#ordering" }],
      "dcterms:relation": { "@id": "#ordering" },
    });
    expect(resources).toEqual([
      {
        "@type": "LearningResource",
        name: "Sums for all",
        url: "https://example.org/a%20b",
        inLanguage: "en",
        learningResourceType: "video",
        educationalLevel: "Get the gist",
        timeRequired: "PT7M30S",
        teaches: { "@id": "#adding" },
        competencyRequired: { "@id": "#counting" },
      },
    ]);
  });

  it("can stand in a script of a page, whatever the map says", () => {
    const title = "</script><!--<script>]]>&\u2028";
    const map = mapFromJson({ format: "concept-map/1", concepts: [{ id: "</script>", title }] });
    const text = formatSchemaOrg(map);
    expect(text).not.toContain("<");
    expect(graphOf(text)[1]).toMatchObject({ name: title, "@id": "#%3C%2Fscript%3E", termCode: "</script>" });
    fc.assert(fc.property(mapData, (data) => !formatSchemaOrg(mapFromJson(data)).includes("<")));
  });

  it("refers to nothing of the map that it does not hold", () => {
    const graph = graphOf(writeMap(chatgpt, "jsonld"));
    const held = new Set(graph.map(({ "@id": id }) => id));
    const text = JSON.stringify(graph);
    const named = [...text.matchAll(/"@id":"(#[^"]*)"/g)].map(([, id]) => id);
    expect(named.filter((id) => !held.has(id))).toEqual([]);
    const resources = chatgpt.mapNodes((_, { resources = [] }) => resources.length).reduce((sum, each) => sum + each);
    expect(graph.filter(({ "@type": type }) => type === "DefinedTerm")).toHaveLength(chatgpt.order);
    expect(graph.filter(({ "@type": type }) => type === "LearningResource")).toHaveLength(resources);
  });

  it("takes the addresses of another page", () => {
    const graph = graphOf(formatSchemaOrg(chatgpt, { base: "https://example.org/map#" }));
    expect(graph[0]).toMatchObject({ "@id": "https://example.org/map" });
    expect(graph.at(-1)).toMatchObject({
      teaches: { "@id": expect.stringMatching("^https://example.org/map#") as string },
    });
  });
});

describe("duration", () => {
  it("counts minutes and seconds", () => {
    expect([0, 90, 60.5, 1 / 60, 0.00001, 1e300].map(duration)).toEqual([
      "PT0M",
      "PT90M",
      "PT60M30S",
      "PT0M1S",
      "PT0M0.001S",
      undefined,
    ]);
  });
});

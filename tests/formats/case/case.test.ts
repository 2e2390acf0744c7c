import { existsSync, readFileSync } from "node:fs";
import Ajv from "ajv";
import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { formatCase, parseCase, parseJson, readMap, writeMap } from "../../../src/formats/index.js";
import { mapFromJson } from "../../../src/formats/json/index.js";
import { casePackageSchema } from "../../support/case-schema.js";
import { mapData } from "../../support/random-map-data.js";

const raw = new URL("../../../../shared/graphs/raw/case/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, raw), "utf8");
const chatgpt = parseJson(readFileSync(new URL("../../../data/chatgpt.json", import.meta.url), "utf8"));

interface Link {
  readonly identifier: string;
  readonly title: string;
}
interface Package {
  readonly CFDocument: Readonly<Record<string, unknown>>;
  readonly CFItems: readonly Readonly<Record<string, string>>[];
  readonly CFAssociations: readonly {
    readonly identifier: string;
    readonly associationType: string;
    readonly originNodeURI: Link;
    readonly destinationNodeURI: Link;
  }[];
}
const packageOf = (text: string) => JSON.parse(text) as Package;

const small = mapFromJson({
  format: "concept-map/1",
  id: "sums",
  version: "2.0",
  license: "CC-BY-4.0",
  locales: ["en"],
  title: "Sums",
  areas: [{ id: "numbers", title: "Numbers" }],
  concepts: [
    { id: "counting", title: "Counting", area: "numbers", summary: "One, two, three" },
    {
      id: "adding",
      title: "Adding",
      prerequisites: [{ concept: "counting", reason: "One by one" }],
      replaces: ["plus"],
    },
  ],
});

describe("formatCase", () => {
  it("says what comes first, what lies where and what was replaced", () => {
    const { CFDocument, CFItems, CFAssociations } = packageOf(formatCase(small));
    expect(CFDocument).toMatchObject({ caseVersion: "1.1", title: "Sums", version: "2.0", language: "en" });
    expect(CFItems.map((item) => [item["CFItemType"], item["humanCodingScheme"], item["fullStatement"]])).toEqual([
      ["Area", "numbers", "Numbers"],
      ["Concept", "counting", "Counting"],
      ["Concept", "adding", "Adding"],
      ["Replaced", "plus", "plus"],
    ]);
    const links = CFAssociations.map((link) => [
      link.originNodeURI.title,
      link.associationType,
      link.destinationNodeURI.title,
    ]);
    expect(links).toEqual([
      ["Numbers", "isChildOf", "Sums"],
      ["Counting", "isChildOf", "Numbers"],
      ["Adding", "isChildOf", "Sums"],
      ["Counting", "precedes", "Adding"],
      ["plus", "replacedBy", "Adding"],
    ]);
  });

  it("brings back versions, licenses, reasons and earlier names", () => {
    const { map, remarks } = parseCase(formatCase(small));
    expect(map.getAttributes()).toMatchObject({ id: "sums", version: "2.0", license: "CC-BY-4.0", locales: ["en"] });
    expect(map.getNodeAttribute("adding", "replaces")).toEqual(["plus"]);
    expect(map.getEdgeAttribute("counting", "adding", "reason")).toBe("One by one");
    expect(remarks).toEqual([]);
  });

  it("identifies a concept by its address, a date and a base where they are given", () => {
    const options = { base: "https://example.org/sums#", date: "2026-11-26" };
    const { CFItems } = packageOf(writeMap(small, "case", options));
    expect(CFItems[1]).toMatchObject({
      identifier: "ba8b6794-3a51-54f4-9932-1ebe00bbab6c",
      uri: "https://example.org/sums#counting",
      lastChangeDateTime: "2026-11-26T00:00:00+00:00",
    });
    expect(() => formatCase(small, { date: "yesterday" })).toThrow(
      '"yesterday" is no date; write one such as 2026-11-26 or 2026-11-26T10:30:00Z',
    );
    expect(() => formatCase(small, { base: "#" })).toThrow(
      'the base "#" is no full address; write one such as https://example.org/map#',
    );
    expect(() => formatCase(small, { base: "urn:<script>" })).toThrow(
      '"urn:<script>" is no address for ids to begin with; escape its special characters',
    );
  });

  it("identifies each thing once", () => {
    fc.assert(
      fc.property(mapData, (data) => {
        const { CFDocument, CFItems, CFAssociations } = packageOf(formatCase(mapFromJson(data)));
        const all = [CFDocument, ...CFItems, ...CFAssociations].map(({ identifier }) => identifier);
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });
});

it("writes what CASE 1.1 asks for, whatever the map", () => {
  const validate = new Ajv().compile(casePackageSchema);
  const faults = (text: string) => (validate(JSON.parse(text)) ? [] : validate.errors);
  expect(faults(formatCase(chatgpt))).toEqual([]);
  expect(faults(formatCase(small))).toEqual([]);
  fc.assert(
    fc.property(mapData, (data) => {
      expect(faults(formatCase(mapFromJson(data)))).toEqual([]);
    }),
  );
  const withoutTitle = formatCase(small).replace('"title": "Sums"', '"heading": "Sums"');
  expect(faults(withoutTitle)).not.toEqual([]);
});

describe.skipIf(!existsSync(raw))("a CASE package", () => {
  let isValid: (data: unknown) => boolean;
  beforeAll(() => {
    const ajv = new Ajv({ unknownFormats: ["int32", "float"] });
    const validate = ajv.compile(JSON.parse(read("case-v1p0-cfpackage-schema.json")) as object);
    isValid = (data) => {
      const valid = validate(data) as boolean;
      expect(validate.errors).toBeNull();
      return valid;
    };
  });

  it("validates against a schema of CASE, whatever the map", () => {
    expect(isValid(JSON.parse(formatCase(chatgpt)))).toBe(true);
    fc.assert(fc.property(mapData, (data) => isValid(JSON.parse(formatCase(mapFromJson(data))))));
  });

  it.each([
    ["Ordering.json", 24, 4, ["areas have a title only; longer statements and notes were left out (4)"]],
    ["SmartLevelFramework.json", 12, 2, []],
  ])("%s opens", (name, concepts, areas, others) => {
    const file = packageOf(read(name));
    const parents = new Set(file.CFAssociations.map((link) => link.destinationNodeURI.identifier));
    const inner = file.CFItems.filter(({ identifier }) => parents.has(identifier!));
    expect([file.CFItems.length - inner.length, inner.length]).toEqual([concepts, areas]);

    const { map, remarks } = readMap(read(name), { name });
    expect([map.order, map.getAttribute("areas")?.length, map.size]).toEqual([concepts, areas, 0]);
    expect(remarks.map(({ message }) => message)).toEqual([
      `items that others are children of were taken to be areas (${String(areas)})`,
      ...others,
      "what the package says besides is of no use for a map; it was left out: creator",
    ]);
  });
});

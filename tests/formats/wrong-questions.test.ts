import { describe, expect, it } from "vitest";
import { readMap, writeMap } from "../../src/formats/index.js";
import type { ConceptMap } from "../../src/model/index.js";
import { mapOf } from "../support/map-of.js";

const map = mapOf("a -> b");

describe("readMap and writeMap", () => {
  it.each([undefined, null, 5, "pink"])("name the formats where one is asked for that is none: %j", (format) => {
    const id = format as string;
    expect(() => writeMap(map, id)).toThrow(`nothing writes "${String(format)}"; name one of json, yaml, `);
    if (format !== undefined)
      expect(() => readMap("a", { format: id })).toThrow(`nothing reads "${String(format)}"; name one of json, yaml, `);
  });

  it("tell how a map is made where they are given none", () => {
    expect(() => writeMap({ concepts: [] } as unknown as ConceptMap, "csv")).toThrow('map: "map" takes a ConceptMap');
  });
});

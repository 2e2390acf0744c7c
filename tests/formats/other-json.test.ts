import { describe, expect, it } from "vitest";
import { guessFormat, readMap } from "../../src/formats/index.js";

const read = (text: string) => () => readMap(text, { name: "map.json" });

describe("a JSON file that does not say what it is", () => {
  it("is a map of ours that lacks its format, where it lists concepts", () => {
    const text = '{"title": {"en": "Soups"}, "concepts": [{"id": "stock", "title": "Stock"}]}';
    expect(read(text)).toThrow(/^format: line 1, column 1: "format" is missing; add "format": "concept-map\/1"$/);
    expect(guessFormat(text)?.id).toBe("json");
  });

  it("is a graph where it has nodes, even if these have concepts", () => {
    expect(read('{"nodes": [{"id": "a", "concepts": 3}, {"id": "b"}]}')().map.nodes()).toEqual(["a", "b"]);
  });

  it.each([
    ["null", "the file is null, no object with concepts, or with nodes and links"],
    ["[1]", "the file is a list, no object with concepts, or with nodes and links"],
    ["{}", "the file has neither concepts nor nodes nor links; is it another format?"],
  ])("is refused where it is %s", (text, message) => {
    expect(read(text)).toThrow(message);
  });
});

import { describe, expect, it } from "vitest";
import { readMap } from "../../../src/formats/index.js";
import { parseWithPlaces } from "../../../src/formats/json/parse-with-places.js";
import { showPlace } from "../../../src/model/error.js";
import { problemsOf } from "../../support/problems.js";

const placesOf = (text: string) =>
  problemsOf(() => parseWithPlaces(text)).map(({ path, place }) => `${path}: ${place ? showPlace(place) : "nowhere"}`);

describe("a problem of a JSON text", () => {
  const text = `\uFEFF{
  "format": "concept-map/1",
  "concepts": [
    { "id": "a", "title": "A \\\\\\" [{,", "prerequisites": [ "b", { "concept": "c" } ] },
    { "id": 5, "title": "A", "x.y": 1 },
    [],\r
\t{ "i\\u0064": "d" }
  ], "foo": {}
}`;

  it("is told with its line and column, or those of what it is in", () => {
    expect(placesOf(text)).toEqual([
      "concepts[1].id: line 5, column 13",
      "concepts[1].x.y: line 5, column 37",
      "concepts[2]: line 6, column 5",
      "concepts[3].title: line 7, column 2",
      "foo: line 8, column 13",
      "concepts[0].prerequisites[0]: line 4, column 60",
      "concepts[0].prerequisites[1]: line 4, column 65",
    ]);
    expect(() => parseWithPlaces(text)).toThrow(/^concepts\[1\]\.id: line 5, column 13: expected a text, found 5/);
    expect(() => readMap(text)).toThrow("concepts[1].id: line 5, column 13: expected a text");
  });

  it.each([
    ["[]", ": line 1, column 1"],
    [" \n 5", ": line 2, column 2"],
    ['{"concepts": []}', "format: line 1, column 1"],
    ['{"format": 1, "format":\n2, "concepts": []}', "format: line 2, column 1"],
    ['{"format": "concept-map/1", "": 1, "concepts": []}', ": line 1, column 1"],
    [
      `{"format": "concept-map/1", "concepts": [], "x-a": ${"[".repeat(300)}${"]".repeat(300)}}`,
      "x-a[0][0][0][0][0]: line 1, column 57",
    ],
  ])("is found in %j", (odd, place) => {
    expect(placesOf(odd)).toEqual([place]);
  });

  // To look at all that came before for each place would take hours.
  it("is found soon, however long and deep the text is", () => {
    const depth = 1_000_000;
    placesOf(`{"concepts": [${"[".repeat(depth)}${"]".repeat(depth)}]}`);
    const key = JSON.stringify(".".repeat(100_000));
    placesOf(`{"format": "concept-map/1", "concepts": [], ${key}: 1}`);
    const concepts = Array.from({ length: 20_000 }, (_, i) => ({ id: String(i), title: "", area: "none" }));
    const lines = JSON.stringify({ format: "concept-map/1", areas: [], concepts }, undefined, 2);
    expect(placesOf(lines).at(-1)).toBe("concepts[19999].area: line 100003, column 15");
  });
});

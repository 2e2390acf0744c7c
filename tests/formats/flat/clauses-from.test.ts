import { expect, it } from "vitest";
import { mapData } from "../../../src/formats/index.js";
import { mapFromFlat } from "../../../src/formats/flat/map-from-flat.js";

it("takes links for the same that differ only in a depth that the map does not have", () => {
  const links = [
    { source: "a", target: "b" },
    { source: "a", target: "b", depth: "gist" },
  ];
  const { map, remarks } = mapFromFlat({ concepts: [{ id: "a" }, { id: "b" }], links });
  expect(mapData(map).concepts[1]?.prerequisites).toEqual(["a"]);
  expect(remarks.map(({ code }) => code)).toEqual(["left-out", "duplicate"]);
});

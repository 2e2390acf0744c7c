import { expect, it } from "vitest";
import { fileNameOf } from "../../src/element/picture-file.js";
import { createConceptMap, type ConceptMap } from "../../src/model/index.js";

const mapOf = (id?: string): ConceptMap =>
  createConceptMap({ ...(id !== undefined && { id }), concepts: [{ id: "a", title: "A" }] });

it("names a file after the map and the goal", () => {
  const map = mapOf("numbers");
  expect(fileNameOf({ map, goal: { concept: "adding", depth: "use" } }, "svg")).toBe("numbers-adding-use.svg");
  expect(fileNameOf({ map, goal: undefined }, "png")).toBe("numbers.png");
  expect(fileNameOf({ map: mapOf(), goal: undefined }, "png")).toBe("concept-map.png");
});

it("leaves out what a file system may refuse", () => {
  const goal = { concept: '足し算/../\\:*?"<>|', depth: undefined };
  expect(fileNameOf({ map: mapOf("..x"), goal }, "svg")).toBe("x-足し算.svg");
  expect(fileNameOf({ map: mapOf("x".repeat(500)), goal: undefined }, "svg").length).toBeLessThan(120);
});

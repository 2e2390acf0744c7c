import { afterEach, describe, expect, it } from "vitest";
import type { ConceptErrorEvent } from "../../src/element/index.js";
import { partNames } from "../../src/element/shown-parts.js";
import { createConceptMap, type ConceptMap } from "../../src/model/index.js";
import { arithmetic } from "../support/arithmetic.js";
import { drawnConcepts, find, show, still, until } from "../support/stage.js";

afterEach(() => {
  document.body.replaceChildren();
});

const pathText = (element: Element) => find(element, '[part="path"]')?.textContent ?? "";

describe("a wrong setting", () => {
  it("is named where the goal is on no map", async () => {
    const element = await show({ map: arithmetic(), goal: "fraction@use" });
    expect(pathText(element)).toContain("This map has no concept “fraction@use”.");
    element.goal = "fractions@use";
    await still(element);
    expect(pathText(element)).not.toContain("no concept");
  });

  it("is told where plain data is set as a map, and the map before stays", async () => {
    const element = await show({ map: arithmetic() });
    const before = drawnConcepts(element);
    const errors: Error[] = [];
    element.addEventListener("concept-error", (event: ConceptErrorEvent) => errors.push(event.error));
    element.map = { concepts: [] } as unknown as ConceptMap;
    await until(() => errors.length > 0);
    await still(element);
    expect(errors.map(({ message }) => message)).toEqual([
      "map: the property takes a ConceptMap; make one with mapFromJson or createConceptMap",
    ]);
    expect(find(element, '[part="error"]')?.textContent).toContain("mapFromJson");
    expect(drawnConcepts(element)).toEqual(before);
  });

  it("is told once where a property takes no such value, and counts as not set", async () => {
    const element = await show({ map: arithmetic() });
    const before = drawnConcepts(element);
    const errors: string[] = [];
    element.addEventListener("concept-error", (event: ConceptErrorEvent) => errors.push(event.error.message));
    Object.assign(element, {
      direction: "sideways",
      colorBy: "pink",
      show: "all",
      locale: "no tag",
      expanded: ["math"],
    });
    await still(element);
    expect(errors).toEqual([
      [
        'locale: "locale" takes the tag of a language, such as ja or en-GB, not "no tag"',
        'direction: "direction" takes one of "down", "up", "right", "left", not "sideways"',
        'show: "show" takes one of "path", "map", not "all"',
        'expanded: "expanded" takes a Set of ids, not a list',
        'colorBy: "colorBy" takes one of "area", "progress", "depth", "minutes", not "pink"',
      ].join("\n"),
    ]);
    expect(drawnConcepts(element)).toEqual(before);
    element.selected = before[0];
    await still(element);
    expect(errors).toHaveLength(1);
    for (const name of ["direction", "show", "color-by", "locale"]) element.removeAttribute(name);
    Object.assign(element, { expanded: undefined, locale: undefined });
    await still(element);
    element.setAttribute("direction", "rihgt");
    await still(element);
    expect(errors.slice(1)).toEqual([
      'direction: "direction" takes one of "down", "up", "right", "left", not "rihgt". Did you mean "right"?',
    ]);
  });

  it.each<[string, object, string]>([
    ["a goal that is no text", { goal: 42 }, 'goal: "goal" takes a text such as "id" or "id@depth", not 42'],
    [
      "a goal of an unknown name",
      { goal: "fraction" },
      'goal: no concept is called "fraction". Did you mean "fractions"?',
    ],
    [
      "a goal at a depth that there is not",
      { goal: "fractions@used" },
      'goal: "fractions" has no depth "used"; it has "gist", "use". Did you mean "use"?',
    ],
    ["a selection that is no text", { selected: 7 }, 'selected: "selected" takes the id of a concept, not 7'],
    ["an area that there is not", { expanded: new Set(["sums"]) }, 'expanded: no area is called "sums"'],
    [
      "progress that is a text",
      { progress: "counting" },
      'progress: "progress" takes a Set or a list of references such as "id" or "id@depth", not "counting"',
    ],
    [
      "progress of objects",
      { progress: [{}] },
      'progress: "progress" takes a Set or a list of references such as "id" or "id@depth", not a list',
    ],
    [
      "a scale without names",
      { scale: { names: { known: "yes" } } },
      'scale: "scale" takes an object with names for unknown, learning, known, mastered, skipped, not an object',
    ],
    [
      "a store that does not save",
      { store: { load: () => undefined } },
      'store: "store" takes an object with the functions load and save, not an object',
    ],
    ["a filter of a text", { filter: { areas: "numbers" } }, 'filter.areas: it takes a list, not "numbers"'],
    [
      "a filter of an unknown state",
      { filter: { states: ["redy"] } },
      'filter.states: no state is called "redy". Did you mean "ready"?',
    ],
    [
      "a misspelt filter",
      { filter: { deph: "use" } },
      'filter.deph: a filter has areas, states, depth, minutes, onPath. Did you mean "depth"?',
    ],
  ])("is told in one sentence: %s", async (_, setting, message) => {
    const errors: string[] = [];
    const element = document.createElement("concept-map");
    element.style.height = "400px";
    element.addEventListener("concept-error", ({ error }) => errors.push(error.message));
    document.body.append(Object.assign(element, { map: arithmetic(), ...setting }));
    await still(element);
    expect(errors).toEqual([message]);
  });

  it("takes the deepest depth where the goal's is unknown", async () => {
    const element = await show({ map: arithmetic(), goal: "fractions@used" });
    const wrong = pathText(element);
    element.goal = "fractions";
    await still(element);
    expect(wrong).toBe(pathText(element));
  });

  it("is none where progress is a list, or nothing", async () => {
    const element = await show({ map: arithmetic(), goal: "fractions" });
    const errors: string[] = [];
    element.addEventListener("concept-error", ({ error }) => errors.push(error.message));
    const before = pathText(element);
    Object.assign(element, { progress: ["counting"] });
    await still(element);
    expect(element.progress).toEqual(new Set(["counting"]));
    expect(pathText(element)).not.toBe(before);
    for (const progress of [null, undefined]) {
      Object.assign(element, { progress });
      await still(element);
      expect(element.progress).toEqual(new Set());
      expect(pathText(element)).toBe(before);
    }
    expect(errors).toEqual([]);
  });

  it("is told where the page leaves out what is no part, and the parts stay left out", async () => {
    const errors: string[] = [];
    const element = document.createElement("concept-map");
    element.style.height = "400px";
    element.addEventListener("concept-error", ({ error }) => errors.push(error.message));
    document.body.append(Object.assign(element, { map: arithmetic(), without: "panel legned  search" }));
    await still(element);
    const parts = [...partNames].map((name) => `"${name}"`).join(", ");
    expect(errors).toEqual([
      [
        `without: "without" takes one of ${parts}, not "legned". Did you mean "legend"?`,
        `without: "without" takes one of ${parts}, not "search"`,
      ].join("\n"),
    ]);
    expect(find(element, '[part="panel"]')).toBeNull();
    expect(find(element, '[part="legend"]')).not.toBeNull();
    Object.assign(element, { without: ["legend"] });
    await still(element);
    expect(errors.slice(1)).toEqual(['without: "without" takes names of parts, with spaces between, not a list']);
    element.without = undefined;
    await still(element);
    expect(find(element, '[part="panel"]')).not.toBeNull();
  });

  it("is told where a goal lies behind a circle, by what goes round", async () => {
    const map = createConceptMap({
      concepts: [
        { id: "egg", title: "Egg", prerequisites: ["hen"] },
        { id: "hen", title: "Hen", prerequisites: ["egg"] },
        { id: "chick", title: "Chick", prerequisites: ["egg"] },
      ],
    });
    const element = await show({ map, goal: "chick" });
    expect(pathText(element)).toMatch(
      /Chick cannot be reached: (Egg and Hen|Hen and Egg) need one another in a circle\./,
    );
  });
});

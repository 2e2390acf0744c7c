import { describe, expect, it } from "vitest";
import type { ConceptMap } from "../../src/model/index.js";
import { darkTheme, draw, lightTheme, renderPage, renderSvg, type PageOptions } from "../../src/render/index.js";
import { mapOf } from "../support/map-of.js";
import { problemsOf } from "../support/problems.js";

const map = mapOf("counting -> adding");
const { areas: _, ...arealess } = lightTheme;

/** With anything that JavaScript may hand over. */
const makers: Record<string, (options: object, of?: ConceptMap) => unknown> = {
  draw: (options, of = map) => draw(of, options),
  renderSvg: (options, of = map) => renderSvg(of, options),
  renderPage: (options, of = map) => renderPage(of, options),
};

describe.each(Object.entries(makers))("wrong options of %s", (_name, make) => {
  it.each<[keyof PageOptions, unknown, string]>([
    ["theme", "pink", 'takes "auto", "light", "dark" or all colours that lightTheme has, not "pink"'],
    [
      "theme",
      "drak",
      'takes "auto", "light", "dark" or all colours that lightTheme has, not "drak". Did you mean "dark"?',
    ],
    ["theme", { light: lightTheme }, 'takes "auto", "light", "dark" or all colours that lightTheme has, not an object'],
    ["theme", arealess, 'takes "auto", "light", "dark" or all colours that lightTheme has, not an object'],
    ["layout", "rings", 'takes a function, not "rings"'],
    ["direction", "sideways", 'takes one of "down", "up", "right", "left", not "sideways"'],
    ["show", "all", 'takes one of "path", "map", not "all"'],
    ["colorBy", "pink", 'takes one of "area", "progress", "depth", "minutes", not "pink"'],
    ["sizeBy", "size", 'takes one of "minutes", not "size"'],
    ["goal", null, "takes a text, not null"],
    ["goal", ["adding"], "takes a text, not a list"],
    ["depth", 5, "takes a text, not 5"],
    ["choose", "adding", 'takes a list, not "adding"'],
    ["known", "adding", 'takes a list, not "adding"'],
    ["record", "{}", 'takes a record of progress, not "{}"'],
    ["record", {}, "takes a record of progress, not an object"],
    ["scale", "plain", 'takes a scale with names, not "plain"'],
    ["locale", 5, "takes a text, not 5"],
    ["selected", 5, "takes a text, not 5"],
    ["filter", "areas", 'takes an object, not "areas"'],
    ["expanded", "math", 'takes a list, not "math"'],
    ["breadth", NaN, "takes a number of zero or more, not NaN"],
    ["nodeStyle", { fill: "red" }, "takes a function, not an object"],
    ["detail", "huge", 'takes one of "full", "marks", not "huge"'],
    ["hrefOf", "#", 'takes a function, not "#"'],
    ["idPrefix", 5, "takes a text, not 5"],
    ["outline", "none", 'takes one of "drawn", "all", not "none"'],
    ["jsonLd", {}, "takes a text, not an object"],
    ["element", true, "takes an object, not true"],
  ])("are told of %s: %j", (name, value, message) => {
    const options = { goal: "adding", [name]: value };
    expect(problemsOf(() => make(options))).toEqual([
      { path: name, code: "wrong-type", message: `"${name}" ${message}` },
    ]);
  });

  it("are told of plain data in the place of a map", () => {
    const data = { concepts: [] } as unknown as ConceptMap;
    expect(() => make({}, data)).toThrow('map: "map" takes a ConceptMap');
  });

  it("are told of lists in a filter, and of a layout that gives nothing", () => {
    const filter = { areas: "math", states: 5 };
    expect(problemsOf(() => make({ filter })).map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'filter.areas: it takes a list, not "math"',
      "filter.states: it takes a list, not 5",
    ]);
    expect(() => make({ layout: () => null })).toThrow('layout: the layout gives "counting" no place');
  });

  it("are none of those that may be left out", () => {
    const names: (keyof PageOptions)[] = ["goal", "depth", "record", "known", "layout", "theme", "filter", "element"];
    expect(make(Object.fromEntries(names.map((name) => [name, undefined])))).toBeTruthy();
    const { font: _font, colorOf: _colorOf, ...colors } = { font: "serif", ...darkTheme };
    for (const theme of [colors, { light: lightTheme, dark: colors }]) expect(make({ theme })).toBeTruthy();
  });
});

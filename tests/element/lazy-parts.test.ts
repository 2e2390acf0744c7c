import { describe, expect, it } from "vitest";
import { filesOf } from "../../src/element/lazy-parts.js";
import { shownParts } from "../../src/element/shown-parts.js";

const all = filesOf(shownParts(undefined));

describe("the file of a part", () => {
  it.each([
    ["legend zoom export fullscreen", ["tools"]],
    ["legend export fullscreen", []],
    ["filter", ["choices"]],
    ["details", ["details"]],
    ["find goal", ["found"]],
    ["find", []],
    ["path outline progress", []],
    ["head", ["head", "found"]],
    ["panel", ["panel", "details"]],
    ["minimap\n  head", ["head", "minimap", "found"]],
    ["unknown", []],
    ["", []],
    [null, []],
  ])("is left out with all that it holds: %s", (without, gone) => {
    expect(filesOf(shownParts(without))).toEqual(all.filter((file) => !(gone as readonly string[]).includes(file)));
  });
});

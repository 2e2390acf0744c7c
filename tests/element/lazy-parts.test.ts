import { describe, expect, it } from "vitest";
import { filesOf } from "../../src/element/lazy-parts.js";
import { shownParts } from "../../src/element/shown-parts.js";

const all = filesOf(shownParts(undefined));

describe("the file of a part", () => {
  it.each([
    ["zoom export fullscreen", ["tools"]],
    ["export fullscreen", []],
    ["legend", ["legend"]],
    ["filter", ["choices"]],
    ["details", ["details"]],
    ["find goal", ["fields", "found"]],
    ["find", []],
    ["depth", ["depth"]],
    ["path progress", ["path", "progress"]],
    ["outline", ["outline"]],
    ["head", ["head", "fields", "depth", "found"]],
    ["panel", ["panel", "path", "outline", "progress", "details"]],
    ["minimap\n  head", ["head", "fields", "depth", "minimap", "found"]],
    ["unknown", []],
    ["", []],
    [null, []],
  ])("is left out with all that it holds: %s", (without, gone) => {
    expect(filesOf(shownParts(without))).toEqual(all.filter((file) => !(gone as readonly string[]).includes(file)));
  });
});

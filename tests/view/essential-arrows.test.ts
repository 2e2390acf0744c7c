import { describe, expect, it } from "vitest";
import { essentialArrows } from "../../src/view/essential-arrows.js";

const arrows = (...words: string[]) =>
  words.reduce((map, word) => {
    const [source = "", target = ""] = word.split(">");
    return map.set(source, (map.get(source) ?? new Set<string>()).add(target));
  }, new Map<string, Set<string>>());

describe("essentialArrows", () => {
  it("takes out what a chain of others says", () => {
    expect(essentialArrows(arrows("a>b", "b>c", "a>c", "c>d", "a>d"))).toEqual(
      new Map([
        ["a", new Set(["b"])],
        ["b", new Set(["c"])],
        ["c", new Set(["d"])],
      ]),
    );
  });

  it("keeps two ways that do not say the same", () => {
    const diamond = arrows("a>b", "a>c", "b>d", "c>d");
    expect(essentialArrows(diamond)).toEqual(diamond);
  });

  it("keeps a circle connected", () => {
    const circle = arrows("a>b", "b>a");
    expect(essentialArrows(circle)).toEqual(circle);
  });
});

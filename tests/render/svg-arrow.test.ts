import { expect, it } from "vitest";
import { Painter } from "../../src/render/paint.js";
import { svgArrow } from "../../src/render/svg-arrow.js";
import { lightTheme } from "../../src/render/index.js";
import type { SceneArrow } from "../../src/view/scene.js";
import { inOtherEngine } from "../support/other-engine.js";

it("an arrow for so many has the same width and head in every engine", () => {
  const arrow: Omit<SceneArrow, "isOnPath"> = {
    ...{ source: "a", target: "b", isSelected: false, isQuiet: false },
    kind: "needed",
    points: [
      { x: 0, y: 0 },
      { x: 0, y: 100 },
    ],
  };
  const drawn = (): string[] =>
    Array.from({ length: 5000 }, (_, count) =>
      [true, false].flatMap((isOnPath) => svgArrow({ ...arrow, isOnPath, count: count + 1 }, painter)).join(),
    );
  const painter = new Painter(lightTheme);
  const here = drawn();
  expect(new Set(here).size).toBeGreaterThan(100);
  for (const seed of [1, 2, 3]) expect(inOtherEngine(seed, drawn)).toEqual(here);
});

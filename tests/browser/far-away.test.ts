import { commands } from "vitest/browser";
import { afterEach, describe, expect, it } from "vitest";
import { createConceptMap } from "../../src/model/index.js";
import { farAreaFontSize } from "../../src/view/area-label.js";
import { fontSize } from "../../src/view/label.js";
import { arithmetic } from "../support/arithmetic.js";
import { many } from "../support/many.js";
import { buttonOf, drawnConcepts, find, findAll, placeOnScreen, show, still, until } from "../support/stage.js";

afterEach(() => {
  document.body.replaceChildren();
});

/** A ladder that is too long to be read as a whole. */
const ladder = createConceptMap({
  concepts: Array.from({ length: 60 }, (_, rung) => ({
    id: `rung${String(rung)}`,
    title: `Rung ${String(rung)}`,
    prerequisites: rung > 0 ? [`rung${String(rung - 1)}`] : [],
  })),
});

const isOutside = (element: Element, id: string): boolean => {
  const { top, bottom } = placeOnScreen(buttonOf(element, id));
  const canvas = placeOnScreen(find(element, ".canvas")!);
  return top < canvas.top || bottom > canvas.bottom;
};

/** How many times as large as life a map is drawn. */
const zoomOf = (element: Element): number =>
  Number(/scale\((.+)\)/.exec(find(element, ".walk .layer")!.style.transform)![1]);

describe.each([390, 1024, 1280, 1440])("a picture %i pixels wide", (width) => {
  const style = `width: ${String(width)}px`;

  it.each(["en", "ja"])("opens with labels of twelve pixels, in the language: %s", async (locale) => {
    for (const goal of [undefined, "fractions@use", "rung59"]) {
      const map = goal === "rung59" ? ladder : arithmetic();
      const element = await show({ map, goal, locale }, { style });
      expect(fontSize * zoomOf(element), goal).toBeGreaterThan(11.99);
      element.remove();
    }
  });

  it("opens with titles of twelve pixels where areas are folded, and unfolds so", async () => {
    const element = await show({ map: many(), expanded: new Set() }, { style });
    expect(farAreaFontSize * zoomOf(element)).toBeGreaterThan(11.99);
    find(element, ".walk [data-stop^=' ']")!.click();
    await until(() => findAll(element, ".frame-title").length > 0);
    await still(element);
    expect((drawnConcepts(element).length > 0 ? fontSize : farAreaFontSize) * zoomOf(element)).toBeGreaterThan(11.99);
    element.remove();
  });
});

describe.each(["en", "ja"])("on a phone, in the language: %s", (locale) => {
  it.each(["374px", "390px"])(
    "the path to RLHF opens with none of its concepts cut at a side, at %s",
    async (width) => {
      const element = await show(
        { src: "/data/chatgpt.json", goal: "rlhf@gist", locale },
        { style: `width: ${width}` },
      );
      const canvas = placeOnScreen(find(element, ".canvas")!);
      const seen = drawnConcepts(element).filter((id) => {
        const { left, right, top, bottom } = placeOnScreen(buttonOf(element, id));
        return right > canvas.left && left < canvas.right && (top + bottom) / 2 < canvas.bottom;
      });
      expect(seen).toEqual(expect.arrayContaining(["machine-learning", "supervised-learning", "pre-training"]));
      for (const id of seen) {
        const { left, right } = placeOnScreen(buttonOf(element, id));
        expect(left, id).toBeGreaterThan(canvas.left + 14);
        expect(right, id).toBeLessThan(canvas.right);
      }
      // A little smaller where a number would fade out at a side else.
      expect(fontSize * zoomOf(element)).toBeGreaterThan(11.39);
    },
  );
});

it.each([
  ["no", 8],
  ["three", 6],
])("a map of twelve concepts in %s areas and %i rows opens with all of them", async (areas, rows) => {
  const isIn = areas === "three";
  const map = createConceptMap({
    ...(isIn && { areas: ["a0", "a1", "a2"].map((id) => ({ id, title: id })) }),
    concepts: Array.from({ length: 12 }, (_, at) => ({
      id: `c${String(at)}`,
      title: `Concept ${String(at)}`,
      prerequisites: at < 12 - rows + 1 ? [] : [`c${String(at - 1)}`],
      ...(isIn && { area: `a${String(at % 3)}` }),
    })),
  });
  const element = await show({ map }, { style: "width: 1000px; height: 648px" });
  expect(drawnConcepts(element)).toHaveLength(12);
  expect(drawnConcepts(element).filter((id) => isOutside(element, id))).toEqual([]);
});

it("a path of which everything is known opens at its goal", async () => {
  const known = new Set(Array.from({ length: 60 }, (_, rung) => `rung${String(rung)}`));
  const element = await show({ map: ladder, goal: "rung59", progress: known });
  expect(isOutside(element, "rung59")).toBe(false);
});

describe("a path that is too long to be read at once", () => {
  it("opens at its beginning, and is seen whole on request", async () => {
    const element = await show({ map: ladder, goal: "rung59" });
    expect(isOutside(element, "rung0")).toBe(false);
    expect(isOutside(element, "rung59")).toBe(true);
    element.fit();
    await still(element);
    for (const id of ["rung0", "rung59"]) expect(isOutside(element, id), id).toBe(false);
  });

  it("opens with the selection in view", async () => {
    const element = await show({ map: ladder, goal: "rung59", selected: "rung40" });
    expect(isOutside(element, "rung40")).toBe(false);
  });

  it("says from far away what the pointer is on, and nothing more when it has left", async () => {
    const element = await show({ map: ladder, goal: "rung59" });
    const tips = (): (string | null)[] => findAll(element, ".tip").map(({ textContent }) => textContent);
    element.fit();
    await still(element);
    const { x, y, width, height } = placeOnScreen(buttonOf(element, "rung30"));
    await commands.pointer([{ move: [x + width / 2, y + height / 2] }]);
    await until(() => tips().length > 0);
    expect(tips()).toEqual(["Rung 30"]);
    await commands.pointer([{ move: [2, 2] }]);
    await until(() => tips().length === 0);
  });
});

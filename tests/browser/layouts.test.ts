import { afterEach, describe, expect, it } from "vitest";
import type { ConceptErrorEvent } from "../../src/element/index.js";
import { createConceptMap } from "../../src/model/index.js";
import { layeredLayout, type Layout, type LayoutFunction } from "../../src/layout/index.js";
import { radialLayout } from "../../src/layouts.js";
import { arithmetic } from "../support/arithmetic.js";
import { buttonOf, drawnConcepts, show, still, until } from "../support/stage.js";

afterEach(() => {
  document.body.replaceChildren();
});

describe("a layout of the page's own", () => {
  it("draws the map, at once or later, and gives way to layers when it is taken away", async () => {
    let answer: (layout: Layout) => void = () => undefined;
    const later: LayoutFunction = () => new Promise((resolve) => (answer = resolve));
    const element = document.createElement("concept-map");
    element.style.height = "600px";
    const map = arithmetic();
    document.body.append(Object.assign(element, { map, layout: later }));
    await element.updateComplete;
    expect(drawnConcepts(element)).toEqual([]);
    const column = map.nodes().map((id, i) => [id, { x: 0, y: 100 * i }] as const);
    answer({ positions: new Map(column), routes: [], lanes: [], box: { x: -60, y: -20, width: 120, height: 900 } });
    await still(element);
    const lefts = map.nodes().map((id) => middle(buttonOf(element, id)));
    expect(Math.max(...lefts) - Math.min(...lefts)).toBeLessThan(1);

    element.layout = undefined;
    await still(element);
    expect(new Set(map.nodes().map((id) => Math.round(middle(buttonOf(element, id))))).size).toBeGreaterThan(1);
  });

  it("may be one of ours, with its own options bound", async () => {
    const layout: LayoutFunction = (map, options) => radialLayout(map, { ...options, centre: "adding" });
    const element = await show({ map: arithmetic(), layout });
    expect(drawnConcepts(element).length).toBe(arithmetic().order);
  });

  it("is told what to draw, and asked again for another part only", async () => {
    const asked: number[] = [];
    const layout: LayoutFunction = (map, options) => {
      asked.push([...options.concepts!].length);
      return layeredLayout(map, options);
    };
    const map = arithmetic();
    const element = await show({ map, layout });
    element.selected = "adding";
    await still(element);
    element.goal = "multiplying@gist";
    await still(element);
    expect(asked).toEqual([map.order, drawnConcepts(element).length]);
  });

  it.each<[string, LayoutFunction]>([
    ["leaves out a concept", (map, options) => layeredLayout(map, { ...options, concepts: ["adding"] })],
    ["throws", () => fail()],
    ["fails later", async () => Promise.reject(new Error("out of luck"))],
  ])("that %s is told, and layers are drawn in its place", async (_what, layout) => {
    const errors: Error[] = [];
    const note = ({ error }: ConceptErrorEvent): number => errors.push(error);
    const element = document.createElement("concept-map");
    element.addEventListener("concept-error", note);
    element.style.height = "600px";
    document.body.append(Object.assign(element, { map: arithmetic(), layout }));
    await still(element);
    expect(drawnConcepts(element).length).toBe(arithmetic().order);
    expect(errors.map(({ message }) => message)).toEqual([expect.stringMatching(/no place|out of luck/)]);
  });
});

function fail(): never {
  throw new Error("out of luck");
}

function middle(button: HTMLElement): number {
  const { left, width } = button.getBoundingClientRect();
  return left + width / 2;
}

describe("a map of a thousand concepts", () => {
  it("is drawn although the page does not wait for its layout", async () => {
    const concepts = Array.from({ length: 1000 }, (_, i) => ({
      id: `c${String(i)}`,
      title: String(i),
      prerequisites: i < 10 ? [] : [`c${String(i - 10)}`, `c${String(i - 7)}`],
    }));
    const element = document.createElement("concept-map");
    element.style.height = "600px";
    document.body.append(Object.assign(element, { map: createConceptMap({ concepts }) }));
    await element.updateComplete;
    expect(drawnConcepts(element)).toEqual([]);
    await until(() => drawnConcepts(element).length === 1000);
  });
});

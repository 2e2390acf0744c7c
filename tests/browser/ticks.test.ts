import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import type { ConceptMapElement } from "../../src/element/index.js";
import { arithmetic } from "../support/arithmetic.js";
import { drawnConcepts, find, findAll, focused, recordEvents, show, still } from "../support/stage.js";

let element: ConceptMapElement;
let events: Event[];

beforeEach(async () => {
  element = await show({ map: arithmetic(), goal: "fractions@use" });
  events = recordEvents(element);
});

afterEach(() => {
  document.body.replaceChildren();
});

const firstBox = () => find(element, '[part="path"] > ol input')!;
const undo = () => find(element, ".undo");
const scale = () => /scale\((.*)\)/.exec(find(element, ".walk .layer")!.style.transform)?.[1];

describe("a tick", () => {
  it("stays where the page refuses to take it back", async () => {
    await userEvent.click(firstBox());
    await still(element);
    const after = element.progress;
    element.addEventListener("concept-progress", (event) => event.preventDefault());
    await userEvent.click(undo()!);
    await still(element);
    expect(element.progress).toBe(after);
    expect(undo()).not.toBeNull();
  });

  it("cannot be taken back any more after another goal", async () => {
    await userEvent.click(firstBox());
    await still(element);
    const select = find<HTMLSelectElement>(element, "select")!;
    select.value = "multiplying";
    select.dispatchEvent(new Event("change", { bubbles: true }));
    await still(element);
    expect(undo()).toBeNull();
  });

  it("says how much of the way is done, besides what is left", async () => {
    const told = (): string => find(element, '[part="path"] .quiet')!.textContent;
    expect(told()).not.toContain("done");
    await userEvent.click(firstBox());
    await still(element);
    expect(told()).toMatch(/^Put it to use · \d steps, .+ · .+\sdone$/);
    element.locale = "ja";
    await still(element);
    expect(told()).toMatch(/は学習済み$/);
  });

  it("is one, where the reader clicks twice", async () => {
    // From now on the next step moves up to where the pointer is.
    await userEvent.click(firstBox());
    await still(element);
    await userEvent.dblClick(firstBox());
    await still(element);
    expect(events.map(({ type }) => type)).toEqual(["concept-progress", "concept-progress"]);
  });

  it("leaves the picture as near as the reader had it", async () => {
    await userEvent.click(find(element, ".zoom button")!);
    await still(element);
    const before = scale();
    await userEvent.click(firstBox());
    await still(element);
    expect(scale()).toBe(before);
  });
});

describe("steps that are done", () => {
  const titles = (part: string): string[] =>
    findAll(element, `${part} .link bdi`).map(({ textContent }) => textContent);
  const done = () => find<HTMLDetailsElement>(element, ".done");
  const boxes = () => findAll<HTMLInputElement>(element, ".done input");
  const tickTwo = async (): Promise<string[]> => {
    const [first = "", second = ""] = titles('[part="path"]');
    for (let count = 0; count < 2; count++) {
      await userEvent.click(find(element, '[part="path"] > ol input')!);
      await still(element);
    }
    return [first, second];
  };

  it("stay in a folded list of the path, in its order, with their boxes ticked", async () => {
    expect(done()).toBeNull();
    const ticked = await tickTwo();
    expect(done()!.open).toBe(false);
    expect(done()!.querySelector("summary")!.textContent.trim().replace(/\s+/g, " ")).toBe("Done · 2");
    expect(titles(".done")).toEqual(ticked);
    expect(boxes().map(({ checked }) => checked)).toEqual([true, true]);
    expect(find(element, '[part="path"] > ol .number')!.textContent).toBe("1");
  });

  it("are taken back there, by the keyboard too", async () => {
    const before = titles('[part="path"] > ol');
    const [, second] = await tickTwo();
    find(element, ".done summary")!.focus();
    await userEvent.keyboard("{Enter}");
    boxes()[0]!.focus();
    await userEvent.keyboard(" ");
    await still(element);
    expect(titles(".done")).toEqual([second]);
    expect(focused()).toBe(boxes()[0]);
    await userEvent.keyboard(" ");
    await still(element);
    expect(done()).toBeNull();
    expect(element.progress).toEqual(new Set());
    expect(titles('[part="path"] > ol')).toEqual(before);
    expect(find(element, ".panel")!.contains(focused())).toBe(true);
  });

  it("stay on the picture, and where they are", async () => {
    const before = drawnConcepts(element).toSorted();
    const places = findAll(element, ".walk [data-concept]").map(({ dataset, style }) => [
      dataset.concept,
      style.cssText,
    ]);
    await tickTwo();
    expect(drawnConcepts(element).toSorted()).toEqual(before);
    const after = findAll(element, ".walk [data-concept]").map(({ dataset, style }) => [
      dataset.concept,
      style.cssText,
    ]);
    expect(new Map(after as [string, string][])).toEqual(new Map(places as [string, string][]));
  });
});

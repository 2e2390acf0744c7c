import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import type { ConceptMapElement } from "../../src/element/index.js";
import { arithmetic } from "../support/arithmetic.js";
import { find, recordEvents, show, still } from "../support/stage.js";

let element: ConceptMapElement;
let events: Event[];

beforeEach(async () => {
  element = await show({ map: arithmetic(), goal: "fractions@use" });
  events = recordEvents(element);
});

afterEach(() => {
  document.body.replaceChildren();
});

const firstBox = () => find(element, '[part="path"] input')!;
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

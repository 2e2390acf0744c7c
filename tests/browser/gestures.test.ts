import { commands, userEvent } from "vitest/browser";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ConceptMapElement, ConceptProgressEvent } from "../../src/element/index.js";
import { en } from "../../src/words/en.js";
import { Words } from "../../src/words/index.js";
import { learningPath } from "../../src/queries/index.js";
import { arithmetic } from "../support/arithmetic.js";
import {
  buttonOf,
  click,
  detailsTitle,
  drawnConcepts,
  find,
  findAll,
  nextFrame,
  placeOnScreen,
  recordEvents,
  show,
  still,
  until,
} from "../support/stage.js";

let element: ConceptMapElement;
let events: Event[];

beforeEach(async () => {
  element = await show({ map: arithmetic(), goal: "fractions@use" });
  events = recordEvents(element);
});

afterEach(() => {
  document.body.replaceChildren();
});

const types = (): string[] => events.map(({ type }) => type);
const steps = (): (string | undefined)[] =>
  findAll(element, '[part="path"] > ol .item').map((item) => item.querySelector("bdi")?.textContent);
const expected = (): string[] =>
  learningPath(element.map!, element.goal!, { known: element.progress }).steps.map(
    ({ concept }) => (element.map!.getNodeAttribute(concept, "title") as { en: string }).en,
  );
const transform = (): string => find(element, ".walk .layer")!.style.transform;

function choose(select: HTMLSelectElement, value: string): void {
  select.value = value;
  select.dispatchEvent(new Event("change", { bubbles: true }));
}

describe("the list of steps", () => {
  it("is the learning path", () => {
    expect(steps()).toEqual(expected());
  });

  it("gets shorter by what is ticked, with one event", async () => {
    const first = learningPath(element.map!, "fractions@use").steps[0]!;
    await click(find(element, '[part="path"] > ol input')!);
    await still(element);
    expect(events).toHaveLength(1);
    const reference = `${first.concept}@${first.depth!}`;
    expect(events[0]).toMatchObject({ type: "concept-progress", reference, isKnown: true });
    expect(element.progress).toEqual(new Set([reference]));
    expect((events[0] as ConceptProgressEvent).progress).toEqual(element.progress);
    expect(steps()).toEqual(expected());
  });

  it("leads to its end", async () => {
    while (find(element, '[part="path"] > ol input')) {
      find(element, '[part="path"] > ol input')!.click();
      await element.updateComplete;
    }
    const reached = new Words("en").fill(en.reached, { goal: "Fractions" });
    expect(find(element, '[part="path"]')!.textContent).toContain(reached);
    await still(element);
    expect(drawnConcepts(element)).toContain("fractions");
  });

  it("takes the last tick back on wish, with one event", async () => {
    element.progress = new Set(["counting@gist"]);
    await element.updateComplete;
    const before = steps();
    find(element, '[part="path"] > ol input')!.click();
    await element.updateComplete;
    expect(steps()).not.toEqual(before);
    find(element, ".undo")!.click();
    await element.updateComplete;
    expect(types()).toEqual(["concept-progress", "concept-progress"]);
    expect(events[1]).toMatchObject({ isKnown: false, progress: new Set(["counting@gist"]) });
    expect(element.progress).toEqual(new Set(["counting@gist"]));
    expect(steps()).toEqual(before);
    expect(find(element, ".undo")).toBeNull();
  });

  it("takes a tick back that the page refuses", async () => {
    element.addEventListener("concept-progress", (event) => {
      event.preventDefault();
    });
    const before = steps();
    const box = find<HTMLInputElement>(element, '[part="path"] > ol input')!;
    await click(box);
    await element.updateComplete;
    expect(types()).toEqual(["concept-progress"]);
    expect(box.checked).toBe(false);
    expect(element.progress).toEqual(new Set());
    expect(steps()).toEqual(before);
  });
});

describe("the details", () => {
  beforeEach(async () => {
    element.selected = "multiplying";
    await still(element);
  });

  const boxes = (): HTMLInputElement[] => findAll<HTMLInputElement>(element, '[part="details"] input');

  it("say what the concept is, needs and unlocks", () => {
    expect(detailsTitle(element)).toBe("Multiplying");
    const text = find(element, '[part="details"]')!.textContent.replace(/\s+/g, " ");
    for (const part of [
      "Numbers",
      "Get the gist",
      "Put it to use",
      "Multiply in the head",
      "1 hr",
      "Adding",
      "Fractions",
    ])
      expect(text).toContain(part);
  });

  it("tick a depth and with it all that are shallower", async () => {
    expect(boxes().map(({ checked }) => checked)).toEqual([false, false]);
    await click(boxes()[1]!);
    await still(element);
    expect(types()).toEqual(["concept-progress"]);
    expect(element.progress).toEqual(new Set(["multiplying@use"]));
    expect(boxes().map(({ checked }) => checked)).toEqual([true, true]);
    expect(steps()).toEqual(expected());
  });

  it("untick a depth and leave what is shallower", async () => {
    element.progress = new Set(["multiplying"]);
    await still(element);
    await click(boxes()[1]!);
    await still(element);
    expect(events[0]).toMatchObject({ reference: "multiplying@use", isKnown: false });
    expect(element.progress).toEqual(new Set(["multiplying@gist"]));
  });

  it("take a tick back that the page refuses", async () => {
    element.addEventListener("concept-progress", (event) => {
      event.preventDefault();
    });
    await click(boxes()[0]!);
    await element.updateComplete;
    expect(boxes().map(({ checked }) => checked)).toEqual([false, false]);
  });

  it("make their concept the goal, and clear it, each with one event", async () => {
    const button = (): HTMLElement => find(element, '[part="details"] .actions button')!;
    await click(button());
    await still(element);
    expect(events[0]).toMatchObject({ type: "concept-goal", goal: "multiplying@use" });
    expect(element.goal).toBe("multiplying@use");
    expect(steps()).toEqual(expected());
    await click(button());
    await still(element);
    expect(types()).toEqual(["concept-goal", "concept-goal"]);
    expect(element.goal).toBeUndefined();
    expect(drawnConcepts(element)).toHaveLength(7);
  });

  it("lead on to other concepts", async () => {
    findAll(element, '[part="details"] .reasons .link')[0]!.click();
    await still(element);
    expect(events[0]).toMatchObject({ type: "concept-select", conceptId: "adding" });
    expect(detailsTitle(element)).toBe("Adding");
  });

  it("close", async () => {
    find(element, '[part="details"] h3 button')!.click();
    await still(element);
    expect(events).toMatchObject([{ type: "concept-select", conceptId: undefined }]);
    expect(detailsTitle(element)).toBeUndefined();
  });
});

describe("the choice of a goal", () => {
  const select = (): HTMLSelectElement => find<HTMLSelectElement>(element, "select")!;
  const depths = (): HTMLInputElement[] => findAll<HTMLInputElement>(element, '[part="depth"] input');

  it("shows the goal and its depth", () => {
    expect(select().value).toBe("fractions");
    expect(depths().map(({ checked }) => checked)).toEqual([false, true]);
  });

  it("keeps the depth for a new goal, with one event", async () => {
    choose(select(), "halving");
    await still(element);
    expect(events).toMatchObject([{ type: "concept-goal", goal: "halving@use" }]);
    expect(element.goal).toBe("halving@use");
    expect(steps()).toEqual(expected());
  });

  it("changes the depth, with one event", async () => {
    await click(depths()[0]!);
    await still(element);
    expect(events).toMatchObject([{ type: "concept-goal", goal: "fractions@gist" }]);
    expect(steps()).toEqual(expected());
    expect(depths().map(({ checked }) => checked)).toEqual([true, false]);
  });

  it("can be no goal", async () => {
    choose(select(), "");
    await still(element);
    expect(events).toMatchObject([{ type: "concept-goal", goal: undefined }]);
    expect(drawnConcepts(element)).toHaveLength(7);
    expect(depths()).toEqual([]);
  });

  it("goes back to the old goal where the page refuses the new one", async () => {
    element.addEventListener("concept-goal", (event) => {
      event.preventDefault();
    });
    choose(select(), "halving");
    await element.updateComplete;
    expect(select().value).toBe("fractions");
    await click(depths()[0]!);
    await element.updateComplete;
    expect(depths().map(({ checked }) => checked)).toEqual([false, true]);
    expect(element.goal).toBe("fractions@use");
    expect(types()).toEqual(["concept-goal", "concept-goal"]);
  });

  it("follows what the page sets", async () => {
    element.goal = "adding@gist";
    await element.updateComplete;
    expect(select().value).toBe("adding");
    element.goal = undefined;
    await element.updateComplete;
    expect(select().value).toBe("");
  });
});

describe("the picture", () => {
  it("selects with one event, and none for what is selected already", async () => {
    for (let times = 0; times < 2; times++) {
      await click(buttonOf(element, "counting"));
      await still(element);
    }
    expect(events).toMatchObject([{ type: "concept-select", conceptId: "counting" }]);
  });

  it("tells nothing of a click beside all concepts where nothing is selected", async () => {
    await click(find(element, ".canvas")!, [0.005, 0.5]);
    await nextFrame();
    element.removeAttribute("selected");
    await click(find(element, ".canvas")!, [0.005, 0.5]);
    await still(element);
    expect(events).toEqual([]);
  });

  it("shows the path or the whole map", async () => {
    const [path, whole] = findAll(element, '[part="show"] input');
    const before = drawnConcepts(element);
    whole!.click();
    await still(element);
    expect(drawnConcepts(element)).toHaveLength(7);
    expect(element.show).toBe("map");
    path!.click();
    await still(element);
    expect(drawnConcepts(element)).toEqual(before);
    expect(events).toEqual([]);
  });

  it("shows the whole map where something beside the path is selected in the outline", async () => {
    element.goal = "adding@gist";
    await still(element);
    find(element, '.outline [data-concept="folding"]')!.click();
    await still(element);
    expect(drawnConcepts(element)).toContain("folding");
    expect(element.selected).toBe("folding");
  });

  it("moves with the mouse, and its buttons with it", async () => {
    const { x, y } = placeOnScreen(find(element, ".canvas")!);
    const before = buttonOf(element, "fractions").getBoundingClientRect();
    await commands.pointer([
      { move: [x + 8, y + 60] },
      { down: "left" },
      { move: [x + 30, y + 80] },
      { move: [x + 58, y + 100] },
      { up: "left" },
    ]);
    await still(element);
    const after = buttonOf(element, "fractions").getBoundingClientRect();
    expect(after.x - before.x).toBeCloseTo(50, 0);
    expect(after.y - before.y).toBeCloseTo(40, 0);
    expect(events).toEqual([]);
    await click(buttonOf(element, "fractions"));
    await until(() => element.selected === "fractions");
  });

  it("leaves the wheel to the page", async () => {
    const { x, y } = placeOnScreen(find(element, ".canvas")!);
    document.body.style.height = "3000px";
    const before = transform();
    await commands.pointer([{ move: [x + 100, y + 100] }, { wheel: [0, 120] }]);
    await until(() => scrollY > 0);
    await still(element);
    expect(transform()).toBe(before);
    expect(find(element, ".hint")?.textContent).toContain("Ctrl");
    scrollTo(0, 0);
    document.body.style.height = "";
  });

  it("zooms with the wheel where Ctrl is held, around the pointer", async () => {
    document.body.style.height = "3000px";
    const place = placeOnScreen(buttonOf(element, "fractions"));
    const point = [place.x + place.width / 2, place.y + place.height / 2] as const;
    await userEvent.keyboard("{Control>}");
    await commands.pointer([{ move: point }, { wheel: [0, -120] }]);
    await userEvent.keyboard("{/Control}");
    await until(() => placeOnScreen(buttonOf(element, "fractions")).width > place.width);
    await still(element);
    const after = placeOnScreen(buttonOf(element, "fractions"));
    expect(after.x + after.width / 2).toBeCloseTo(point[0], 0);
    expect(after.y + after.height / 2).toBeCloseTo(point[1], 0);
    expect(scrollY).toBe(0);

    const zoomed = transform();
    await commands.pointer([{ wheel: [0, 120] }]);
    await until(() => scrollY > 0);
    await still(element);
    expect(transform()).toBe(zoomed);
    scrollTo(0, 0);
    document.body.style.height = "";
  });

  it("moves where a drag begins on a concept too, and chooses nothing", async () => {
    const before = transform();
    const { left, top, width, height } = placeOnScreen(buttonOf(element, drawnConcepts(element)[0]!));
    const [x, y] = [left + width / 2, top + height / 2];
    await commands.pointer([{ move: [x, y] }, { down: "left" }, { move: [x + 20, y] }, { move: [x + 60, y + 30] }]);
    await commands.pointer([{ up: "left" }]);
    await still(element);
    expect(transform()).not.toBe(before);
    expect(element.selected).toBeUndefined();
  });

  it("zooms by its buttons, and no nearer than it may", async () => {
    const [out, nearer, fit] = findAll(element, '[part="zoom"] button');
    const before = transform();
    const zoom = (): number => Number(/scale\(([\d.]+)\)/.exec(transform())?.[1]);
    const start = zoom();
    nearer!.click();
    await nextFrame();
    await still(element);
    expect(zoom()).toBeGreaterThan(start);
    out!.click();
    await nextFrame();
    await still(element);
    expect(zoom()).toBeCloseTo(start, 2);
    for (let times = 0; times < 6; times++) {
      nearer!.click();
      await nextFrame();
      await still(element);
    }
    expect(zoom()).toBeLessThanOrEqual(3);
    fit!.click();
    await nextFrame();
    await still(element);
    expect(transform()).toBe(before);
  });
});

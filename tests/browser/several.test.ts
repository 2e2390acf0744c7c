import { afterEach, describe, expect, it } from "vitest";
import type { ConceptMapElement } from "../../src/element/index.js";
import { arithmetic } from "../support/arithmetic.js";
import {
  buttonOf,
  click,
  detailsTitle,
  drawnConcepts,
  find,
  nextFrame,
  recordEvents,
  show,
  still,
  until,
} from "../support/stage.js";

afterEach(() => {
  document.body.replaceChildren();
  document.body.removeAttribute("style");
  scrollTo(0, 0);
});

/** A click in each corner of a concept, and one just beside it. */
async function expectHits(element: ConceptMapElement, ids = drawnConcepts(element).slice(0, 3)): Promise<void> {
  for (const id of ids)
    for (const corner of [
      [0.12, 0.25],
      [0.88, 0.75],
    ] as const) {
      element.selected = undefined;
      await still(element);
      await click(buttonOf(element, id), corner);
      await until(() => element.selected !== undefined);
      expect(element.selected, `${id} at ${corner.join()}`).toBe(id);
    }
  await click(find(element, ".canvas")!, [0.005, 0.5]);
  await until(() => element.selected === undefined);
}

const host = (style = ""): HTMLElement => {
  const element = document.createElement("div");
  element.style.cssText = style;
  document.body.append(element);
  return element;
};

describe("several maps in one page", () => {
  it("each have their own goal, selection and language", async () => {
    const parent = host("display: grid; grid-template-columns: 1fr 1fr 1fr");
    const map = arithmetic();
    const first = await show({ map, goal: "fractions@use" }, { parent });
    const second = await show({ map, goal: "adding@gist", locale: "ja" }, { parent });
    const third = await show({ map }, { parent });
    const events = [first, second, third].map(recordEvents);
    expect(drawnConcepts(second)).toEqual(["counting", "adding"]);
    expect(drawnConcepts(third)).toHaveLength(7);

    await click(buttonOf(second, "adding"));
    await until(() => second.selected === "adding");
    expect(detailsTitle(second)).toBe("足し算");
    expect([first.selected, third.selected]).toEqual([undefined, undefined]);
    expect(events.map(({ length }) => length)).toEqual([0, 1, 0]);

    find(first, '[part="path"] input')!.click();
    await first.updateComplete;
    expect(first.progress.size).toBe(1);
    expect([second.progress.size, third.progress.size]).toEqual([0, 0]);
  });
});

describe("the pointer finds what it points at", () => {
  const properties = () => ({ map: arithmetic(), goal: "fractions@use" });

  it("in another component's shadow root", async () => {
    const outer = host().attachShadow({ mode: "open" });
    const inner = document.createElement("div");
    outer.append(inner);
    const root = inner.attachShadow({ mode: "open" });
    const events = recordEvents(document.body);
    const element = await show(properties(), { parent: root });
    await expectHits(element);
    expect(new Set(events.map(({ type }) => type))).toEqual(new Set(["concept-select"]));
  });

  it("after the page was scrolled under it", async () => {
    document.body.style.height = "3000px";
    host("height: 200px");
    const element = await show(properties());
    await expectHits(element, ["counting"]);
    scrollTo(0, 180);
    await expectHits(element);
  });

  it("after a box around it was scrolled", async () => {
    const box = host("height: 500px; overflow: auto");
    const root = box.attachShadow({ mode: "open" });
    root.append(Object.assign(document.createElement("div"), { style: "height: 150px" }));
    const element = await show(properties(), { parent: root });
    await expectHits(element, ["counting"]);
    box.scrollTop = 120;
    await expectHits(element);
  });

  it("after the page moved it without a scroll", async () => {
    const banner = host();
    const element = await show(properties());
    await expectHits(element, ["counting"]);
    banner.style.height = "60px";
    await expectHits(element);
  });

  it.each([
    ["scaled up", "transform: scale(1.5); transform-origin: 0 0; width: 660px"],
    ["scaled down", "transform: scale(0.6); transform-origin: 0 0"],
    ["zoomed", "zoom: 1.4; width: 700px"],
    ["moved by a transform", "transform: translate(40px, 30px)"],
    ["inside a border", "border: 20px solid; padding: 10px"],
  ])("where it is %s", async (_how, style) => {
    const element = await show(properties(), { parent: host(style), style: "height: 440px" });
    await expectHits(element);
  });

  it("after its scale was changed", async () => {
    const parent = host("transform-origin: 0 0; width: 660px");
    const element = await show(properties(), { parent, style: "height: 440px" });
    await expectHits(element, ["counting"]);
    parent.style.transform = "scale(1.5)";
    await expectHits(element);
  });

  it("in a page that runs from right to left", async () => {
    const element = await show(properties(), { parent: Object.assign(host(), { dir: "rtl" }) });
    await expectHits(element);
  });

  it("in a dialog", async () => {
    const dialog = document.createElement("dialog");
    dialog.style.cssText = "width: 900px; padding: 12px";
    document.body.append(dialog);
    const element = document.createElement("concept-map");
    element.style.height = "500px";
    dialog.append(Object.assign(element, properties()));
    await nextFrame();
    dialog.showModal();
    await still(element);
    await expectHits(element);
  });
});

describe("the pointer's shape", () => {
  it("tells what can be clicked", async () => {
    const element = await show({ map: arithmetic() });
    const canvas = find(element, ".canvas")!;
    await click(buttonOf(element, "counting"));
    await until(() => canvas.style.cursor === "pointer");
    await click(canvas, [0.005, 0.5]);
    await until(() => canvas.style.cursor === "");
  });
});

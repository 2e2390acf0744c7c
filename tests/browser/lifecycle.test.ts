import { afterEach, describe, expect, it, vi } from "vitest";
import type { ConceptMapElement } from "../../src/element/index.js";
import { ConceptMapView } from "../../src/view/index.js";
import { arithmetic } from "../support/arithmetic.js";
import {
  buttonOf,
  click,
  colorOf,
  drawnConcepts,
  find,
  inkOf,
  loadPage,
  nextFrame,
  recordEvents,
  show,
  still,
  until,
} from "../support/stage.js";

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

const box = (style = ""): HTMLElement => {
  const element = document.createElement("div");
  element.style.cssText = style;
  document.body.append(element);
  return element;
};

/** The picture is there, wholly in view, and the pointer finds its concepts. */
async function expectAlive(element: ConceptMapElement): Promise<void> {
  await still(element);
  const screen = find(element, ".map")!.getBoundingClientRect();
  for (const id of drawnConcepts(element)) {
    const place = buttonOf(element, id).getBoundingClientRect();
    expect(inkOf(element, place), id).toBeGreaterThan(0);
    expect(place.left, id).toBeGreaterThanOrEqual(screen.left);
    expect(place.bottom, id).toBeLessThanOrEqual(screen.bottom);
  }
  for (const id of drawnConcepts(element).slice(0, 2)) {
    await click(buttonOf(element, id));
    await until(() => element.selected === id);
    await still(element);
  }
  element.selected = undefined;
  await still(element);
}

describe("a map that is moved in the page", () => {
  it("lives on where it is appended elsewhere", async () => {
    const element = await show({ map: arithmetic(), goal: "fractions@use" }, { parent: box() });
    box("padding: 50px").append(element);
    await expectAlive(element);
  });

  it("keeps its place on the picture", async () => {
    const element = await show({ map: arithmetic() }, { parent: box() });
    find(element, '.zoom button[aria-label="Zoom in"]')!.click();
    await nextFrame();
    await still(element);
    const before = find(element, ".walk .layer")!.style.transform;
    box().append(element);
    await nextFrame();
    await still(element);
    expect(find(element, ".walk .layer")!.style.transform).toBe(before);
  });

  it("lives on where it is taken out and put back later", async () => {
    const element = await show({ map: arithmetic(), goal: "fractions@use" });
    const before = find(element, ".walk .layer")!.style.transform;
    element.remove();
    await nextFrame();
    await nextFrame();
    expect(find(element, ".canvas canvas")).toBeNull();
    document.body.append(element);
    await still(element);
    expect(find(element, ".walk .layer")!.style.transform).toBe(before);
    await expectAlive(element);
  });

  it("shows what was set while it was out", async () => {
    const element = await show({ map: arithmetic() });
    element.remove();
    await nextFrame();
    element.goal = "multiplying@gist";
    await nextFrame();
    document.body.append(element);
    await still(element);
    expect(drawnConcepts(element)).toEqual(["counting", "adding", "multiplying"]);
    await expectAlive(element);
  });

  it("lives on through many moves at once", async () => {
    const element = await show({ map: arithmetic() });
    const places = [box(), box(), box()];
    for (let turn = 0; turn < 30; turn++) {
      places[turn % 3]!.append(element);
      if (turn % 4 === 0) element.remove();
      if (turn % 5 === 0) await nextFrame();
    }
    places[0]!.append(element);
    await expectAlive(element);
    expect(element.shadowRoot!.querySelectorAll(".canvas canvas")).toHaveLength(3);
  });

  it("lives on through moveBefore, where the browser has it", async () => {
    const element = await show({ map: arithmetic() }, { parent: box() });
    const place = box("padding: 30px") as HTMLElement & { moveBefore?: (node: Node, before: Node | null) => void };
    if (place.moveBefore) place.moveBefore(element, null);
    else place.append(element);
    await expectAlive(element);
  });

  it("is read from its file all the same where it is taken out and put back while it loads", async () => {
    const element = document.createElement("concept-map");
    element.style.height = "600px";
    element.src = "/data/chatgpt.json";
    element.goal = "rlhf@gist";
    document.body.append(element);
    await nextFrame();
    element.remove();
    document.body.append(element);
    await still(element);
    expect(drawnConcepts(element)).toContain("rlhf");
  });

  it("reads a new file all the same where it is moved while that loads", async () => {
    const element = await show({ map: arithmetic() }, { parent: box() });
    const events = recordEvents(element);
    element.src = "/data/chatgpt.json";
    await element.updateComplete;
    box().append(element);
    await until(() => events.length > 0);
    expect(events.map(({ type }) => type)).toEqual(["concept-load"]);
    expect(element.map?.hasNode("rlhf")).toBe(true);
  });

  it("does nothing more where it is taken out for good while it loads", async () => {
    const element = document.createElement("concept-map");
    const events = recordEvents(element);
    element.src = "/data/chatgpt.json";
    const file = await fetch("/data/chatgpt.json");
    let answer = (): void => undefined;
    const fetched = vi.spyOn(globalThis, "fetch").mockReturnValue(
      new Promise((resolve) => {
        answer = () => {
          resolve(file);
        };
      }),
    );
    document.body.append(element);
    await nextFrame();
    expect(fetched).toHaveBeenCalledOnce();
    element.remove();
    answer();
    for (let frame = 0; frame < 5; frame++) await nextFrame();
    expect(events.map(({ type }) => type)).toEqual([]);
    expect(element.map).toBeUndefined();
  });

  it("is drawn where it is taken out and put back while its canvas is on its way", async () => {
    const load = ConceptMapView.load.bind(ConceptMapView);
    let answer = (): void => undefined;
    const coming = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const loads = vi.spyOn(ConceptMapView, "load").mockImplementation(async () => {
      await coming;
      return load();
    });
    const element = document.createElement("concept-map");
    element.style.height = "600px";
    document.body.append(Object.assign(element, { map: arithmetic() }));
    // Once ahead of time, and once to draw.
    await until(() => loads.mock.calls.length === 2);
    element.remove();
    await nextFrame();
    document.body.append(element);
    await until(() => loads.mock.calls.length === 3);
    answer();
    await expectAlive(element);
  });

  it("draws nothing where it is taken out before its first picture", async () => {
    const element = document.createElement("concept-map");
    element.map = arithmetic();
    document.body.append(element);
    await element.updateComplete;
    element.remove();
    for (let frame = 0; frame < 5; frame++) await nextFrame();
    expect(find(element, ".canvas canvas")).toBeNull();
    document.body.append(element);
    element.style.height = "600px";
    await expectAlive(element);
  });
});

describe("a map that is hidden", () => {
  it.each([
    ["itself", (element: HTMLElement, hide: boolean) => (element.hidden = hide)],
    [
      "with what is around it",
      ({ parentElement }: HTMLElement, hide: boolean) => (parentElement!.style.display = hide ? "none" : ""),
    ],
    [
      "by having no height",
      ({ parentElement, style }: HTMLElement, hide: boolean) => {
        parentElement!.style.cssText = hide ? "height: 0; overflow: hidden" : "";
        style.height = hide ? "0" : "600px";
      },
    ],
  ])("is drawn and fitted when it first shows, hidden %s", async (_how, hide) => {
    const element = document.createElement("concept-map");
    element.style.height = "600px";
    element.map = arithmetic();
    box().append(element);
    hide(element, true);
    for (let frame = 0; frame < 5; frame++) await nextFrame();
    hide(element, false);
    await expectAlive(element);
  });

  it("shows what was set while it was hidden", async () => {
    const element = await show({ map: arithmetic(), goal: "fractions@use" });
    element.hidden = true;
    await nextFrame();
    element.goal = "multiplying@gist";
    await nextFrame();
    element.hidden = false;
    await until(() => drawnConcepts(element).length === 3);
    await expectAlive(element);
  });

  it("wears the colours that the page took on while it was hidden", async () => {
    const parent = box("color-scheme: light");
    const element = await show({ map: arithmetic() }, { parent });
    const [light] = colorOf(element);
    element.hidden = true;
    await nextFrame();
    parent.style.colorScheme = "dark";
    await nextFrame();
    element.hidden = false;
    await nextFrame();
    await still(element);
    const [dark] = colorOf(element);
    const [fresh] = colorOf(await show({ map: arithmetic() }, { parent }));
    expect(Math.abs(dark - light)).toBeGreaterThan(40);
    expect(Math.abs(dark - fresh)).toBeLessThan(5);
  });
});

describe("a map inside the page", () => {
  it("is read, where the script comes before it", async () => {
    const frame = await loadPage("/tests/browser/pages/classic.html");
    const element = frame.contentDocument.querySelector("concept-map")!;
    await until(() => element.map);
    await still(element);
    expect(drawnConcepts(element)).toEqual(["counting", "adding"]);
  });

  it("is read, where the element is made by script", async () => {
    const element = document.createElement("concept-map");
    const script = document.createElement("script");
    script.type = "application/json";
    script.textContent = '{ "format": "concept-map/1", "concepts": [{ "id": "a", "title": "A" }] }';
    element.append(script);
    document.body.append(element);
    await still(element);
    expect(drawnConcepts(element)).toEqual(["a"]);
  });

  it("is told apart from one that cannot be read", async () => {
    const element = document.createElement("concept-map");
    const events = recordEvents(element);
    const script = document.createElement("script");
    script.type = "application/json";
    script.textContent = '{ "format": "concept-map/1", "concepts": [{ "id": "a" }] }';
    element.append(script);
    document.body.append(element);
    await until(() => find(element, '[part="error"]'));
    expect(find(element, '[part="error"]')!.textContent).toContain("concepts[0].title");
    expect(events.map(({ type }) => type)).toEqual(["concept-error"]);
  });
});

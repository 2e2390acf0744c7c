import { afterEach, describe, expect, it } from "vitest";
import { ConceptMapElement } from "../../src/element/index.js";
import { arithmetic } from "../support/arithmetic.js";
import {
  buttonOf,
  detailsTitle,
  drawnConcepts,
  find,
  findAll,
  nextFrame,
  recordEvents,
  show,
  still,
} from "../support/stage.js";

afterEach(() => {
  document.body.replaceChildren();
});

const steps = (element: ConceptMapElement): string[] =>
  findAll(element, '[part="path"] > ol .item bdi').map(({ textContent }) => textContent);

describe("properties", () => {
  it("that were set before the element was defined are heeded", async () => {
    const element = document.createElement("later-map") as ConceptMapElement;
    Object.assign(element, {
      map: arithmetic(),
      goal: "multiplying@gist",
      selected: "adding",
      progress: new Set(["counting"]),
    });
    element.style.height = "600px";
    document.body.append(element);
    customElements.define("later-map", class extends ConceptMapElement {});
    await still(element);
    expect(steps(element)).toEqual(["Adding", "Multiplying"]);
    expect(detailsTitle(element)).toBe("Adding");
    expect(Object.keys(element)).not.toContain("goal");
  });

  it("go to attributes and come from them", async () => {
    const element = await show({ map: arithmetic() });
    Object.assign(element, { goal: "fractions@use", selected: "adding", direction: "right", show: "map" });
    await element.updateComplete;
    const attributes = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
    expect(attributes).toMatchObject({ goal: "fractions@use", selected: "adding", direction: "right", show: "map" });

    element.setAttribute("goal", "multiplying@gist");
    element.setAttribute("selected", "counting");
    element.setAttribute("direction", "up");
    element.setAttribute("show", "path");
    element.setAttribute("progress", " counting@gist\n adding@gist ");
    element.setAttribute("locale", "ja");
    expect(element).toMatchObject({
      goal: "multiplying@gist",
      selected: "counting",
      direction: "up",
      show: "path",
      progress: new Set(["counting@gist", "adding@gist"]),
      locale: "ja",
    });

    element.goal = undefined;
    element.selected = undefined;
    await element.updateComplete;
    expect(element.hasAttribute("goal")).toBe(false);
    expect(element.hasAttribute("selected")).toBe(false);
  });

  it("go to attributes too where these are addresses, tags and switches", async () => {
    const element = document.createElement("concept-map");
    document.body.append(Object.assign(element, { src: "no-such.json", locale: "ja", remember: true, deepLink: true }));
    await element.updateComplete;
    const written = (): unknown[] =>
      ["src", "locale", "remember", "deep-link"].map((name) => element.getAttribute(name));
    expect(written()).toEqual(["no-such.json", "ja", "", ""]);
    Object.assign(element, { src: undefined, locale: undefined, remember: false, deepLink: false });
    await element.updateComplete;
    expect(written()).toEqual([null, null, null, null]);
  });

  it("are what they were at first where their attributes are taken away", async () => {
    const element = await show({
      map: arithmetic(),
      goal: "fractions",
      selected: "adding",
      direction: "left",
      show: "map",
    });
    for (const { name } of [...element.attributes]) if (name !== "style") element.removeAttribute(name);
    element.progress = new Set(["counting"]);
    element.setAttribute("progress", "");
    await still(element);
    expect(element.progress).toEqual(new Set());
    expect(drawnConcepts(element)).toHaveLength(7);
    expect(buttonOf(element, "counting").getBoundingClientRect().top).toBeLessThan(
      buttonOf(element, "fractions").getBoundingClientRect().top,
    );
    expect(detailsTitle(element)).toBeUndefined();
  });

  it("are written in silence", async () => {
    const element = await show({ map: arithmetic() });
    const events = recordEvents(element);
    Object.assign(element, {
      goal: "fractions",
      selected: "adding",
      progress: new Set(["counting"]),
      locale: "ja",
      direction: "up",
      show: "map",
      map: arithmetic(),
    });
    await still(element);
    Object.assign(element, { goal: undefined, selected: undefined, map: undefined });
    await element.updateComplete;
    expect(events).toEqual([]);
  });

  it.each([
    ["goal", { goal: "elsewhere@deep" }],
    ["depth of the goal", { goal: "fractions@never" }],
    ["selection", { selected: "elsewhere" }],
    ["progress", { progress: new Set(["elsewhere", "adding@never", "@", ""]) }],
    ["direction", { direction: "sideways" }],
    ["part to show", { goal: "fractions", show: "nothing" }],
    ["locale", { locale: "no language" }],
    ["name that every object has", { goal: "constructor", selected: "__proto__", progress: new Set(["toString"]) }],
    ["mark-up", { goal: '"><img src=x onerror=alert(1)>', selected: "<b>", locale: "<i>" }],
  ])("do no harm where they name an unknown %s", async (_what, properties) => {
    const element = await show({ map: arithmetic(), ...(properties as Partial<ConceptMapElement>) });
    expect(drawnConcepts(element).length).toBeGreaterThan(0);
    expect(find(element, '[part="error"]')).toBeNull();
    expect(buttonOf(element, "counting").getAttribute("aria-label")).toMatch(/^Counting/);
  });

  it("say so where the goal is not on the map", async () => {
    const element = await show({ map: arithmetic(), goal: "elsewhere@deep" });
    expect(find(element, '[part="path"]')!.textContent).toContain("elsewhere@deep");
  });

  it("refuse what is no map, with one event, and keep the map that is there", async () => {
    const element = await show({ map: arithmetic() });
    const { map } = element;
    const events = recordEvents(element);
    element.map = { concepts: [] } as never;
    await still(element);
    expect(events.map(({ type }) => type)).toEqual(["concept-error"]);
    expect(element.map).toBe(map);
    expect(find(element, '[part="error"]')!.textContent).toContain("ConceptMap");
    expect(drawnConcepts(element)).toHaveLength(7);
  });

  it("take a map away and bring another", async () => {
    const element = await show({ map: arithmetic(), goal: "fractions" });
    element.map = undefined;
    await element.updateComplete;
    expect(find(element, '[part="empty"]')).not.toBeNull();
    expect(find(element, ".canvas canvas")).toBeNull();
    element.map = arithmetic();
    await still(element);
    expect(drawnConcepts(element)).toContain("fractions");
  });

  it("show a changed map where it is set anew", async () => {
    const element = await show({ map: arithmetic() });
    const changed = arithmetic();
    changed.dropNode("folding");
    element.map = changed;
    await still(element);
    expect(drawnConcepts(element)).not.toContain("folding");
  });
});

describe("methods", () => {
  it("fit brings back a picture that was moved away", async () => {
    const element = await show({ map: arithmetic() });
    const layer = find(element, ".walk .layer")!;
    const before = layer.style.transform;
    find(element, '[part="zoom"] button')!.click();
    await nextFrame();
    await still(element);
    expect(layer.style.transform).not.toBe(before);
    element.fit();
    await nextFrame();
    await still(element);
    expect(layer.style.transform).toBe(before);
  });

  it("do no harm before there is a map", () => {
    const element = document.createElement("concept-map");
    element.fit();
    element.focusConcept("adding");
    document.body.append(element);
    element.fit();
    element.focusConcept("adding");
  });
});

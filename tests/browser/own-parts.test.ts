import { afterEach, describe, expect, it } from "vitest";
import {
  ConceptLinkElement,
  ConceptMapElement,
  ConceptNeedsElement,
  type ConceptChangeEvent,
  type MapContext,
} from "../../src/element/index.js";
import { createConceptMap } from "../../src/model/index.js";
import { arithmetic } from "../support/arithmetic.js";
import { buttonOf, click, find, findAll, nextFrame, recordEvents, show, still, until } from "../support/stage.js";

afterEach(() => {
  document.body.replaceChildren();
});

const isShown = (element: Element): boolean => element.getClientRects().length > 0;

describe("a part that a page adds", () => {
  it("reads what is shown, and hears of every change, by the reader and by the page", async () => {
    const element = document.createElement("concept-map");
    element.style.height = "600px";
    const told: MapContext[] = [];
    element.addEventListener("concept-change", ({ context }: ConceptChangeEvent) => told.push(context));
    expect(element.context).toBeUndefined();
    document.body.append(element);
    element.map = arithmetic();
    await still(element);
    expect(told).toHaveLength(1);
    expect(told[0]).toBe(element.context);
    expect(told[0]).toMatchObject({
      map: element.map,
      goal: undefined,
      path: undefined,
      selected: undefined,
      locale: "en",
    });

    element.goal = "fractions";
    await still(element);
    expect(told.at(-1)).toMatchObject({ goal: "fractions@use" });
    expect(told.at(-1)!.path!.steps.length).toBeGreaterThan(1);
    expect(told.at(-1)!.stateOf("counting")).toBe("ready");

    await click(buttonOf(element, "counting"));
    await until(() => told.at(-1)!.selected === "counting");
    find(element, '.item input[type="checkbox"]')!.click();
    await until(() => told.at(-1)!.progress.size > 0);
    expect(told.at(-1)!.stateOf("counting")).toBe("mastered");

    await still(element);
    const count = told.length;
    element.fit();
    element.requestUpdate();
    await element.updateComplete;
    expect(told).toHaveLength(count);
  });

  it("goes round in no circle where it sets something when told", async () => {
    const element = await show({ map: arithmetic() });
    element.addEventListener("concept-change", ({ context }) => {
      element.selected = context.goal?.split("@")[0];
    });
    element.goal = "fractions";
    await until(() => element.context?.selected === "fractions");
  });

  it.each([
    ["minimap", ".minimap"],
    ["zoom", ".zoom"],
    ["export", ".menu"],
    ["fullscreen", ".fullscreen"],
    ["legend", ".legend"],
  ])("takes the place of the %s, left out or not, and gives it back", async (slot, own) => {
    const element = await show({ map: arithmetic() }, { style: "width: 960px" });
    for (let press = 0; press < 6; press++) element.zoomBy(1.5);
    await still(element);
    const isOwnShown = (): boolean => findAll(element, own).some(isShown);
    expect(isOwnShown()).toBe(true);
    const before = findAll(element, own).find(isShown)!.getBoundingClientRect();
    const part = Object.assign(document.createElement("button"), { slot, textContent: "Mine" });
    element.append(part);
    element.requestUpdate();
    await element.updateComplete;
    expect([isShown(part), isOwnShown()]).toEqual([true, false]);
    const { right, bottom } = part.getBoundingClientRect();
    if (slot === "minimap") expect(Math.hypot(right - before.right, bottom - before.bottom)).toBeLessThan(1);
    element.without = slot;
    await element.updateComplete;
    expect([isShown(part), isOwnShown()]).toEqual([true, false]);
    part.remove();
    await still(element);
    expect(isOwnShown()).toBe(false);
    element.without = undefined;
    await until(isOwnShown);
  });

  it("has its place in the panel, beside the tools and instead of the legend", async () => {
    const element = await show({ map: arithmetic() }, { style: "width: 960px" });
    const legends = (): HTMLElement[] => findAll(element, ".legend").filter(isShown);
    expect(legends().length).toBeGreaterThan(0);
    element.innerHTML = `<p slot="panel">P</p><button slot="tools">T</button><p slot="legend">L</p><p slot="controls">C</p><p slot="panel-start">S</p>`;
    element.requestUpdate();
    await element.updateComplete;
    await nextFrame();
    expect([...element.children].filter(isShown)).toHaveLength(5);
    expect(legends()).toEqual([]);
    const panel = find(element, ".panel")!.getBoundingClientRect();
    expect(element.children[0]!.getBoundingClientRect().left).toBeGreaterThan(panel.left);
    const path = find(element, '[part="path"]')!.getBoundingClientRect();
    expect(element.children[4]!.getBoundingClientRect().bottom).toBeLessThanOrEqual(path.top);
    expect(element.children[0]!.getBoundingClientRect().top).toBeGreaterThanOrEqual(path.bottom);
  });
});

describe("a part of the element", () => {
  const depths = [
    { id: "gist", title: "Gist" },
    { id: "use", title: "Use" },
  ];
  const concepts = Array.from({ length: 30 }, (_, i) => ({ id: `c${String(i)}`, title: `C${String(i)}` }));
  /** A map of which all parts show: enough to search, a goal with two depths, a selection. */
  const all = (): Partial<ConceptMapElement> => ({
    map: createConceptMap({ depths, concepts, areas: [{ id: "a", title: "A" }] }),
    ...{ goal: "c1", selected: "c1", show: "map" },
  });
  const shownParts = (element: Element): string[] => [
    ...new Set(
      findAll(element, "[part]")
        .filter(isShown)
        .map((part) => part.getAttribute("part")!),
    ),
  ];
  const small = ["minimap", "show", "filter", "legend", "zoom", "export", "fullscreen"];
  const ofHead = ["find", "goal", "depth"];
  const ofPanel = ["details", "path", "outline", "progress"];

  it.each([
    ...[...small, ...ofHead, ...ofPanel].map((name) => [name, [name]] as const),
    ["head", ["head", ...ofHead]] as const,
    ["panel", ["panel", ...ofPanel]] as const,
  ])("%s can be left out by the attribute, and the others stay", async (without, gone) => {
    const element = await show(all(), { style: "width: 960px" });
    for (let press = 0; press < 6; press++) element.zoomBy(1.5);
    await still(element);
    const before = shownParts(element);
    expect(before).toEqual(expect.arrayContaining([...gone]));
    element.without = without;
    await still(element);
    expect(shownParts(element).toSorted()).toEqual(before.filter((part) => !gone.includes(part)).toSorted());
    element.without = undefined;
    await until(() => gone.every((part) => shownParts(element).includes(part)));
  });

  it("can be left out with all others: then the picture has the whole place", async () => {
    const without = ["head", "panel", ...small].join(" ");
    const element = await show({ ...all(), without }, { style: "width: 960px" });
    expect(shownParts(element)).toEqual(["map"]);
    const [{ width, height }, outer] = [find(element, ".map")!, element].map((part) =>
      part.getBoundingClientRect(),
    ) as [DOMRect, DOMRect];
    expect([outer.width - width, outer.height - height]).toEqual([2, 2]);

    const own = Object.assign(document.createElement("button"), { slot: "tools", textContent: "Mine" });
    element.append(own);
    await until(() => isShown(own));
    own.remove();
    await until(() => find(element, ".map")!.getBoundingClientRect().height === height);
  });

  it("that has the undo of a tick leaves it to the others", async () => {
    const element = await show({ ...all(), without: "details" });
    find(element, '.item input[type="checkbox"]')!.click();
    await until(() => findAll(element, ".undo").filter(isShown).length === 1);
    element.without = "details path";
    await element.updateComplete;
    expect(findAll(element, ".undo").filter(isShown)).toHaveLength(1);
    find(element, ".undo")!.click();
    await until(() => find(element, ".undo") === null);
  });

  it.each([...ofHead, "show", "filter", ...ofPanel, "legend", "map", "zoom"])("%s can be restyled", async (name) => {
    const sheet = document.createElement("style");
    sheet.textContent = `concept-map::part(${name}) { border-top: 7px solid red }`;
    document.body.append(sheet);
    const element = await show(all());
    const parts = findAll(element, `[part~="${name}"]`).filter(isShown);
    expect(parts.length).toBeGreaterThan(0);
    for (const part of parts) expect(getComputedStyle(part).borderTopWidth).toBe("7px");
  });
});

describe("a page that resets all there is", () => {
  it("changes no colour, case or place of the interface", async () => {
    const before = await show({ map: arithmetic(), goal: "fractions" });
    const look = (element: ConceptMapElement): unknown =>
      ["h2", ".button", ".segments label", "#path-title"].map((selector) => {
        const { color, textTransform, textAlign, backgroundColor, padding } = getComputedStyle(
          find(element, selector)!,
        );
        return { color, textTransform, textAlign, backgroundColor, padding };
      });
    const plain = look(before);
    before.remove();
    const sheet = document.createElement("style");
    sheet.textContent = `* { margin: 0; padding: 0; color: purple; text-align: center; text-transform: uppercase; text-indent: 2em }
      button, input, label { all: unset }`;
    document.body.append(sheet);
    const element = await show({ map: arithmetic(), goal: "fractions" });
    expect(look(element)).toEqual(plain);
  });
});

describe("properties that were set before the elements were defined", () => {
  it.each([
    [
      "concept-link",
      ConceptLinkElement,
      { to: "adding", progress: new Set(["counting"]), locale: "ja", href: "/{id}", htmlFor: "m" },
    ],
    [
      "concept-needs",
      ConceptNeedsElement,
      { of: "adding", kind: "all", progress: new Set(["counting"]), locale: "ja", href: "/{id}" },
    ],
    [
      "concept-map",
      ConceptMapElement,
      { colorBy: "progress", sizeBy: "minutes", deepLink: false, without: "head", filter: { onPath: true } },
    ],
  ])("are heeded by %s", async (_name, Type, properties) => {
    const name = `early-${String(Math.random()).slice(2)}`;
    const element = Object.assign(document.createElement(name), properties);
    document.body.append(element);
    customElements.define(name, class extends (Type as typeof HTMLElement) {});
    await (element as unknown as ConceptMapElement).updateComplete;
    expect(Object.keys(element).filter((key) => key in properties)).toEqual([]);
    expect(element).toMatchObject(properties);
  });
});

describe("events", () => {
  it("of what is about to happen can be cancelled, and nothing has happened then", async () => {
    const element = await show({ map: arithmetic(), goal: "fractions" });
    const before = {
      goal: element.goal,
      selected: element.selected,
      size: element.progress.size,
      filter: element.filter,
    };
    const events = recordEvents(element);
    for (const type of ["concept-select", "concept-goal", "concept-progress", "concept-filter"])
      element.addEventListener(type, (event) => {
        event.preventDefault();
      });
    await click(buttonOf(element, "counting"));
    find(element, '.item input[type="checkbox"]')!.click();
    await still(element);
    expect(events.filter(({ cancelable }) => !cancelable)).toEqual([]);
    expect(events.length).toBeGreaterThan(1);
    expect({
      goal: element.goal,
      selected: element.selected,
      size: element.progress.size,
      filter: element.filter,
    }).toEqual(before);
  });
});

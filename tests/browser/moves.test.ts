import { commands } from "vitest/browser";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ConceptMapElement } from "../../src/element/index.js";
import { layeredLayout, type Layout } from "../../src/layout/index.js";
import { arithmetic, arithmeticData } from "../support/arithmetic.js";
import { buttonOf, click, drawnConcepts, find, loadPage, nextFrame, show, still, until } from "../support/stage.js";

let faults: unknown[];
const note = ({ reason, error }: Partial<PromiseRejectionEvent & ErrorEvent>): void =>
  void faults.push(reason ?? error);

beforeEach(() => {
  faults = [];
  addEventListener("unhandledrejection", note);
  addEventListener("error", note);
  vi.spyOn(console, "error").mockImplementation((...said) => void faults.push(said));
});

afterEach(() => {
  removeEventListener("unhandledrejection", note);
  removeEventListener("error", note);
  vi.restoreAllMocks();
  document.body.replaceChildren();
  expect(faults).toEqual([]);
});

/** What was asked for still comes, and what was in motion goes on for a while. */
async function someFrames(): Promise<void> {
  for (let frame = 0; frame < 20; frame++) await nextFrame();
}

const inline = JSON.stringify(arithmeticData);

describe("a map that is cloned", () => {
  it("is a map of its own, from what is written in the page", async () => {
    const element = document.createElement("concept-map");
    element.style.height = "400px";
    const script = Object.assign(document.createElement("script"), { type: "application/json", textContent: inline });
    element.append(script);
    element.setAttribute("goal", "fractions@use");
    document.body.append(element);
    await still(element);
    const clone = element.cloneNode(true) as ConceptMapElement;
    document.body.append(clone);
    await still(clone);
    expect(drawnConcepts(clone)).toEqual(drawnConcepts(element));
    clone.goal = "adding@gist";
    await still(clone);
    expect(element.goal).toBe("fractions@use");
    expect(drawnConcepts(clone)).toHaveLength(2);
  });

  it("has none of the properties that only scripts can set", async () => {
    const element = await show({ map: arithmetic(), goal: "fractions@use" });
    const clone = element.cloneNode() as ConceptMapElement;
    document.body.append(clone);
    await clone.updateComplete;
    expect(clone.map).toBeUndefined();
    expect(clone.goal).toBe("fractions@use");
  });
});

it("a map that comes into a frame, and back, keeps its looks and works", async () => {
  const element = await show({ map: arithmetic(), goal: "fractions@use" });
  const frame = await loadPage("about:blank");
  const look = (): string[] => {
    const { display, backgroundColor, fontSize } = getComputedStyle(find(element, ".frame")!);
    return [display, backgroundColor, fontSize, getComputedStyle(element).display];
  };
  const before = look();
  frame.contentDocument.body.append(element);
  await still(element);
  expect(look()).toEqual(before);
  await click(buttonOf(element, "counting"));
  await until(() => element.selected === "counting");
  document.body.append(element);
  frame.remove();
  await still(element);
  expect(look()).toEqual(before);
  await click(buttonOf(element, "adding"));
  await until(() => element.selected === "adding");
});

it("small elements that come into a frame keep their looks", async () => {
  await show({ map: arithmetic() });
  const needs = Object.assign(document.createElement("concept-needs"), { of: "fractions" });
  const link = Object.assign(document.createElement("concept-link"), { to: "adding" });
  document.body.append(needs, link);
  await until(() => find(link, ".chip") && find(needs, "concept-link"));
  const look = (): string =>
    getComputedStyle(find(link, ".chip")!).cssText || getComputedStyle(find(link, ".chip")!).cursor;
  const before = look();
  const frame = await loadPage("about:blank");
  frame.contentDocument.body.append(needs, link);
  await someFrames();
  expect(link.shadowRoot!.adoptedStyleSheets.length).toBeGreaterThan(0);
  expect(needs.shadowRoot!.adoptedStyleSheets.length).toBeGreaterThan(0);
  document.body.append(needs, link);
  await until(() => find(link, ".chip"));
  expect(look()).toBe(before);
});

it("elements that first show in a frame have their looks there, and bring them along", async () => {
  const frame = await loadPage("about:blank");
  const element = Object.assign(document.createElement("concept-map"), { map: arithmetic() });
  const needs = Object.assign(document.createElement("concept-needs"), { of: "fractions" });
  element.style.height = "400px";
  frame.contentDocument.body.append(element, needs);
  await still(element);
  expect(getComputedStyle(find(element, ".canvas")!).position).toBe("absolute");
  expect(needs.shadowRoot!.adoptedStyleSheets.length).toBeGreaterThan(0);
  document.body.append(element, needs);
  frame.remove();
  await still(element);
  expect(getComputedStyle(find(element, ".canvas")!).position).toBe("absolute");
});

describe("a map that is taken out of the page does nothing more", () => {
  it("while its layout is on its way", async () => {
    let answer = (): void => undefined;
    const element = document.createElement("concept-map");
    element.layout = (map, options) =>
      new Promise<Layout>((resolve) => {
        answer = () => {
          resolve(layeredLayout(map, options));
        };
      });
    document.body.append(Object.assign(element, { map: arithmetic() }));
    await element.updateComplete;
    element.remove();
    answer();
    await someFrames();
    expect(find(element, ".canvas canvas")).toBeNull();
    document.body.append(element);
    element.style.height = "400px";
    await still(element);
    expect(drawnConcepts(element)).toHaveLength(7);
  });

  it.each<[string, (element: ConceptMapElement) => unknown]>([
    [
      "zooms",
      (element) => {
        element.zoomBy(1.5);
      },
    ],
    ["glides to another layout", (element) => (element.direction = "right")],
    ["unfolds", (element) => (element.goal = undefined)],
  ])("while it %s", async (_what, act) => {
    await commands.prefer({ reducedMotion: "no-preference" });
    const element = await show({ map: arithmetic(), goal: "fractions@use" });
    await act(element);
    await element.updateComplete;
    await nextFrame();
    element.remove();
    await someFrames();
    expect(find(element, ".canvas canvas")).toBeNull();
    document.body.append(element);
    await still(element);
  });

  it("while it saves a picture", async () => {
    const element = await show({ map: arithmetic() });
    const saving = element.exportPng();
    element.remove();
    expect((await saving).type).toBe("image/png");
  });
});

it("thirty maps on one page are all drawn, and all can go", async () => {
  const map = arithmetic();
  const place = document.body.appendChild(document.createElement("div"));
  place.style.cssText = "display: grid; grid-template-columns: repeat(6, 1fr)";
  const elements = Array.from({ length: 30 }, () => {
    const element = document.createElement("concept-map");
    element.style.height = "120px";
    return Object.assign(element, {
      map,
      goal: "fractions@use",
      without: "head panel minimap zoom export fullscreen legend",
    });
  });
  place.append(...elements);
  await until(() => elements.every((element) => find(element, ".canvas canvas")));
  // Buttons come after the canvas.
  await until(() => elements.every((element) => drawnConcepts(element).length > 0));
  for (const element of elements) expect(drawnConcepts(element)).toEqual(drawnConcepts(elements[0]!));
  place.remove();
  await someFrames();
  for (const element of elements) expect(find(element, ".canvas canvas")).toBeNull();
});

describe("a page that loads the file twice", () => {
  it.each([
    [
      "as a module of two addresses",
      ['type="module" src="/dist/concept-map.bundle.js"', 'type="module" src="/dist/concept-map.bundle.js?again"'],
    ],
    [
      "as a classic script and a module",
      ['src="/dist/concept-map.iife.js"', 'type="module" src="/dist/concept-map.bundle.js"'],
    ],
  ])("has one element, %s", async (_how, scripts) => {
    const html = `<!doctype html><html lang="en"><base href="${location.origin}/"><script src="/tests/browser/pages/watch.js"></script>
      ${scripts.map((script) => `<script ${script}></script>`).join("")}
      <concept-map goal="fractions@use" style="height: 400px"><script type="application/json">${inline}</script></concept-map>`;
    const frame = await loadPage(URL.createObjectURL(new Blob([html], { type: "text/html" })));
    const element = frame.contentDocument.querySelector("concept-map")!;
    await still(element);
    expect(drawnConcepts(element)).toContain("fractions");
    expect((frame.contentWindow as unknown as { faults: unknown[] }).faults).toEqual([]);
  });
});

it("a map whose goal changes while it glides says nothing on the console", async () => {
  await commands.prefer({ reducedMotion: "no-preference" });
  const warn = vi.spyOn(console, "warn");
  const element = await show({ map: arithmetic(), without: "head panel minimap" });
  const changes: Partial<ConceptMapElement>[] = [
    ...arithmetic()
      .nodes()
      .map((goal) => ({ goal })),
    ...(["right", "up", "left", "down"] as const).map((direction) => ({ direction })),
    ...(["map", "path"] as const).map((of) => ({ show: of })),
    { goal: undefined },
  ];
  for (let turn = 0; turn < 60; turn++) {
    Object.assign(element, changes[(5 * turn) % changes.length]);
    await element.updateComplete;
    for (let frame = turn % 4; frame > 0; frame--) await nextFrame();
  }
  await still(element);
  expect(warn).not.toHaveBeenCalled();
});

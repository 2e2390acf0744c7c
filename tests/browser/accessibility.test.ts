import axe from "axe-core";
import { cdp, commands, server } from "vitest/browser";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { addLanguage, type ConceptMapElement, type ProgressStore } from "../../src/element/index.js";
import { parseJson } from "../../src/formats/index.js";
import { createConceptMap, type ConceptMap } from "../../src/model/index.js";
import { chottoDekiruScale } from "../../src/progress/index.js";
import { rules, violations } from "../support/axe.js";
import { arithmetic, arithmeticData } from "../support/arithmetic.js";
import { many } from "../support/many.js";
import { readTheme } from "../../src/view/index.js";
import { contrast } from "../support/contrast.js";
import type { Preferences } from "../support/prefer.js";
import { drawnConcepts, find, findAll, loadPage, still, until } from "../support/stage.js";

// English words that run from right to left: what one adds may lack anything.
addLanguage("ar", {});

/** A map in which each concept shows all that details can show. */
const full: ConceptMap = createConceptMap({
  ...arithmeticData,
  concepts: arithmeticData.concepts.map((concept) => ({
    ...concept,
    resources: [
      { title: "A course", url: "https://example.org/a", kind: "course", language: "fr", minutes: 60, at: "use" },
      { title: "Behind a login", url: "https://example.org/b", fragile: true },
      { title: "No address", url: "javascript:alert(1)" },
    ],
    notes: [
      { text: "Said once", date: "2023", source: "https://example.org" },
      { text: "Said twice", date: "2024" },
    ],
  })),
});

type State = [string, Partial<ConceptMapElement>, (element: ConceptMapElement) => Promise<void>];

const asItIs = (): Promise<void> => Promise.resolve();

const settle = async (element: ConceptMapElement): Promise<void> => {
  await element.updateComplete;
  if (element.map) await still(element);
};

const states: State[] = [
  ["the path", { map: full, goal: "fractions@use" }, asItIs],
  [
    "the path, partly known",
    { map: full, goal: "fractions@use", progress: new Set(["counting", "adding@gist"]) },
    asItIs,
  ],
  [
    "what is done of a path, unfolded",
    { map: full, goal: "fractions@use", progress: new Set(["counting", "drawing"]) },
    async (element) => {
      find<HTMLDetailsElement>(element, ".done")!.open = true;
      await element.updateComplete;
    },
  ],
  ["the whole map", { map: full, goal: "fractions@use", show: "map" }, asItIs],
  ["a selected step", { map: full, goal: "fractions@use", selected: "multiplying" }, asItIs],
  ["a selected goal", { map: full, goal: "fractions@use", selected: "fractions" }, asItIs],
  ["no goal", { map: full }, asItIs],
  [
    "no goal, and all of the outline open",
    { map: full, progress: new Set(["counting", "drawing"]), selected: "adding" },
    async (element) => {
      for (const part of findAll<HTMLDetailsElement>(element, "details")) part.open = true;
      await element.updateComplete;
    },
  ],
  ["a goal that is reached", { map: full, goal: "counting", progress: new Set(["counting"]) }, asItIs],
  [
    "progress that cannot be kept",
    { map: full, goal: "fractions@use", selected: "multiplying", scale: chottoDekiruScale, store: {} as ProgressStore },
    async (element) => {
      for (const button of findAll(element, ".mine [aria-pressed]")) button.click();
      const state = find<HTMLSelectElement>(element, ".mine select")!;
      state.value = "mastered";
      state.dispatchEvent(new Event("change"));
      find<HTMLDetailsElement>(element, '[part="progress"]')!.open = true;
      await element.updateComplete;
    },
  ],
  [
    "all that a reader can say, on the picture",
    { map: full, goal: "fractions@use", show: "map" },
    async (element) => {
      const said = ["learning", "mastered", "known", "skipped"];
      const ids = drawnConcepts(element);
      for (const [index, state] of said.entries()) {
        element.selected = ids[index]!;
        await element.updateComplete;
        find(element, ".mine [aria-pressed]")!.click();
        const select = find<HTMLSelectElement>(element, ".mine select")!;
        select.value = state;
        select.dispatchEvent(new Event("change"));
        await element.updateComplete;
      }
    },
  ],
  ["Japanese", { map: full, goal: "fractions@use", selected: "adding", locale: "ja" }, asItIs],
  ["Arabic", { map: full, goal: "fractions@use", selected: "adding", locale: "ar" }, asItIs],
  [
    "a search",
    { map: many(), goal: "fractions@use" },
    async (element) => {
      const field = find<HTMLInputElement>(element, "#find")!;
      field.focus();
      field.value = "ti";
      field.dispatchEvent(new Event("input", { bubbles: true }));
      await until(() => find(element, ".hit"));
    },
  ],
  [
    "filter and menu open",
    { map: many(), goal: "fractions@use", filter: { areas: ["shapes"] } },
    async (element) => {
      for (const part of ["filter", "export"]) find<HTMLDetailsElement>(element, `[part="${part}"]`)!.open = true;
      await element.updateComplete;
    },
  ],
  ["a filter that leaves some of a path", { map: many(), goal: "fractions@use", filter: { minutes: 20 } }, asItIs],
  ["a filter that nothing passes", { map: many(), goal: "fractions@use", filter: { minutes: 0 } }, asItIs],
  ["folded areas", { map: many(), expanded: new Set() }, asItIs],
  ["an unfolded area", { map: many(), expanded: new Set(["shapes"]), selected: "drawing" }, asItIs],
  ["no map", {}, asItIs],
  [
    "a map on its way",
    {},
    async (element) => {
      vi.spyOn(window, "fetch").mockReturnValue(new Promise(() => undefined));
      element.src = "/data/slow.json";
      await until(() => find(element, '[part="loading"]'));
    },
  ],
  [
    "a map that cannot be read",
    { src: "/data/no-such-file.json" },
    (element) => until(() => find(element, '[role="alert"]')),
  ],
  [
    "a map that cannot be read, over an earlier one",
    { map: full, goal: "fractions@use" },
    async (element) => {
      element.src = "/data/no-such-file.json";
      await until(() => find(element, '[role="alert"]'));
    },
  ],
];

beforeEach(() => {
  document.documentElement.lang = "en";
  document.title = "Maps";
  document.documentElement.style.colorScheme = "light dark";
  document.documentElement.style.background = "Canvas";
  document.body.innerHTML = "<main><h1>Maps</h1></main>";
});

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
  document.documentElement.removeAttribute("style");
  document.documentElement.removeAttribute("dir");
});

const looks: [string, Preferences, readonly string[]][] = [
  ["light", { colorScheme: "light" }, ["900px", "320px"]],
  ["dark", { colorScheme: "dark" }, ["900px"]],
  ["forced colours", { forcedColors: "active" }, ["320px"]],
  ["right to left", {}, ["320px"]],
];

describe.each(looks)("axe finds nothing wrong, in %s, with", (look, preferences, widths) => {
  it.each(states)("%s", async (_name, properties, arrange) => {
    await commands.prefer(preferences);
    if (look === "right to left") Object.assign(document.documentElement, { dir: "rtl", lang: "ar" });
    const element = document.createElement("concept-map");
    element.style.height = "600px";
    document.querySelector("main")!.append(Object.assign(element, properties));
    for (const width of widths) {
      element.style.width = width;
      await settle(element);
      if (width === widths[0]) await arrange(element);
      await settle(element);
      expect(await violations(document)).toEqual([]);
    }
  });
});

describe.each(["light", "dark"] as const)("axe finds nothing wrong, in %s, with", (colorScheme) => {
  it("the page of the demo", async () => {
    await commands.prefer({ colorScheme });
    const frame = await loadPage("/demo/index.html");
    const element = frame.contentDocument.querySelector("concept-map")!;
    await until(() => drawnConcepts(element).length > 0);
    element.selected = "reward-model";
    await still(element);
    const inner = frame.contentWindow as unknown as { eval(code: string): void; axe: typeof axe };
    inner.eval(axe.source);
    const found = await inner.axe.run(frame.contentDocument, rules);
    expect(found.violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.flat().join(" > "))])).toEqual(
      [],
    );
  });
});

describe("what a screen reader is told", () => {
  it("is as much as the canvas shows: every concept with its state, and every step with its number", async () => {
    const map = parseJson(await (await fetch("/data/chatgpt.json")).text());
    const element = document.createElement("concept-map");
    element.style.height = "600px";
    const expanded = new Set(map.getAttribute("areas")?.map(({ id }) => id));
    document.querySelector("main")!.append(Object.assign(element, { map, goal: "rlhf@gist", show: "map", expanded }));
    await still(element);
    const outline = findAll(element, ".outline .item");
    expect(
      outline.map((item) => item.querySelector<HTMLElement>("[data-concept]")!.dataset.concept).toSorted(),
    ).toEqual(map.nodes().toSorted());
    for (const item of outline) {
      const { concept = "" } = item.querySelector<HTMLElement>("[data-concept]")!.dataset;
      const button = find(element, `.walk [data-concept="${concept}"]`)!;
      const [state = ""] = /known|ready to learn|not yet/.exec(item.textContent) ?? [];
      const number = item.querySelector(".number")?.textContent;
      const label = button.getAttribute("aria-label")!;
      expect(label.startsWith(item.querySelector("bdi")!.textContent), concept).toBe(true);
      expect(label, concept).toContain(state);
      if (number) expect(label, concept).toContain(`Step ${number} of`);
      else expect(label, concept).not.toContain("Step");
    }
  });

  it("says what came of a choice, in one short sentence", async () => {
    const element = document.createElement("concept-map");
    element.style.height = "600px";
    document.querySelector("main")!.append(Object.assign(element, { map: arithmetic(), goal: "fractions@use" }));
    await still(element);
    const status = find(element, '[role="status"]')!;
    expect(status.textContent).toBe("");
    find(element, '[part="path"] > ol .item .link')!.click();
    await element.updateComplete;
    expect(status.textContent).toMatch(/^Counting, ready to learn\. 0 prerequisites\. unlocks 2\.$/);
    find(element, '[part="path"] > ol .item input')!.click();
    await until(() => status.textContent.includes("steps"));
    expect(status.textContent.length).toBeLessThanOrEqual(120);
  });

  it("names the region by the map's title", async () => {
    const element = document.createElement("concept-map");
    element.style.height = "600px";
    document.querySelector("main")!.append(Object.assign(element, { map: arithmetic() }));
    await still(element);
    expect(await violations(element)).toEqual([]);
    expect(find(element, "h2 bdi")?.textContent).toBe("Arithmetic");
  });
});

describe("the colours of the canvas", () => {
  it.each(["light", "dark"] as const)("stand out from one another in %s", async (colorScheme) => {
    await commands.prefer({ colorScheme });
    const element = document.createElement("concept-map");
    document.querySelector("main")!.append(element);
    await element.updateComplete;
    const { background, text, quietText, arrow, path, onPath, selected, areas } = readTheme(
      find(element, ".canvas")!,
      8,
    );
    for (const { strong, soft } of areas) {
      expect(contrast(text, soft)).toBeGreaterThanOrEqual(4.5);
      // A known concept's title on its fill; borders and bands are as strong.
      expect(contrast(background, strong)).toBeGreaterThanOrEqual(4.5);
    }
    for (const words of [text, quietText]) expect(contrast(words, background)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(onPath, path)).toBeGreaterThanOrEqual(4.5);
    for (const lines of [arrow, path, selected]) expect(contrast(lines, background)).toBeGreaterThanOrEqual(3);
  });
});

describe("what is chosen in the lists", () => {
  it.each([
    ["light", { colorScheme: "light" }],
    ["dark", { colorScheme: "dark" }],
    ["forced colours", { forcedColors: "active" }],
  ] as [string, Preferences][])("has an outline that stands out, in %s", async (_look, preferences) => {
    await commands.prefer(preferences);
    const element = document.createElement("concept-map");
    document
      .querySelector("main")!
      .append(Object.assign(element, { map: full, goal: "fractions@use", selected: "adding" }));
    await settle(element);
    const items = findAll(element, ".panel .item:has([aria-current])");
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) {
      const { outlineStyle, outlineColor, outlineWidth } = getComputedStyle(item);
      expect([outlineStyle, outlineWidth]).toEqual(["solid", "1px"]);
      const around = getComputedStyle(find(element, ".panel")!).backgroundColor;
      expect(contrast(outlineColor, around)).toBeGreaterThanOrEqual(3);
    }
  });
});

describe("targets", () => {
  it("are at least 24 pixels in size, or have as much room around them", async () => {
    const element = document.createElement("concept-map");
    element.style.height = "600px";
    document
      .querySelector("main")!
      .append(Object.assign(element, { map: full, goal: "fractions@use", selected: "adding" }));
    await still(element);
    find<HTMLDetailsElement>(element, '[part="progress"]')!.open = true;
    for (const target of findAll(
      element,
      ".head select, .head label, .bar button, .bar label, .item input, .walk button, .mine button, .mine select, .mine textarea, .progress button, .progress label",
    )) {
      const { width, height } = target.getBoundingClientRect();
      if (width === 0) continue;
      const name = target.getAttribute("aria-label") ?? target.textContent.trim();
      expect(Math.min(width, height), name).toBeGreaterThanOrEqual(target.matches("input") ? 18 : 24);
    }
  });
});

describe.runIf(server.browser === "chromium")("targets of a finger", () => {
  const send = (method: string, parameters: object): Promise<unknown> =>
    (cdp() as { send(method: string, parameters: object): Promise<unknown> }).send(method, parameters);

  afterEach(() => send("Emulation.setTouchEmulationEnabled", { enabled: false }));

  it("are 44 pixels in height, other than links in running text", async () => {
    await send("Emulation.setTouchEmulationEnabled", { enabled: true });
    await until(() => matchMedia("(pointer: coarse)").matches);
    const element = document.createElement("concept-map");
    element.style.cssText = "height: 600px; width: 390px";
    document.querySelector("main")!.append(
      Object.assign(element, {
        ...{ map: many(), goal: "fractions@use", selected: "adding" },
        progress: new Set(["counting"]),
      }),
    );
    await still(element);
    for (const part of findAll<HTMLDetailsElement>(element, "details:not(.menu, .filter)")) part.open = true;
    await still(element);
    const targets = findAll(element, "a, button, input, select, summary, textarea").filter(
      (target) => target.checkVisibility() && !target.closest(".walk") && !target.matches("p .link"),
    );
    for (const target of targets) {
      const { height } = (target.closest("label") ?? labelOf(target) ?? target).getBoundingClientRect();
      expect(Math.round(height), target.ariaLabel ?? target.textContent.trim()).toBeGreaterThanOrEqual(44);
    }
    expect(targets.length).toBeGreaterThan(40);
  });

  const labelOf = (target: HTMLElement): HTMLElement | undefined => (target as HTMLInputElement).labels?.[0];
});

import { server } from "vitest/browser";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ConceptMapElement } from "../../src/element/index.js";
import { groupBy } from "../../src/element/group-by.js";
import { parseJson } from "../../src/formats/index.js";
import { textIn, type ConceptId, type ConceptMap } from "../../src/model/index.js";
import { en } from "../../src/words/en.js";
import { ja } from "../../src/words/ja.js";
import { arithmetic } from "../support/arithmetic.js";
import { many } from "../support/many.js";
import { tellAll, textOf, within, type Told } from "../support/ax-tree.js";
import { find, findAll, show, until } from "../support/stage.js";

let large: ConceptMap;

beforeEach(async () => {
  large ??= parseJson(await (await fetch("/data/chatgpt.json")).text());
});

afterEach(() => {
  document.body.replaceChildren();
});

const titleOf = (map: ConceptMap, id: ConceptId, locale = "en"): string =>
  textIn(map.getNodeAttribute(id, "title"), locale);

const ofRole = (told: Told, role: string): readonly Told[] => within(told).filter((part) => part.role === role);

/** The names of the buttons below a heading, up to the next one. */
function listedUnder(region: Told, heading: string): string[] {
  const parts = within(region);
  const start = parts.findIndex(({ role, name }) => role === "heading" && name === heading);
  const end = parts.findIndex(({ role }, place) => place > start && role === "heading");
  return start < 0
    ? []
    : parts
        .slice(start, end < 0 ? undefined : end)
        .filter(({ role }) => role === "button" || role === "link")
        .map(({ name }) => name);
}

const stateWords = (element: ConceptMapElement, id: ConceptId): string =>
  (element.locale === "ja" ? ja : en)[element.context!.stateOf(id)];

const said = (tree: Told, role: string): ReadonlyMap<string, Told> =>
  new Map(ofRole(tree, role).map((told) => [told.name, told]));

describe.runIf(server.browser === "chromium")("the accessibility tree", { timeout: 60_000 }, () => {
  it("holds every concept of a map, in the outline and over the picture, with its state, its step and how much it needs and unlocks", async () => {
    const expanded = new Set(large.getAttribute("areas")!.map(({ id }) => id));
    const progress = new Set(large.filterNodes((id) => large.inDegree(id) === 0));
    const element = await show({ map: large, goal: "rlhf@gist", show: "map", expanded, progress });
    for (const part of findAll<HTMLDetailsElement>(element, ".outline, .outline details")) part.open = true;
    await element.updateComplete;
    const tree = await tellAll();
    const [picture] = ofRole(tree, "application");
    const buttons = ofRole(picture!, "button");
    const byName = new Map(buttons.map((button) => [button.name, button]));
    const outline = groupBy(
      ofRole(tree, "listitem"),
      ({ children }) => children.find(({ role }) => role === "button")?.name,
    );
    const steps = new Map(element.context!.path!.steps.map(({ concept }, place) => [concept, place + 1]));
    large.forEachNode((id) => {
      const title = titleOf(large, id);
      const state = stateWords(element, id);
      const step = steps.has(id) ? `Step ${String(steps.get(id))} of ${String(steps.size)}` : "";
      const name = [title, state, step].filter(Boolean).join(", ");
      const button = byName.get(name);
      expect(button, name).toBeDefined();
      const counts = `${String(large.inDegree(id))} prerequisite`;
      expect(button!.description, id).toContain(counts);
      expect(button!.description, id).toContain(`unlocks ${String(large.outDegree(id))}`);
      const items = outline.get(title) ?? [];
      expect(
        items.some((item) => textOf(item).includes(state)),
        id,
      ).toBe(true);
      if (step) expect(items.some((item) => item.children.some((child) => child.name === step))).toBe(true);
    });
    expect(steps.size).toBeGreaterThan(10);
  });

  it.each(["en", "ja"])("tells of each concept what it needs and what it unlocks, in %s", async (locale) => {
    const words = locale === "ja" ? ja : en;
    const map = many();
    const element = await show({ map, locale, goal: "fractions@use", progress: new Set(["counting"]) });
    for (const id of map.nodes()) {
      element.selected = id;
      await element.updateComplete;
      const title = titleOf(map, id, locale);
      const region = said(await tellAll(), "region").get(title)!;
      expect(region, title).toBeDefined();
      expect(textOf(region)).toContain(stateWords(element, id));
      const titles = (ids: readonly string[]): string[] => ids.map((each) => titleOf(map, each, locale)).toSorted();
      expect(listedUnder(region, words.needs).toSorted(), title).toEqual(titles(map.inNeighbors(id)));
      expect(listedUnder(region, words.unlocks).toSorted(), title).toEqual(titles(map.outNeighbors(id)));
    }
  });

  it("tells on entry what the map is, how large it is, how far the reader is and what comes next", async () => {
    await show({ map: arithmetic(), goal: "fractions@use", progress: new Set(["counting"]) });
    const tree = await tellAll();
    const region = said(tree, "region").get("Arithmetic")!;
    const [first] = ofRole(region, "heading");
    expect(first!.name).toMatch(/^Arithmetic 7 concepts · 5 steps, 5 hr 10 min$/);
    const [current] = ofRole(ofRole(region, "application")[0]!, "button").filter(({ name }) => name.includes("Step 1"));
    expect(current!.name).toBe("Adding, ready to learn, Step 1 of 5");
  });

  it.each(["en", "ja"])("explains how to read the picture, and every key and gesture, in %s", async (locale) => {
    await show({ map: arithmetic(), goal: "fractions@use", locale });
    const { reading, keys, gesture } = locale === "ja" ? ja : en;
    const tree = await tellAll();
    expect(ofRole(tree, "application")[0]!.description).toBe(keys);
    expect(
      ofRole(tree, "paragraph")
        .map(textOf)
        .map((text) => text.replace(/\s+/g, " ")),
    ).toContain(`${reading} ${keys} ${gesture}`);
    for (const key of ["+", "-", "0", "/", "Enter", "Esc", "Ctrl"]) expect(keys + gesture).toContain(key);
  });

  it.each(["en", "ja"])("names and describes nothing at length, and tells what is chosen, in %s", async (locale) => {
    const areas = large.getAttribute("areas")!.map(({ id }) => id);
    const element = await show({ map: large, locale });
    for (const expanded of [[], ["nlp"], ["math", "ml", "gpt"], areas]) {
      element.expanded = new Set(expanded);
      await element.updateComplete;
      const tree = await tellAll();
      const [picture] = ofRole(tree, "application");
      for (const { name, description } of within(picture!)) {
        expect([...name].length, name).toBeLessThanOrEqual(120);
        expect([...description].length, `${name}: ${description}`).toBeLessThanOrEqual(200);
      }
    }
    element.selected = "tokenisation";
    await element.updateComplete;
    expect(
      findAll(element, '[aria-current="true"]').map(({ localName, dataset }) => [localName, dataset.concept]),
    ).toEqual(Array(2).fill(["button", "tokenisation"]));
  });

  it("has one region for itself, and no banner of the page, wherever it stands", async () => {
    await show({ map: arithmetic() });
    const roles = within(await tellAll()).map(({ role }) => role);
    expect(roles).not.toContain("banner");
    expect(roles.filter((role) => role === "region")).toHaveLength(1);
  });

  it("says what the boxes to tick in the details mean, and the state of a concept after its name", async () => {
    const element = await show({ map: many(), selected: "adding" });
    const tree = await tellAll();
    const [list] = ofRole(tree, "list").filter(({ name }) => name === en.iKnow);
    expect(ofRole(list!, "checkbox").map(({ name }) => name)).toEqual(["Get the gist", "Put it to use"]);
    expect(said(tree, "heading").get("Adding")!.description).toMatch(/^not yet\s*· Numbers$/);
    const field = find<HTMLInputElement>(element, "#find")!;
    field.focus();
    field.value = "count";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await until(() => find(element, ".hit"));
    const [hits] = ofRole(await tellAll(), "listbox").filter(({ name }) => name === en.find);
    expect(ofRole(hits!, "option").map(({ name }) => name)).toEqual(["Counting Numbers ready to learn"]);
  });

  it("names every control, and hides the canvas", async () => {
    const element = await show({ map: many(), goal: "fractions@use", selected: "adding" });
    const controls = within(await tellAll()).filter(({ properties }) => properties.focusable === true);
    const roles = new Set(controls.map(({ role }) => role));
    expect([...roles]).toEqual(expect.arrayContaining(["button", "checkbox", "combobox", "radio"]));
    const unnamed = controls.filter(({ role, name }) => name === "" && !["generic", "RootWebArea"].includes(role));
    expect(unnamed.map(({ role }) => role)).toEqual([]);
    // Tooltips are for eyes: as a description, the name would be heard again.
    expect(
      controls.filter(({ name, description }) => name !== "" && name === description).map(({ name }) => name),
    ).toEqual([]);
    expect(findAll(element, "[title]").length).toBeGreaterThan(6);
    expect(within(await tellAll()).filter(({ role }) => /canvas/i.test(role))).toEqual([]);
  });
});

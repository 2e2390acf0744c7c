import { commands, userEvent } from "vitest/browser";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addLanguage, type ConceptExpandEvent, type ConceptMapElement } from "../../src/element/index.js";
import { parseJson } from "../../src/formats/index.js";
import type { ConceptMap } from "../../src/model/index.js";
import { arabic } from "../support/arabic.js";
import { violations } from "../support/axe.js";
import {
  buttonOf,
  click,
  detailsTitle,
  drawnConcepts,
  find,
  findAll,
  focused,
  inkOf,
  nextFrame,
  picture,
  recordEvents,
  show,
  still,
  until,
} from "../support/stage.js";

let map: ConceptMap;

beforeEach(async () => {
  map ??= parseJson(await (await fetch("/data/chatgpt.json")).text());
});

afterEach(() => {
  document.body.replaceChildren();
});

const areaButton = (element: Element, id: string): HTMLElement => find(element, `.walk [data-area="${id}"]`)!;
const drawnAreas = (element: Element): string[] =>
  findAll(element, ".walk [data-area]").map(({ dataset }) => dataset.area ?? "");
const outlineOf = (element: Element, title: string): HTMLDetailsElement =>
  findAll<HTMLDetailsElement>(element, ".outline details").find(
    (item) => item.querySelector("summary bdi")?.textContent === title,
  )!;
const place = (): string | undefined => (focused() as HTMLElement | null)?.dataset.stop;
const placesOf = (element: Element): string[] =>
  findAll(element, ".walk button").map((button) => {
    const { x, y, width, height } = button.getBoundingClientRect();
    return [button.dataset.stop, x, y, width, height].join(" ");
  });
const transformOf = (element: Element): string => find(element, ".walk .layer")!.style.transform;
const expandedOf = (element: ConceptMapElement): string[] => [...(element.expanded ?? [])];

describe("a large map", () => {
  it("opens as its areas, each told with what it holds", async () => {
    const element = await show({ map });
    expect(drawnConcepts(element)).toEqual([]);
    expect(drawnAreas(element).toSorted()).toEqual(["gpt", "math", "ml", "nlp", "rl", "rlhf"]);
    for (const id of drawnAreas(element)) {
      const button = areaButton(element, id);
      expect(button.getAttribute("aria-expanded")).toBe("false");
      expect(inkOf(element, button.getBoundingClientRect()), id).toBeGreaterThan(0);
    }
    expect(areaButton(element, "rl").getAttribute("aria-label")).toMatch(
      /^Reinforcement learning, area, 48 concepts, \d+ hr$/,
    );
    expect(areaButton(element, "rl").getAttribute("aria-description")).toMatch(
      /builds on .*Mathematics \(\d+ arrows\).*leads to .*\(\d+ arrows?\)/,
    );
    expect(element.hasAttribute("expanded")).toBe(false);
  });

  it("draws a path as ever", async () => {
    const element = await show({ map, goal: "rlhf@gist" });
    expect(drawnAreas(element)).toEqual([]);
    expect(drawnConcepts(element)).toContain("rlhf");
  });

  it("opens with the areas that the attribute names unfolded", async () => {
    const element = await show({ map, expanded: new Set(["rl", "value-methods", "elsewhere"]) });
    expect(drawnConcepts(element)).toContain("q-learning");
    expect(areaButton(element, "rl").getAttribute("aria-expanded")).toBe("true");
    element.setAttribute("expanded", "math");
    await still(element);
    expect(drawnConcepts(element)).toEqual([]);
    expect(drawnAreas(element)).toContain("linear-algebra");
    element.removeAttribute("expanded");
    await still(element);
    expect(drawnAreas(element)).toHaveLength(6);
  });
});

describe("an area", () => {
  it("unfolds by a click and folds by its title, and the picture is as before", async () => {
    const element = await show({ map });
    const events = recordEvents(element);
    const before = [transformOf(element), ...placesOf(element)];
    await click(areaButton(element, "rl"));
    await until(() => element.expanded?.has("rl"));
    await still(element);
    expect(drawnAreas(element)).toContain("value-methods");
    expect(element.getAttribute("expanded")).toBe("rl");
    expect(place()).toBe(" rl");
    await click(areaButton(element, "rl"));
    await until(() => element.expanded?.size === 0);
    await still(element);
    expect([transformOf(element), ...placesOf(element)]).toEqual(before);
    expect(place()).toBe(" rl");
    expect(events.map((event) => [event.type, (event as ConceptExpandEvent).isExpanded])).toEqual([
      ["concept-expand", true],
      ["concept-expand", false],
    ]);
  });

  it("unfolds and folds by Enter, the keyboard on it all the while", async () => {
    const element = await show({ map });
    find(element, '.walk [tabindex="0"]')!.focus();
    await userEvent.keyboard("r");
    expect(place()).toBe(" rl");
    await userEvent.keyboard("{Enter}");
    await still(element);
    expect(expandedOf(element)).toEqual(["rl"]);
    expect(place()).toBe(" rl");
    expect(focused()?.getAttribute("aria-expanded")).toBe("true");
    // Said by the button itself.
    expect(find(element, '[role="status"]')!.textContent).toBe("");
    await userEvent.keyboard("{ArrowDown}");
    expect(place()).toBe(" rl-foundations");
    await userEvent.keyboard("{Enter}{ArrowDown}");
    await still(element);
    expect(map.getNodeAttribute(place(), "area")).toBe("rl-foundations");
    expect(findAll(element, ".map *").filter(({ tabIndex }) => tabIndex >= 0)).toEqual([focused()]);
    areaButton(element, "rl").focus();
    await userEvent.keyboard("{Enter}");
    await still(element);
    expect(expandedOf(element)).toEqual([]);
    expect(place()).toBe(" rl");
  });

  it("stays as it is where the page objects, in the outline too", async () => {
    const element = await show({ map });
    element.addEventListener("concept-expand", (event) => {
      event.preventDefault();
    });
    const before = placesOf(element);
    areaButton(element, "rl").click();
    outlineOf(element, "GPT").querySelector("summary")!.click();
    await nextFrame();
    await still(element);
    expect(element.expanded).toBeUndefined();
    expect(placesOf(element)).toEqual(before);
    expect(outlineOf(element, "GPT").open).toBe(false);
  });

  it("folds and unfolds with the outline", async () => {
    const element = await show({ map });
    expect(outlineOf(element, "Reinforcement learning").open).toBe(false);
    outlineOf(element, "Reinforcement learning").querySelector("summary")!.click();
    await until(() => element.expanded?.has("rl"));
    await still(element);
    expect(outlineOf(element, "Value methods").open).toBe(false);
    areaButton(element, "value-methods").click();
    await still(element);
    expect(outlineOf(element, "Value methods").open).toBe(true);
    areaButton(element, "rl").click();
    await still(element);
    expect(outlineOf(element, "Reinforcement learning").open).toBe(false);
  });

  it("unfolds in silence where the page says so", async () => {
    const element = await show({ map });
    const events = recordEvents(element);
    element.expanded = new Set(["nlp"]);
    await still(element);
    expect(outlineOf(element, "NLP basics").open).toBe(true);
    await nextFrame();
    expect(events).toEqual([]);
  });
});

describe("what holds the keyboard", () => {
  it("is the area, where the page folds the concept away that held it", async () => {
    const element = await show({ map, expanded: new Set(["rl", "value-methods"]) });
    element.focusConcept("q-learning");
    expect(place()).toBe("q-learning");
    element.expanded = new Set();
    await still(element);
    expect(place()).toBe(" rl");
  });

  it("does no harm where the areas to unfold are none of the map's, or no areas at all", async () => {
    const element = await show({ map, expanded: "rl" as never });
    element.expanded = 5 as never;
    await still(element);
    element.expanded = new Set(["elsewhere"]);
    await still(element);
    expect(drawnAreas(element)).toHaveLength(6);
  });
});

describe("a concept in a folded area", () => {
  it("is uncovered where the page selects it, or puts the keyboard on it", async () => {
    const element = await show({ map });
    element.selected = "q-learning";
    await still(element);
    expect(expandedOf(element)).toEqual(["rl", "value-methods"]);
    expect(buttonOf(element, "q-learning").getAttribute("aria-current")).toBe("true");
    element.focusConcept("softmax");
    await until(() => place() === "softmax");
  });

  it("is uncovered where the reader selects it in the outline, area by area", async () => {
    const element = await show({ map });
    const events = recordEvents(element);
    find(element, '.outline [data-concept="q-learning"]')!.click();
    await still(element);
    expect(drawnConcepts(element)).toContain("q-learning");
    expect(events.map(({ type }) => type)).toEqual(["concept-select", "concept-expand", "concept-expand"]);
  });

  it("is selected all the same where the page objects to unfolding", async () => {
    const element = await show({ map });
    element.addEventListener("concept-expand", (event) => {
      if (event.areaId === "value-methods") event.preventDefault();
    });
    find(element, '.outline [data-concept="q-learning"]')!.click();
    await still(element);
    expect(expandedOf(element)).toEqual(["rl"]);
    expect(detailsTitle(element)).toBe("Q-learning");
  });
});

describe("what stays on the picture", () => {
  it("glides to its place, and where motion is not welcome it is there at once", async () => {
    const element = await show({ map });
    const framesWith = async (reducedMotion: "reduce" | "no-preference", id: string): Promise<number> => {
      await commands.prefer({ reducedMotion });
      const seen = new Set<string>();
      areaButton(element, id).click();
      for (let frame = 0; frame < 40; frame++) {
        await nextFrame();
        seen.add(picture(element));
      }
      return seen.size;
    };
    expect(await framesWith("reduce", "ml")).toBeLessThanOrEqual(2);
    expect(await framesWith("no-preference", "rl")).toBeGreaterThan(3);
    await commands.prefer({});
  });
});

describe("the title of a frame", () => {
  const noteIn = (element: Element): HTMLElement => find(element, '.walk [data-area="rl"] small')!;

  it("tells what the frame holds, as far as there is room", async () => {
    const element = await show({ map, expanded: new Set(["rl"]) });
    const told = (): string => {
      const title = areaButton(element, "rl");
      expect(title.scrollWidth).toBeLessThanOrEqual(title.clientWidth);
      const { dataset, offsetWidth } = noteIn(element);
      expect(offsetWidth > 0).toBe(dataset.told !== "");
      return dataset.told!.replace(/\d+/g, "#");
    };
    const said = new Set([told()]);
    for (let time = 0; time < 12; time++) {
      element.zoomBy(1.1);
      await still(element);
      said.add(told());
    }
    expect([...said]).toEqual(["", "# concepts", "# concepts · # hr"]);
  });

  it.each(["en", "ar"])(
    "stands at the corner of its frame where lines begin in %s, clear of the titles in it",
    async (locale) => {
      addLanguage("ar", arabic);
      const expanded = new Set(["math", "linear-algebra"]);
      const element = await show({ map, expanded, locale }, { style: "width: 1200px" });
      const room = find(element, ".map")!.getBoundingClientRect();
      const corners = findAll(element, ".around").map((frame) => {
        const { left, right } = frame.getBoundingClientRect();
        return { left: Math.max(left, room.left), right: Math.min(right, room.right) };
      });
      const titles = findAll(element, ".frame-title")
        .map((title) => title.getBoundingClientRect())
        .filter(({ left, right }) => left < room.right - 1 && right > room.left + 1);
      expect(titles.length).toBeGreaterThan(1);
      const side = locale === "ar" ? "right" : "left";
      for (const title of titles)
        expect(Math.min(...corners.map((corner) => Math.abs(corner[side] - title[side])))).toBeLessThan(2);
      for (const [place, { left, right, top, bottom }] of titles.entries())
        for (const other of titles.slice(place + 1))
          expect(left >= other.right || right <= other.left || top >= other.bottom - 1 || bottom <= other.top + 1).toBe(
            true,
          );
    },
  );

  it.each(["en", "ar"])(
    "stays in the picture and in its frame in %s, shortened or hidden if need be",
    async (locale) => {
      addLanguage("ar", arabic);
      const expanded = new Set(["rl", "value-methods"]);
      const element = await show({ map, expanded, locale }, { style: "width: 420px" });
      const picture = find(element, ".map")!.getBoundingClientRect();
      const [x, y] = [picture.left + picture.width / 2, picture.bottom - 40];
      element.zoomBy(1.8);
      await still(element);
      let shortened = 0;
      for (const move of [100, 100, 100, -250, -250, -250]) {
        await commands.pointer([
          { move: [x, y] },
          { down: "left" },
          { move: [x + move / 2, y] },
          { move: [x + move, y] },
          { up: "left" },
        ]);
        await still(element);
        for (const title of findAll(element, ".frame-title:not(.too-small)")) {
          const { left, right } = title.getBoundingClientRect();
          expect(left).toBeGreaterThan(picture.left - 1);
          expect(right).toBeLessThan(picture.right + 1);
          const text = title.querySelector("bdi")!;
          if (text.scrollWidth > text.clientWidth) shortened++;
        }
      }
      expect(shortened).toBeGreaterThan(0);
    },
  );
});

it("opens anew, at the beginning of the path, where all areas are unfolded at once", async () => {
  const element = await show({ map, goal: "rlhf@gist", show: "map" });
  element.expanded = new Set((map.getAttribute("areas") ?? []).map(({ id }) => id));
  await still(element);
  const { steps } = element.context!.path!;
  const first = find(element, `.walk [data-concept="${steps[0]!.concept}"]`)!.getBoundingClientRect();
  const room = find(element, '[part="map"]')!.getBoundingClientRect();
  expect(first.left).toBeGreaterThan(room.left);
  expect(first.top).toBeGreaterThan(room.top);
  expect(first.right).toBeLessThan(room.right);
  expect(first.bottom).toBeLessThan(room.bottom);
});

describe("axe finds nothing wrong with a picture of areas", () => {
  it.each(["light", "dark"] as const)("in %s", async (colorScheme) => {
    await commands.prefer({ colorScheme });
    document.documentElement.lang = "en";
    document.documentElement.style.colorScheme = "light dark";
    document.documentElement.style.background = "Canvas";
    const element = await show({ map, expanded: new Set(["rl", "value-methods"]), goal: "rlhf@gist", show: "map" });
    expect(await violations(element)).toEqual([]);
    document.documentElement.removeAttribute("style");
  });
});

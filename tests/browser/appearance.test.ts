import { commands } from "vitest/browser";
import { afterEach, describe, expect, it } from "vitest";
import { addLanguage, type ConceptMapElement } from "../../src/element/index.js";
import type { Direction } from "../../src/layout/index.js";
import { createConceptMap } from "../../src/model/index.js";
import { arithmetic, arithmeticData } from "../support/arithmetic.js";
import { many } from "../support/many.js";
import { mapOf } from "../support/map-of.js";
import {
  around,
  buttonOf,
  colorOf,
  detailsTitle,
  drawnConcepts,
  find,
  findAll,
  nextFrame,
  picture,
  show,
  still,
  until,
} from "../support/stage.js";

// English words that run from right to left: what one adds may lack anything.
addLanguage("ar", {});

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute("style");
  document.documentElement.lang = "en";
});

const lightness = (element: ConceptMapElement, id: string): number => {
  const [red, green, blue] = colorOf(element, around(buttonOf(element, id), -6));
  return (red + green + blue) / 3;
};

describe("light and dark", () => {
  it("follow the page's colour scheme, at once, on the canvas too", async () => {
    document.documentElement.style.colorScheme = "light";
    const element = await show({ map: arithmetic(), goal: "fractions@use" });
    const light = lightness(element, "counting");
    const background = getComputedStyle(element).backgroundColor;
    document.documentElement.style.colorScheme = "dark";
    await until(() => Math.abs(lightness(element, "counting") - light) > 40);
    await still(element);
    const dark = lightness(element, "counting");
    expect(dark).toBeLessThan(light - 40);
    expect(getComputedStyle(element).backgroundColor).not.toBe(background);
    document.documentElement.style.colorScheme = "light";
    await until(() => Math.abs(lightness(element, "counting") - light) < 5);
  });

  it("follow the reader's wish where the page leaves it to them", async () => {
    document.documentElement.style.colorScheme = "light dark";
    const element = await show({ map: arithmetic(), goal: "fractions@use" });
    const light = lightness(element, "counting");
    await commands.prefer({ colorScheme: "dark" });
    await until(() => lightness(element, "counting") < light - 40);
  });

  it("do not follow the reader's wish in a page that is light only", async () => {
    document.documentElement.style.colorScheme = "light";
    const element = await show({ map: arithmetic(), goal: "fractions@use" });
    const light = lightness(element, "counting");
    await commands.prefer({ colorScheme: "dark" });
    await still(element);
    expect(Math.abs(lightness(element, "counting") - light)).toBeLessThan(5);
  });
});

describe("custom properties", () => {
  it("colour the canvas", async () => {
    const element = await show(
      { map: arithmetic(), progress: new Set(["counting"]) },
      { style: "--concept-map-area-1: rgb(255, 0, 0); --concept-map-background: rgb(255, 255, 0)" },
    );
    const [red, green, blue] = colorOf(element, around(buttonOf(element, "counting"), -6));
    expect(red).toBeGreaterThan(230);
    expect(green).toBeLessThan(120);
    expect(blue).toBeLessThan(40);
    expect(getComputedStyle(element).backgroundColor).toBe("rgb(255, 255, 0)");
  });
});

describe("the states of progress", () => {
  it("differ on the canvas by more than their colour", async () => {
    const gray = "rgb(90, 90, 90)";
    const areas = Array.from({ length: 8 }, (_, index) => `--concept-map-area-${String(index + 1)}: ${gray}`);
    const element = await show({ map: mapOf("a -> b", "b -> c") }, { style: areas.join(";") });
    const pictures = new Set<string>();
    for (const progress of [[], ["a"], ["a", "b"]]) {
      element.progress = new Set(progress);
      await still(element);
      pictures.add(picture(element, around(buttonOf(element, "b"), 2)));
    }
    expect(pictures.size).toBe(3);
  });
});

describe("forced colours", () => {
  it("are worn by the canvas", async () => {
    const element = await show({ map: arithmetic() });
    const before = picture(element);
    await commands.prefer({ forcedColors: "active" });
    await until(() => picture(element) !== before);
    await still(element);
    const [red, green, blue] = colorOf(element, around(buttonOf(element, "counting"), -6));
    expect(Math.max(red, green, blue) - Math.min(red, green, blue)).toBeLessThan(12);
  });
});

describe("motion", () => {
  // Cytoscape may sharpen what it has drawn some frames later.
  it.each([
    ["reduce", "at one stroke", 2, 3],
    ["no-preference", "gently", 5, 100],
  ] as const)("where readers say %s, moves the picture %s", async (reducedMotion, _how, least, most) => {
    await commands.prefer({ reducedMotion });
    const element = await show({ map: arithmetic() });
    await still(element);
    const pictures = new Set<string>();
    const note = (): void => {
      pictures.add(picture(element));
    };
    note();
    find(element, '[part="zoom"] button')!.click();
    for (let frame = 0; frame < 25; frame++) {
      await nextFrame();
      note();
    }
    expect(pictures.size).toBeGreaterThanOrEqual(least);
    expect(pictures.size).toBeLessThanOrEqual(most);
  });
});

describe("direction", () => {
  it.each<[Direction, "x" | "y", number]>([
    ["down", "y", 1],
    ["up", "y", -1],
    ["right", "x", 1],
    ["left", "x", -1],
  ])("%s puts every prerequisite before what needs it", async (direction, axis, sign) => {
    const element = await show({ map: arithmetic(), direction });
    const place = (id: string): number => buttonOf(element, id).getBoundingClientRect()[axis];
    element.map!.forEachDirectedEdge((_edge, _attributes, source, target) => {
      expect(sign * (place(target) - place(source)), `${source} ${target}`).toBeGreaterThan(0);
    });
  });

  it("can be changed", async () => {
    const element = await show({ map: arithmetic(), goal: "fractions@use" });
    element.direction = "right";
    await still(element);
    const { left } = buttonOf(element, "counting").getBoundingClientRect();
    expect(left).toBeLessThan(buttonOf(element, "fractions").getBoundingClientRect().left);
  });
});

describe("language", () => {
  it("changes all there is to read", async () => {
    const element = await show({ map: arithmetic(), goal: "fractions@use", selected: "adding" });
    const english = picture(element);
    expect(detailsTitle(element)).toBe("Adding");
    element.locale = "ja";
    await still(element);
    expect(detailsTitle(element)).toBe("足し算");
    expect(picture(element)).not.toBe(english);
    const text = element.shadowRoot!.textContent;
    for (const word of ["算数", "目標", "分数", "足し算は数え足し", "ざっくり"]) expect(text).toContain(word);
    for (const word of ["Adding", "Goal", "Fractions", "Needs", "ready"]) expect(text).not.toContain(word);
    expect(buttonOf(element, "adding").getAttribute("aria-label")).toMatch(/^足し算/);
    expect(find(element, ".frame")?.lang).toBe("ja");
  });

  it("is the one around the element, through shadow roots", async () => {
    document.documentElement.lang = "en";
    const outer = document.createElement("section");
    outer.lang = "ja";
    document.body.append(outer);
    const element = await show({ map: arithmetic() }, { parent: outer.attachShadow({ mode: "open" }) });
    expect(find(element, "h2")?.textContent).toContain("算数");
  });

  const languageOf = (part: Element): string | undefined => part.closest<HTMLElement>("[lang]")?.lang;

  it("is marked where the map has none of the reader's", async () => {
    const english = {
      ...arithmeticData,
      locales: ["en"],
      title: { en: "Arithmetic" },
      areas: arithmeticData.areas.map((area) => ({ ...area, title: { en: area.title.en } })),
      concepts: arithmeticData.concepts.map(({ title, ...concept }) => ({
        ...concept,
        title: { en: title.en },
        summary: { en: "What it is." },
      })),
    };
    const map = createConceptMap(english);
    const element = await show({ map, goal: "fractions@use", selected: "adding", locale: "ja" });
    expect(languageOf(find(element, "h2 small")!)).toBe("ja");
    const names = findAll(element, ".link bdi, h2 bdi, #details-title bdi, .outline summary bdi");
    expect(names.length).toBeGreaterThan(15);
    expect(new Set(names.map(languageOf))).toEqual(new Set(["en"]));
    expect(languageOf(findAll(element, ".card p").find(({ textContent }) => textContent === "What it is.")!)).toBe(
      "en",
    );
    element.locale = "en";
    await element.updateComplete;
    expect(new Set(findAll(element, ":not(a) > bdi").map(languageOf))).toEqual(new Set(["en"]));
    expect(findAll(element, ":not(a) > bdi[lang]")).toEqual([]);
  });

  it("is the words' own where there are none in the reader's, and the map has none either", async () => {
    const element = await show({ map: arithmetic(), locale: "fr" });
    expect(find(element, "h2")!.textContent).toContain("7 concepts");
    expect(new Set(findAll(element, "h2 bdi, h2 small, .help").map(languageOf))).toEqual(new Set(["en"]));
  });
});

describe("room", () => {
  it("is kept for all of it on a narrow screen: nothing sticks out", async () => {
    const element = await show(
      { map: arithmetic(), goal: "fractions@use", selected: "adding" },
      { style: "width: 320px" },
    );
    const frame = find(element, ".frame")!.getBoundingClientRect();
    for (const part of findAll(element, "[part]")) {
      if (part.closest(".map") || part.offsetWidth === 0) continue;
      const { left, right } = part.getBoundingClientRect();
      expect(left, part.getAttribute("part")!).toBeGreaterThanOrEqual(frame.left - 1);
      expect(right, part.getAttribute("part")!).toBeLessThanOrEqual(frame.right + 1);
    }
    expect(find(element, ".panel")!.scrollWidth).toBeLessThanOrEqual(find(element, ".panel")!.clientWidth);
  });

  it.each([
    ["en", 390],
    ["ja", 320],
    ["ar", 390],
  ])("is the picture's alone beside the tools of a phone, in %s at %i pixels", async (locale, width) => {
    const element = await show({ map: arithmetic(), show: "map", locale }, { style: `width: ${String(width)}px` });
    const [place, tools] = [".canvas", ".tools"].map((part) => find(element, part)!.getBoundingClientRect());
    expect(tools!.bottom).toBeLessThan(place!.bottom);
    expect(locale === "ar" ? tools!.right <= place!.left : tools!.left >= place!.right).toBe(true);
    element.goal = "fractions@use";
    element.show = "path";
    await still(element);
    const boxes = findAll(element, ".walk [data-concept]").map((button) => button.getBoundingClientRect());
    expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThan(place!.right);
    expect(Math.min(...boxes.map(({ left }) => left))).toBeGreaterThan(place!.left);
    element.without = "zoom export fullscreen";
    await element.updateComplete;
    expect(find(element, ".canvas")!.clientWidth).toBe(find(element, ".frame")!.clientWidth);
  });

  it.each([
    [200, 150],
    [320, 240],
    [700, 400],
  ])("is the picture's where an element has %i by %i pixels, and all else lies below", async (width, height) => {
    const size = `width: ${String(width)}px; height: ${String(height)}px`;
    const element = await show({ map: many(), goal: "fractions@use" }, { style: size });
    const inside = element.getBoundingClientRect();
    const picture = find(element, ".canvas")!.getBoundingClientRect();
    expect(picture.height).toBeGreaterThan(0.8 * height);
    expect(picture.bottom).toBeLessThan(inside.bottom);
    const first = buttonOf(element, "counting").getBoundingClientRect();
    expect(first.left > inside.left && first.right < inside.right).toBe(true);
    expect(first.top > inside.top && first.bottom < picture.bottom).toBe(true);
    for (const part of [".bar", ".head", ".panel"]) {
      const { top, height } = find(element, part)!.getBoundingClientRect();
      expect([part, top >= picture.bottom - 1, height > 24]).toEqual([part, true, true]);
    }
    find<HTMLDetailsElement>(element, ".filter")!.open = true;
    expect(find(element, ".choices")!.getBoundingClientRect().top).toBeGreaterThan(picture.bottom);
    element.style.height = "600px";
    await until(() => find(element, ".head")!.getBoundingClientRect().top < inside.top + 5);
  });

  it.each(["", "head panel zoom export fullscreen"])(
    "does not shrink where the page only limits an element's height, without: %s",
    async (without) => {
      const style = "width: 390px; height: auto; max-height: 300px";
      const element = await show({ map: arithmetic(), without }, { style });
      for (let frame = 0; frame < 20; frame++) await nextFrame();
      expect(element.clientHeight).toBeGreaterThan(290);
      expect(find(element, ".canvas")!.clientHeight).toBeGreaterThan(270);
    },
  );

  it("may change: the picture stays, sharp and in its place", async () => {
    const element = await show({ map: arithmetic() }, { style: "width: 900px" });
    element.style.width = "700px";
    await still(element);
    const canvas = find<HTMLCanvasElement>(element, ".canvas canvas")!;
    const box = find(element, ".canvas")!.getBoundingClientRect();
    expect(canvas.width).toBe(Math.round(box.width * devicePixelRatio));
    expect(canvas.getBoundingClientRect().width).toBeCloseTo(box.width, 0);
    expect(drawnConcepts(element)).toHaveLength(7);
  });
});

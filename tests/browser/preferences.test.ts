import { commands } from "vitest/browser";
import { afterEach, describe, expect, it } from "vitest";
import type { ConceptMapElement } from "../../src/element/index.js";
import { readTheme } from "../../src/view/index.js";
import { contrast } from "../support/contrast.js";
import { many } from "../support/many.js";
import { find, findAll, nextFrame, show, still, until } from "../support/stage.js";

afterEach(() => {
  document.body.replaceChildren();
  document.body.removeAttribute("style");
  document.documentElement.removeAttribute("style");
});

const layer = (element: ConceptMapElement): HTMLElement => find(element, ".walk .layer")!;

/** What moves the picture, or a part of the page. */
const movers: readonly (readonly [what: string, move: (element: ConceptMapElement) => unknown])[] = [
  ["zooms", (element) => find(element, '[part="zoom"] button')!.click()],
  ["shows everything", (element) => find(element, '[part="zoom"] button:nth-of-type(3)')!.click()],
  [
    "walks",
    (element) => {
      element.focusConcept("halving");
    },
  ],
  ["selects", (element) => (element.selected = "adding")],
  ["ticks", (element) => find(element, '[part="path"] > ol .item input')!.click()],
  ["turns", (element) => (element.direction = "right")],
  ["takes another goal", (element) => (element.goal = "multiplying@use")],
  ["shows the whole map", (element) => (element.show = "map")],
  ["unfolds an area", (element) => (element.expanded = new Set(["shapes"]))],
  ["folds it", (element) => (element.expanded = new Set())],
  ["filters", (element) => (element.filter = { areas: ["shapes"] })],
  ["opens a menu", (element) => find(element, ".filter summary")!.click()],
];

describe("where readers want no motion", () => {
  it("nothing comes to its place by more than one frame, and nothing is animated", { timeout: 60_000 }, async () => {
    const element = await show({ map: many(), goal: "fractions@use" });
    const places: string[] = [];
    const watch = new MutationObserver(() => places.push(layer(element).style.transform));
    watch.observe(find(element, ".map")!, { attributes: true, attributeFilter: ["style"], subtree: true });
    for (const [what, move] of movers) {
      const before = layer(element).style.transform;
      places.length = 0;
      await move(element);
      const running = new Set<string>();
      for (let frame = 0; frame < 12; frame++) {
        await nextFrame();
        for (const animation of element.shadowRoot!.getAnimations())
          // The canvas is told of another colour scheme by a transition of a millisecond that nobody can see.
          if (!((animation.effect as KeyframeEffect).target as Element).matches(".canvas"))
            running.add(((animation.effect as KeyframeEffect).target as Element).className);
      }
      expect([...running], what).toEqual([]);
      expect(new Set(places.filter((place) => place !== before)).size, what).toBeLessThanOrEqual(1);
    }
    watch.disconnect();
  });
});

describe("where readers want more contrast", () => {
  it.each(["light", "dark"] as const)("words, lines and arrows have it, in %s", async (colorScheme) => {
    await commands.prefer({ colorScheme });
    document.documentElement.style.colorScheme = "light dark";
    const element = await show({ map: many(), goal: "fractions@use", selected: "adding" });
    const theme = () => readTheme(find(element, ".canvas")!, 8);
    const quiet = (): number => contrast(theme().quietText, theme().background);
    const before = quiet();
    await commands.prefer({ colorScheme, contrast: "more" });
    await until(() => quiet() > before);
    await still(element);
    const { text, quietText, arrow, path, background } = theme();
    for (const color of [text, quietText, arrow, path]) expect(contrast(color, background)).toBeGreaterThanOrEqual(7);
    const line = getComputedStyle(find(element, ".panel")!).borderInlineStartColor;
    expect(contrast(line, background)).toBeGreaterThanOrEqual(7);
    const paragraph = find(element, '[part="details"] .quiet')!;
    expect(
      contrast(getComputedStyle(paragraph).color, getComputedStyle(find(element, ".panel")!).backgroundColor),
    ).toBeGreaterThanOrEqual(7);
  });
});

/** Words and controls that are cut off, or that stick out of the element. */
function cutOff(element: ConceptMapElement): string[] {
  const { left, right } = element.getBoundingClientRect();
  return findAll(element, "button, input, select, textarea, summary, label, h2, h3, h4, p, li, legend")
    .filter((part) => part.checkVisibility({ visibilityProperty: true }) && !part.closest(".walk, .visually-hidden"))
    .filter((part) => {
      const place = part.getBoundingClientRect();
      const { overflow, textOverflow } = getComputedStyle(part);
      const isCut =
        overflow !== "visible" &&
        textOverflow !== "ellipsis" &&
        part.scrollWidth > part.clientWidth + 1 &&
        !part.matches("input, select, textarea");
      return place.width > 1 && (place.left < left - 1 || place.right > right + 1 || isCut);
    })
    .map((part) => `${part.localName}.${part.className}: ${part.textContent.trim().slice(0, 40)}`);
}

const arrangements: readonly (readonly [
  what: string,
  properties: Partial<ConceptMapElement>,
  open: readonly string[],
])[] = [
  ["the path", { goal: "fractions@use" }, []],
  ["a chosen concept", { goal: "fractions@use", selected: "halving" }, ['[part="progress"]']],
  [
    "the whole map, with a filter",
    { goal: "fractions@use", show: "map", expanded: new Set(["shapes"]) },
    [".filter", ".outline", ".outline details"],
  ],
  ["Japanese", { goal: "fractions@use", selected: "halving", locale: "ja" }, [".outline", ".outline details"]],
];

it("labels on the picture open larger too where text is large, and its tools hide none of them", async () => {
  const sizes: number[] = [];
  for (const fontSize of ["100%", "150%"]) {
    document.documentElement.style.fontSize = fontSize;
    const element = await show({ map: many(), goal: "fractions@use" }, { style: "width: 900px; height: 500px" });
    sizes.push(Number(/scale\(([\d.]+)\)/.exec(layer(element).style.transform)?.[1]));
    // On a narrow place, details lie over the picture.
    element.selected = "counting";
    await still(element);
    expect(find(element, ".sheet") !== null).toBe(fontSize === "150%");
    element.remove();
  }
  expect(sizes[1]!).toBeGreaterThanOrEqual(1.1);
  expect(sizes[1]!).toBeGreaterThanOrEqual(sizes[0]!);
});

it("words that readers have set further apart stay whole", async () => {
  const element = await show({ map: many(), goal: "fractions@use", selected: "halving" }, { style: "width: 900px" });
  // What WCAG 1.4.12 asks for, as a reader's style sheet sets it on everything.
  for (const [property, value] of [
    ["letter-spacing", "0.12em"],
    ["word-spacing", "0.16em"],
    ["line-height", "1.5"],
  ] as const)
    element.style.setProperty(property, value, "important");
  await still(element);
  expect(getComputedStyle(find(element, '[part="details"] .quiet')!).letterSpacing).not.toBe("normal");
  expect(cutOff(element)).toEqual([]);
});

describe.each([
  ["text twice as large", "200%", "900px", "700px"],
  ["text twice as large on a tablet", "200%", "640px", "700px"],
  ["a page enlarged four times", "100%", "320px", "256px"],
  ["a phone with text half as large again", "150%", "390px", "600px"],
])("with %s", (_what, fontSize, width, height) => {
  it.each(arrangements)(
    "nothing is cut off or out of reach, and targets stay large: %s",
    async (_which, properties, open) => {
      document.documentElement.style.fontSize = fontSize;
      const element = await show({ map: many(), ...properties }, { style: `width: ${width}; height: ${height}` });
      for (const selector of open) for (const part of findAll<HTMLDetailsElement>(element, selector)) part.open = true;
      await still(element);
      expect(cutOff(element)).toEqual([]);
      expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
      for (const target of findAll(element, "button, select, summary, textarea, label:has(input)")) {
        const { width, height } = target.getBoundingClientRect();
        if (width === 0 || !target.checkVisibility() || target.matches(".link, .walk *")) continue;
        expect(Math.min(width, height), target.ariaLabel ?? target.textContent.trim()).toBeGreaterThanOrEqual(24);
      }
      expect(find(element, ".map")!.getBoundingClientRect().height).toBeGreaterThan(100);
    },
  );
});

describe("on paper", () => {
  const isThere = (element: ConceptMapElement): boolean =>
    findAll(element, ".outline details:not([open])").every(
      (closed) => closed.offsetHeight > 2 * closed.querySelector("summary")!.offsetHeight,
    );

  it.each<[string, Partial<ConceptMapElement>, boolean]>([
    ["an open outline is unfolded to its last concept", {}, true],
    ["a path stays alone", { goal: "fractions@use" }, false],
  ])("%s", async (_what, properties, isUnfolded) => {
    const element = await show({ map: many(), ...properties });
    expect(findAll(element, ".outline details:not([open])").length).toBeGreaterThan(1);
    expect(isThere(element)).toBe(false);
    await commands.prefer({ media: "print" });
    await until(() => matchMedia("print").matches);
    expect(isThere(element)).toBe(isUnfolded);
  });

  it("steps keep the discs under their numbers, and an outline that nobody can open is left out", async () => {
    const element = await show({ map: many(), goal: "fractions@use" });
    await commands.prefer({ media: "print" });
    await until(() => matchMedia("print").matches);
    expect(getComputedStyle(find(element, ".panel .number")!).printColorAdjust).toBe("exact");
    expect(find(element, ".outline")!.checkVisibility()).toBe(false);
  });
});

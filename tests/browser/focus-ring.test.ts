import { commands, userEvent } from "vitest/browser";
import { afterEach, describe, expect, it } from "vitest";
import type { ConceptMapElement } from "../../src/element/index.js";
import { contrast } from "../support/contrast.js";
import { many } from "../support/many.js";
import { find, focused, show, still } from "../support/stage.js";

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute("style");
});

/** The ring around what has the focus: its width on the screen, and its contrast with what is behind it. */
function ring(element: ConceptMapElement): { width: number; contrast: number } {
  const at = focused() as HTMLElement;
  const { outlineWidth, outlineStyle, outlineColor, opacity } = getComputedStyle(ringed(at));
  const scale = at.offsetWidth > 0 && at.closest(".walk") ? at.getBoundingClientRect().width / at.offsetWidth : 1;
  const isSeen = outlineStyle === "solid" && opacity === "1";
  return {
    width: isSeen ? Number.parseFloat(outlineWidth) * scale : 0,
    contrast: contrast(outlineColor, getComputedStyle(element).backgroundColor),
  };
}

/** What is chosen or attached by an unseen control wears the ring in its place. */
const ringed = (at: HTMLElement): HTMLElement =>
  at.closest(".depth")?.querySelector<HTMLElement>(".thumb") ?? at.closest<HTMLElement>(".segments label, .file") ?? at;

describe.each([
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["forced colours", { forcedColors: "active" }],
] as const)("the ring around what has the focus, in %s,", (look, preferences) => {
  it("is two pixels wide and stands out, wherever Tab and, in bar and lists, the arrow keys come", async () => {
    await commands.prefer(preferences);
    document.documentElement.style.colorScheme = "light dark";
    const element = await show({ map: many(), goal: "fractions@use", selected: "adding" });
    document.body.append(Object.assign(document.createElement("button"), { id: "after" }));
    await userEvent.keyboard("{Tab}");
    const seen = new Set<Element | null>();
    while (focused()?.id !== "after" && seen.size < 100) {
      seen.add(focused());
      const { width, contrast } = ring(element);
      const name = `${focused()!
        .outerHTML.replace(/<!--.*?-->/g, "")
        .slice(0, 160)} of ${String(seen.size)}`;
      expect(width, name).toBeGreaterThanOrEqual(2);
      expect(contrast, name).toBeGreaterThanOrEqual(look === "forced colours" ? 3 : 4.5);
      if (focused()?.closest(".bar, .panel")) await userEvent.keyboard("{ArrowRight}");
      if (seen.has(focused())) await userEvent.keyboard("{Tab}");
    }
    expect(seen.size).toBeGreaterThan(30);
  }, 40_000);
});

it("stays where it is on the picture through ticks, a filter, folding and another layout", async () => {
  const element = await show({ map: many(), goal: "fractions@use", show: "map", expanded: new Set(["shapes"]) });
  element.focusConcept("drawing");
  await userEvent.keyboard("{ArrowDown}{ArrowUp}");
  await still(element);
  const place = (): string | undefined => (focused() as HTMLElement | null)?.dataset.stop;
  expect(place()).toBe("drawing");
  const changes: Partial<ConceptMapElement>[] = [
    { progress: new Set(["drawing"]) },
    { filter: { areas: ["numbers"] } },
    { filter: undefined },
    { expanded: new Set(["shapes", "numbers"]) },
    { direction: "right" },
    { locale: "ja" },
    { show: "path" },
  ];
  for (const change of changes) {
    Object.assign(element, change);
    await still(element);
    const what = JSON.stringify(Object.keys(change));
    expect(document.activeElement, what).toBe(element);
    expect(place(), what).toBeDefined();
    if (!("show" in change)) expect(place(), what).toBe("drawing");
    expect(ring(element).width, what).toBeGreaterThanOrEqual(2);
  }
  element.expanded = new Set();
  element.show = "map";
  await still(element);
  expect(find(element, ".walk")!.contains(focused())).toBe(true);
});

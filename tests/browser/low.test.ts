import { afterEach, describe, expect, it } from "vitest";
import type { ConceptMapElement } from "../../src/element/index.js";
import { arithmetic } from "../support/arithmetic.js";
import { many } from "../support/many.js";
import { click, find, nextFrame, show, still, until } from "../support/stage.js";

afterEach(() => {
  document.body.replaceChildren();
});

const box = (target: Element | null): DOMRect => target!.getBoundingClientRect();

/** The height of the picture that is in sight when the element is. */
function seen(element: ConceptMapElement): number {
  const [map, host] = [box(find(element, ".map")), box(element)];
  return Math.min(map.bottom, host.bottom) - Math.max(map.top, host.top);
}

function shown(width: number, height: number, settings: Partial<ConceptMapElement> = {}): Promise<ConceptMapElement> {
  const style = `width: ${String(width)}px; height: ${String(height)}px; border: 0`;
  return show({ map: arithmetic(), goal: "fractions@use", ...settings }, { style });
}

describe("the picture has at least half of the height", () => {
  it.each([
    [844, 390],
    [1000, 400],
    [820, 500],
    [900, 447],
    [780, 449],
    [667, 375],
    [320, 480],
    [1200, 460],
  ])("of %i × %i pixels, in English and in Japanese", async (width, height) => {
    for (const locale of ["en", "ja"]) {
      const element = await shown(width, height, { locale });
      expect(seen(element)).toBeGreaterThanOrEqual(height / 2);
      expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
      element.remove();
    }
  });
});

describe("a low and wide element", () => {
  it("keeps picture and bar in sight while head and panel scroll beside them", async () => {
    const element = await shown(844, 390);
    const [map, bar, head] = [".map", ".bar", ".head"].map((part) => find(element, part));
    const before = [box(map!).top, box(bar!).bottom];
    expect(before[0]).toBe(box(element).top);
    expect(before[1]).toBe(box(element).bottom);
    expect(box(map!).bottom).toBeLessThanOrEqual(box(bar!).top + 1);
    element.scrollTo({ top: 150 });
    expect([box(map!).top, box(bar!).bottom]).toEqual(before);
    expect(box(head!).top).toBe(box(element).top - 150);
    expect(box(head!).left).toBeGreaterThanOrEqual(box(map!).right);
    for (const tool of find(element, ".tools")!.querySelectorAll(".square")) {
      expect(box(tool).top).toBeGreaterThanOrEqual(box(element).top);
      expect(box(tool).left).toBeGreaterThanOrEqual(box(map!).right);
    }
  });

  it("explains its marks in the panel, and opens its filter over the picture, as high as that is", async () => {
    const element = await shown(844, 390, { map: many() });
    expect(find(element, ".bar .legend")!.checkVisibility()).toBe(false);
    expect(find(element, ".panel .legend")!.checkVisibility()).toBe(true);
    element.scrollTo({ top: 150 });
    await click(find(element, ".filter > summary")!);
    await until(() => find(element, ".filter input"));
    const choices = find(element, ".choices")!;
    expect(box(choices).top).toBeGreaterThanOrEqual(box(element).top);
    element.style.height = "330px";
    await until(() => box(find(element, ".map")).height < 290);
    await until(() => box(choices).top >= box(element).top);
  });

  it("has the details in sight as soon as a concept is chosen", async () => {
    const element = await shown(844, 390);
    element.selected = "fractions";
    await still(element);
    expect(box(find(element, "#details-title")).bottom).toBeLessThan(box(element).bottom);
    expect(Math.abs(box(find(element, ".panel")).top - box(element).top)).toBeLessThan(1);
  });

  it("is no element that is as high as what it holds, and becomes one without an error of the browser", async () => {
    const errors: string[] = [];
    const watch = new AbortController();
    addEventListener("error", ({ message }) => errors.push(message), { signal: watch.signal });
    const element = await shown(900, 600);
    element.style.height = "300px";
    await until(() => find(element, ".low"));
    element.style.height = "auto";
    await until(() => !find(element, ".low"));
    expect(element.clientHeight).toBeGreaterThan(440);
    for (let frame = 0; frame < 3; frame++) await nextFrame();
    watch.abort();
    expect(errors).toEqual([]);
  });

  it("gives the picture all of its width where head and panel are left out", async () => {
    const element = await shown(900, 380, { without: "head panel zoom export fullscreen" });
    expect(box(find(element, ".map")).width).toBe(900);
  });
});

import { cdp, commands, server, userEvent } from "vitest/browser";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ConceptMapElement } from "../../src/element/index.js";
import { arithmetic } from "../support/arithmetic.js";
import { buttonOf, click, detailsTitle, find, focused, placeOnScreen, show, still, until } from "../support/stage.js";

let element: ConceptMapElement;

beforeEach(async () => {
  document.body.style.margin = "0";
  element = await show({ map: arithmetic(), goal: "fractions@use" }, { style: "width: 360px" });
});

afterEach(() => {
  document.body.replaceChildren();
  document.body.removeAttribute("style");
  scrollTo(0, 0);
});

const sheet = (): HTMLElement | null => find(element, ".sheet");
const grip = (): HTMLElement => find(element, ".grip")!;
const isExpanded = (): boolean => grip().getAttribute("aria-expanded") === "true";
const box = (target: Element): DOMRect => target.getBoundingClientRect();

async function tap(target: Element): Promise<void> {
  if (server.browser !== "chromium") {
    await click(target);
    return;
  }
  const { x, y, width, height } = placeOnScreen(target);
  await touch("touchStart", [{ x: x + width / 2, y: y + height / 2 }]);
  await touch("touchEnd", []);
}

function touch(type: string, touchPoints: object[]): Promise<unknown> {
  const session = cdp() as { send(method: string, parameters: object): Promise<unknown> };
  return session.send("Input.dispatchTouchEvent", { type, touchPoints });
}

/** Pulls the grip so many pixels up with a finger or a mouse, rests there, and lets go. */
async function pull(way: number, by: "finger" | "mouse"): Promise<void> {
  const { x, y, width } = placeOnScreen(grip());
  const at = (share: number): readonly [number, number] => [x + width / 2, y + 8 - share * way];
  if (by === "mouse" || server.browser !== "chromium") {
    await commands.pointer([{ move: at(0) }, { down: "left" }, { move: at(0.5) }, { move: at(1) }]);
    await rest();
    await commands.pointer([{ up: "left" }]);
  } else {
    const points = (share: number): object[] => [{ x: at(share)[0], y: at(share)[1] }];
    await touch("touchStart", points(0));
    for (const share of [0.25, 0.5, 0.75, 1]) await touch("touchMove", points(share));
    await rest();
    await touch("touchEnd", []);
  }
  await settled();
}

async function settled(): Promise<void> {
  await until(() => sheet()!.getAnimations().length === 0);
  await still(element);
}

function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 200));
}

async function tapConcept(id: string): Promise<void> {
  await tap(buttonOf(element, id));
  await until(() => element.selected === id);
  await still(element);
}

function isInView(target: Element, { top, bottom } = { top: 0, bottom: innerHeight }): boolean {
  const place = box(target);
  return place.height > 0 && place.top >= top - 1 && place.bottom <= bottom + 1;
}

/** Is the concept on the picture, and do the details leave it free? */
function isFree(id: string): boolean {
  return isInView(buttonOf(element, id), { top: Math.max(0, box(element).top), bottom: box(sheet()!).top });
}

describe("details on a narrow place", () => {
  it.each(["counting", "fractions"])("lie over the lower part of the picture after a tap on %s", async (id) => {
    await tapConcept(id);
    expect(detailsTitle(element)).toBeDefined();
    expect(isInView(find(element, "#details-title")!)).toBe(true);
    expect(isFree(id)).toBe(true);
    const picture = box(find(element, ".map")!);
    expect(box(sheet()!).height).toBeLessThanOrEqual(picture.height / 2 + 1);
    expect(box(sheet()!).bottom).toBeLessThanOrEqual(picture.bottom + 1);
    expect((focused() as HTMLElement).dataset.concept).toBe(id);
    expect(sheet()!.getAttribute("part")).toBe("details");
  });

  it.each(["picture", "details"])("close by Escape on the %s, and the keyboard is on the concept", async (place) => {
    await tapConcept("fractions");
    if (place === "details") find(element, "#details-title")!.focus();
    await userEvent.keyboard("{Escape}");
    await until(() => !sheet());
    expect(element.selected).toBeUndefined();
    expect((focused() as HTMLElement).dataset.concept).toBe("fractions");
  });

  it("close by their button", async () => {
    await tapConcept("fractions");
    await tap(find(element, ".sheet .close")!);
    await until(() => !sheet());
    expect((focused() as HTMLElement).dataset.concept).toBe("fractions");
  });

  it("come next after the picture for the Tab key, and let it go on", async () => {
    await tapConcept("fractions");
    await userEvent.keyboard("{Tab}");
    expect(focused()).toBe(grip());
    await userEvent.keyboard("{Shift>}{Tab}{/Shift}");
    expect((focused() as HTMLElement).dataset.concept).toBe("fractions");
    const stops = sheet()!.querySelectorAll("button, input, select, textarea, a").length;
    for (let press = 0; press < stops + 1; press++) await userEvent.keyboard("{Tab}");
    expect(sheet()!.contains(focused())).toBe(false);
    expect(document.activeElement).toBe(element);
  });

  it("become low by a tap on their grip or by a key, and high again", async () => {
    await tapConcept("fractions");
    const { height } = box(sheet()!);
    await tap(grip());
    await until(() => box(sheet()!).height < height / 2);
    expect(grip().getAttribute("aria-expanded")).toBe("false");
    expect(isInView(find(element, "#details-title")!)).toBe(true);
    grip().focus();
    await userEvent.keyboard("{Enter}");
    expect(box(sheet()!).height).toBe(height);
    await still(element);
    expect(isFree("fractions")).toBe(true);
  });

  it.each(["finger", "mouse"] as const)("are pulled by a %s to rest low, over the half and tall", async (by) => {
    await tapConcept("fractions");
    const half = box(sheet()!).height;
    await pull(110, by);
    const tall = box(sheet()!).height;
    expect(tall).toBeGreaterThan(half + 40);
    expect(tall).toBeLessThanOrEqual(0.8 * box(find(element, ".map")!).height + 1);
    expect(isFree("fractions")).toBe(true);
    await pull(half - tall + 10, by);
    expect(box(sheet()!).height).toBe(half);
    expect(grip().getAttribute("aria-expanded")).toBe("true");
    await pull(-half, by);
    const low = box(sheet()!).height;
    expect(low).toBeLessThan(half / 2);
    expect(grip().getAttribute("aria-expanded")).toBe("false");
    await pull(12, by);
    expect(box(sheet()!).height).toBe(low);
    await pull(half - low, by);
    expect(box(sheet()!).height).toBe(half);
    expect(isFree("fractions")).toBe(true);
    // A tap is one still, and so is a key.
    await tap(grip());
    await until(() => box(sheet()!).height === low);
    grip().focus();
    await userEvent.keyboard("{Enter}");
    expect(box(sheet()!).height).toBe(half);
  });

  it("follow the pointer while it pulls, and a flick takes them further than it went", async () => {
    await tapConcept("fractions");
    const { height } = box(sheet()!);
    const { x, y, width } = placeOnScreen(grip());
    const at = (way: number): readonly [number, number] => [x + width / 2, y + 8 - way];
    await commands.pointer([{ move: at(0) }, { down: "left" }, { move: at(20) }, { move: at(40) }]);
    expect(box(sheet()!).height).toBeCloseTo(height + 40, 0);
    await commands.pointer([{ move: at(-20) }, { up: "left" }]);
    await settled();
    // On a busy machine a pointer may rest too long before it lets go.
    for (let again = 0; again < 5 && isExpanded(); again++) {
      await commands.pointer([{ move: at(0) }, { down: "left" }, { move: at(-20) }, { move: at(-40) }, { up: "left" }]);
      await settled();
    }
    expect(isExpanded()).toBe(false);
  });

  it("glide to their rest, and jump where reduced motion is asked for", async () => {
    const animate = vi.spyOn(Element.prototype, "animate");
    for (const reducedMotion of ["no-preference", "reduce"] as const) {
      await commands.prefer({ reducedMotion });
      await tapConcept("fractions");
      await pull(-box(sheet()!).height, "mouse");
      expect(animate.mock.lastCall![1]).toBe(reducedMotion === "reduce" ? 1 : 160);
      element.selected = undefined;
      await still(element);
    }
    animate.mockRestore();
  });

  it("come into view with the picture when a step is chosen in the list below", async () => {
    const step = find(element, '[part="path"] > ol .item:last-child .link')!;
    step.scrollIntoView();
    step.click();
    await until(sheet);
    await still(element);
    expect(isInView(find(element, "#details-title")!)).toBe(true);
    expect(isFree(element.selected!)).toBe(true);
  });

  it.each([
    ["is high as it likes, in a page that scrolls", "height: auto; max-height: none; margin-block: 500px 2000px"],
    ["is low, and scrolls itself", "height: 330px"],
  ])("come into view with the concept where the element %s", async (_case, style) => {
    element.style.cssText += style;
    await still(element);
    const button = buttonOf(element, "counting");
    button.scrollIntoView({ block: "end" });
    button.click();
    await until(() => focused()?.id === "details-title");
    await still(element);
    expect(isInView(find(element, "#details-title")!)).toBe(true);
    expect(isFree("counting")).toBe(true);
  });

  it("move to the panel where there is room, and back", async () => {
    await tapConcept("fractions");
    element.style.width = "1000px";
    await until(() => !sheet());
    expect(find(element, '.panel > [part="details"]')).not.toBeNull();
    element.style.width = "360px";
    await until(sheet);
    expect(find(element, '.panel > [part="details"]')).toBeNull();
  });

  it("do not scroll the page where it is the page that selects", async () => {
    element.style.marginBlock = "2000px";
    element.selected = "fractions";
    await still(element);
    expect(scrollY).toBe(0);
  });

  it("go with the panel where it is left out", async () => {
    element.without = "panel";
    await tapConcept("fractions");
    expect(sheet()).toBeNull();
    expect(isInView(buttonOf(element, "fractions"))).toBe(true);
  });
});

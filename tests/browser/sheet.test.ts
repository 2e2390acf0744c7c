import { cdp, server, userEvent } from "vitest/browser";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
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
const box = (target: Element): DOMRect => target.getBoundingClientRect();

async function tap(target: Element): Promise<void> {
  if (server.browser !== "chromium") {
    await click(target);
    return;
  }
  const { x, y, width, height } = placeOnScreen(target);
  const send = (type: string, touchPoints: object[]): Promise<unknown> =>
    (cdp() as { send(method: string, parameters: object): Promise<unknown> }).send("Input.dispatchTouchEvent", {
      type,
      touchPoints,
    });
  await send("touchStart", [{ x: x + width / 2, y: y + height / 2 }]);
  await send("touchEnd", []);
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

  it("come into view with the picture when a step is chosen in the list below", async () => {
    const step = find(element, '[part="path"] .item:last-child .link')!;
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

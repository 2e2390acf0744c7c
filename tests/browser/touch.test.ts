import { cdp, server } from "vitest/browser";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ConceptMapElement } from "../../src/element/index.js";
import { arithmetic } from "../support/arithmetic.js";
import {
  buttonOf,
  find,
  focused,
  nextFrame,
  placeOnScreen,
  recordEvents,
  show,
  still,
  until,
} from "../support/stage.js";

type Finger = readonly [x: number, y: number];

let element: ConceptMapElement;

beforeEach(async () => {
  element = await show({ map: arithmetic(), goal: "fractions@use" });
});

afterEach(() => {
  document.body.replaceChildren();
  document.body.removeAttribute("style");
  scrollTo(0, 0);
});

/** Fingers put down, moved and lifted: each step tells where they are. */
async function touch(...steps: readonly (readonly Finger[])[]): Promise<void> {
  const send = (type: string, fingers: readonly Finger[]): Promise<unknown> =>
    (cdp() as { send(method: string, parameters: object): Promise<unknown> }).send("Input.dispatchTouchEvent", {
      type,
      touchPoints: fingers.map(([x, y], id) => ({ x, y, id })),
    });
  for (const [place, fingers] of steps.entries()) {
    await send(place === 0 ? "touchStart" : "touchMove", fingers);
    await nextFrame();
  }
  await send("touchEnd", []);
}

const transform = (): string => find(element, ".walk .layer")!.style.transform;
const onCanvas = (x: number, y: number): Finger => {
  const { left, top } = placeOnScreen(find(element, ".canvas")!);
  return [left + x, top + y];
};

describe.runIf(server.browser === "chromium")("fingers", () => {
  it("select with a tap", async () => {
    const events = recordEvents(element);
    const { x, y, width, height } = placeOnScreen(buttonOf(element, "fractions"));
    await touch([[x + width / 2, y + height / 2]]);
    await until(() => element.selected === "fractions");
    await still(element);
    expect(events.map(({ type }) => type)).toEqual(["concept-select"]);
    expect((focused() as HTMLElement).dataset.concept).toBe("fractions");
  });

  it("leave the picture where it is when it is only one, and are told of the second", async () => {
    const before = transform();
    await touch([onCanvas(20, 300)], [onCanvas(20, 280)], [onCanvas(20, 240)], [onCanvas(20, 200)]);
    await still(element);
    expect(transform()).toBe(before);
    expect(find(element, ".hint")?.textContent).toContain("two fingers");
    expect(element.selected).toBeUndefined();
  });

  it.each([
    ["can scroll", "3000px"],
    ["cannot scroll", ""],
  ])("select nothing where one is drawn over a concept, in a page that %s", async (_page, height) => {
    document.body.style.height = height;
    const { x, y, width, height: tall } = placeOnScreen(buttonOf(element, "fractions"));
    const [left, top] = [x + width / 2, y + tall / 2];
    await touch([[left, top]], [[left, top - 20]], [[left, top - 60]], [[left, top - 120]]);
    await still(element);
    expect(element.selected).toBeUndefined();
    expect(scrollY > 0).toBe(height !== "");
  });

  it("move and spread the picture when there are two", async () => {
    const width = (): number => placeOnScreen(buttonOf(element, "fractions")).width;
    const before = width();
    await touch(
      [onCanvas(100, 200), onCanvas(200, 200)],
      [onCanvas(90, 205), onCanvas(220, 205)],
      [onCanvas(70, 215), onCanvas(250, 215)],
      [onCanvas(50, 225), onCanvas(290, 225)],
    );
    await still(element);
    expect(width()).toBeGreaterThan(before * 1.5);
    expect(find(element, ".hint")).toBeNull();
  });
});

import { afterEach, describe, expect, it, vi } from "vitest";
import { arithmetic } from "../support/arithmetic.js";
import { buttonOf, drawnConcepts, find, findAll, nextFrame, placeOnScreen, show, still } from "../support/stage.js";

afterEach(() => {
  document.body.replaceChildren();
});

const pixels = (canvas: HTMLCanvasElement): Uint8ClampedArray =>
  canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height).data;
const hasInk = (canvas: HTMLCanvasElement): boolean => canvas.width > 0 && pixels(canvas).some((value) => value > 0);

const listed = (element: Element): number => findAll(element, ".outline [data-concept]").length;

describe("what is not seen of the first picture", () => {
  it.each([false, true])("is there when the update is complete, hidden: %s", async (hidden) => {
    const map = arithmetic();
    const element = Object.assign(document.createElement("concept-map"), { map, hidden });
    document.body.append(element);
    await element.updateComplete;
    expect(drawnConcepts(element)).toHaveLength(map.order);
    expect(listed(element)).toBe(map.order);
  });
});

it("is on its canvas as soon as there is one", async () => {
  const element = Object.assign(document.createElement("concept-map"), { map: arithmetic() });
  document.body.append(element);
  const picture = await vi.waitUntil(() => findAll<HTMLCanvasElement>(element, ".canvas canvas")[2], { interval: 1 });
  expect(hasInk(picture)).toBe(true);
});

it("looks the same once all is made ready for the next", async () => {
  const element = await show({ map: arithmetic() });
  const picture = findAll<HTMLCanvasElement>(element, ".canvas canvas")[2]!;
  const first = pixels(picture);
  await new Promise((resolve) => setTimeout(resolve, 1200));
  const later = pixels(picture);
  const different = first.filter((value, i) => Math.abs(value - later[i]!) > 96).length;
  expect(different / first.length).toBeLessThan(0.005);
});

it("brings its buttons along when it is panned", async () => {
  const element = await show({ map: arithmetic() });
  const id = drawnConcepts(element)[0]!;
  const before = placeOnScreen(buttonOf(element, id));
  const canvas = find(element, ".canvas canvas")!;
  const { left, bottom } = canvas.getBoundingClientRect();
  const mouse = (type: string, target: EventTarget, moved: number): void => {
    const place = { clientX: left + 4 + moved, clientY: bottom - 4 - moved };
    const buttons = type === "mouseup" ? 0 : 1;
    target.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, button: 0, buttons, ...place }));
  };
  mouse("mousedown", canvas, 0);
  for (let moved = 2; moved <= 60; moved += 2) {
    mouse("mousemove", window, moved);
    await nextFrame();
  }
  mouse("mouseup", window, 60);
  await still(element);
  const after = placeOnScreen(buttonOf(element, id));
  expect(after.left - before.left).toBeCloseTo(60, 0);
  expect(after.top - before.top).toBeCloseTo(-60, 0);
});

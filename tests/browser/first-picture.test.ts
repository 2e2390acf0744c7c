import { afterEach, describe, expect, it } from "vitest";
import { arithmetic } from "../support/arithmetic.js";
import { buttonOf, drawnConcepts, find, findAll, nextFrame, placeOnScreen, show, still } from "../support/stage.js";

afterEach(() => {
  document.body.replaceChildren();
});

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

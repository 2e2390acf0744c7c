import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ConceptMapElement } from "../../src/element/index.js";
import { createConceptMap } from "../../src/model/index.js";
import { buttonOf, find, inkOf, nextFrame, placeOnScreen, show, still, until } from "../support/stage.js";

const [chains, links] = [24, 16];

/** Chains side by side, with nothing but background between: more than is drawn one by one while it moves. */
const map = createConceptMap({
  concepts: Array.from({ length: chains * links }, (_, place) => ({
    id: `c${String(place)}`,
    title: `Concept ${String(place)}`,
    prerequisites: place % links > 0 ? [`c${String(place - 1)}`] : [],
  })),
});

let element: ConceptMapElement;

beforeEach(async () => {
  element = await show({ map, show: "map", expanded: new Set() });
  element.fit();
  await still(element);
});

afterEach(() => {
  document.body.replaceChildren();
});

const canvas = (): HTMLElement => find(element, ".canvas")!;
const layer = (): string => find(element, ".walk .layer")!.style.transform;

function wheel(deltaY: number): void {
  const { left, top, width, height } = placeOnScreen(canvas());
  const at = { clientX: left + width / 2, clientY: top + height / 2 };
  const options = { bubbles: true, composed: true, cancelable: true, ctrlKey: true, deltaY, ...at };
  find(element, ".canvas canvas:last-of-type")!.dispatchEvent(new WheelEvent("wheel", options));
}

/** Does Cytoscape find a concept where the pointer is? */
function isConceptAt(clientX: number, clientY: number): boolean {
  const options = { bubbles: true, composed: true, clientX, clientY };
  find(element, ".canvas canvas:last-of-type")!.dispatchEvent(new MouseEvent("mousemove", options));
  return canvas().style.cursor === "pointer";
}

/** The concepts whose buttons are whole on the screen. */
function inView(): DOMRect[] {
  const frame = placeOnScreen(canvas());
  return map
    .nodes()
    .map((id) => placeOnScreen(buttonOf(element, id)))
    .filter(
      ({ left, top, right, bottom }) =>
        left > frame.left + 30 && top > frame.top + 30 && right < frame.right - 30 && bottom < frame.bottom - 30,
    );
}

describe("a large picture that is zoomed with the wheel", () => {
  it("fills its frame all the while", async () => {
    for (let turn = 0; turn < 12; turn++) {
      wheel(-30);
      await nextFrame();
    }
    const { left, top, width, height } = placeOnScreen(canvas());
    const sides = [
      new DOMRect(left, top, width, height / 4),
      new DOMRect(left, top + (3 * height) / 4, width, height / 4),
      new DOMRect(left, top, width / 4, height),
      new DOMRect(left + (3 * width) / 4, top, width / 4, height),
    ];
    for (let turn = 0; turn < 24; turn++) {
      wheel(turn % 8 < 4 ? -12 : 12);
      await nextFrame();
      await nextFrame();
      for (const side of sides) expect(inkOf(element, side), `turn ${String(turn)}`).toBeGreaterThan(50);
    }
  });

  it("leaves the layer of buttons alone until it lies still, and has it upon the concepts then", async () => {
    const before = layer();
    for (let turn = 0; turn < 24; turn++) {
      wheel(-30);
      await nextFrame();
    }
    expect(layer()).toBe(before);
    await until(() => layer() !== before);
    await still(element);
    const shown = inView();
    expect(shown.length).toBeGreaterThan(3);
    for (const { left, top, right, bottom } of shown.slice(0, 8)) {
      expect(isConceptAt(left + 3, top + 3)).toBe(true);
      expect(isConceptAt(right - 3, bottom - 3)).toBe(true);
      expect(isConceptAt(left - 5, top - 5)).toBe(false);
      expect(isConceptAt(right + 5, bottom + 5)).toBe(false);
    }
  });

  it("is drawn in full again as soon as it lies still", async () => {
    for (let turn = 0; turn < 30; turn++) {
      wheel(-30);
      await nextFrame();
    }
    await still(element);
    const [box] = inView();
    // Marks that are seen from afar are of one colour; nearby there are fill, border and letters.
    await until(() => box && colorsIn(box) > 4);
  });
});

function colorsIn(box: DOMRect): number {
  const drawn = find<HTMLCanvasElement>(element, '.canvas canvas[data-id$="node"]')!;
  const frame = placeOnScreen(canvas());
  const ratio = drawn.width / frame.width;
  const context = drawn.getContext("2d")!;
  const [x, y] = [box.left - frame.left, box.top - frame.top].map((length) => Math.round(length * ratio));
  const { data } = context.getImageData(x!, y!, Math.ceil(box.width * ratio), Math.ceil(box.height * ratio));
  return new Set(new Uint32Array(data.buffer)).size;
}

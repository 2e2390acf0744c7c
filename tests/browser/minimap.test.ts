import { commands } from "vitest/browser";
import { beforeAll, afterEach, expect, it, vi } from "vitest";
import type { ConceptMapElement } from "../../src/element/index.js";
import { parseJson } from "../../src/formats/index.js";
import type { ConceptMap } from "../../src/model/index.js";
import { arithmetic } from "../support/arithmetic.js";
import { click, find, nextFrame, placeOnScreen, show, still, until } from "../support/stage.js";

let large: ConceptMap;

beforeAll(async () => {
  large = parseJson(await (await fetch("/data/chatgpt.json")).text());
});

afterEach(() => {
  document.body.replaceChildren();
});

const minimap = (element: ConceptMapElement): HTMLCanvasElement => find<HTMLCanvasElement>(element, ".minimap")!;
const isSeen = (element: ConceptMapElement): boolean => minimap(element).getClientRects().length > 0;
const pan = (element: ConceptMapElement): readonly [number, number] => {
  const [x = 0, y = 0] = (find(element, ".walk .layer")!.style.transform.match(/-?[\d.]+(?=px)/g) ?? []).map(Number);
  return [x, y];
};

it("shows where the picture is larger than its place, and the element wide enough", async () => {
  const element = await show({ map: arithmetic() });
  expect(isSeen(element)).toBe(false);
  element.map = large;
  await still(element);
  element.fit();
  await still(element);
  expect(isSeen(element)).toBe(false);
  for (let i = 0; i < 4; i++) find(element, '.zoom [aria-label="Zoom in"]')!.click();
  await until(() => isSeen(element));
  await still(element);
  const pixels = minimap(element).getContext("2d")!.getImageData(0, 0, minimap(element).width, minimap(element).height);
  expect(new Set(new Uint32Array(pixels.data.buffer)).size).toBeGreaterThan(5);
  element.style.width = "600px";
  await until(() => !isSeen(element));
});

it("moves the picture with a click and with a drag of its frame", async () => {
  const element = await show({ map: large, direction: "right" });
  for (let i = 0; i < 5; i++) find(element, '.zoom [aria-label="Zoom in"]')!.click();
  await until(() => isSeen(element));
  await still(element);
  const before = pan(element);
  await click(minimap(element), [0.9, 0.9]);
  await until(() => pan(element)[0] < before[0] && pan(element)[1] < before[1]);
  await click(minimap(element), [0.5, 0.5]);
  await still(element);
  const middle = pan(element);
  const { left, top, width, height } = placeOnScreen(minimap(element));
  const at = [left + width / 2 + 2, top + height / 2 + 2] as const;
  await commands.pointer([{ move: at }, { down: "left" }]);
  expect(pan(element)).toEqual(middle);
  await commands.pointer([{ move: [at[0] - 30, at[1]] }, { up: "left" }]);
  await until(() => pan(element)[0] > middle[0]);
  const [, y] = pan(element);
  expect(y).toBeCloseTo(middle[1], 0);
});

it("makes room for what the keyboard is on, and is nothing to screen readers", async () => {
  const element = await show({ map: large });
  for (let i = 0; i < 5; i++) find(element, '.zoom [aria-label="Zoom in"]')!.click();
  await until(() => isSeen(element));
  expect(minimap(element).ariaHidden).toBe("true");
  find(element, ".walk button")!.focus({ focusVisible: true });
  await until(() => getComputedStyle(minimap(element)).visibility === "hidden");
});

it("can be left out, as other parts can", async () => {
  const parts = ["minimap", "legend", "zoom", "export", "head", "panel"];
  const element = await show({ map: large, without: parts.join(" ") });
  for (let i = 0; i < 5; i++) element.zoomBy(1.4);
  await still(element);
  for (const part of parts) expect(find(element, `[part="${part}"]`), part).toBeNull();
  const picture = find(element, ".map")!;
  expect(picture.clientWidth).toBeGreaterThanOrEqual(element.clientWidth - 1);
  element.removeAttribute("without");
  await until(() => find(element, ".panel")?.getClientRects().length);
  for (const part of parts) expect(find(element, `[part="${part}"]`), part).not.toBeNull();
});

it("has its frame follow the picture in every frame, and is painted anew only for another picture", async () => {
  const element = await show({ map: large, direction: "right" });
  for (let i = 0; i < 5; i++) find(element, '.zoom [aria-label="Zoom in"]')!.click();
  await until(() => isSeen(element));
  await still(element);
  const fills = vi.spyOn(minimap(element).getContext("2d")!, "fillRect");
  const at = (): string => find(element, ".minimap-view > span")!.style.cssText;
  const { left, top, width, height } = placeOnScreen(find(element, ".canvas")!);
  const [x, y] = [left + width / 2, top + height / 2];
  // The first move only begins a drag.
  await commands.pointer([{ move: [x, y] }, { down: "left" }, { move: [x - 10, y] }]);
  const places = new Set([at()]);
  for (let step = 1; step <= 5; step++) {
    await commands.pointer([{ move: [x - 10 - 30 * step, y] }]);
    await nextFrame();
    places.add(at());
  }
  await commands.pointer([{ up: "left" }]);
  expect(places.size).toBe(6);
  // The drag began on an area, and unfolded nothing.
  expect(element.expanded).toBeUndefined();
  await still(element);
  expect(fills).not.toHaveBeenCalled();
  element.selected = "reward-model";
  element.goal = "rlhf@gist";
  await until(() => fills.mock.calls.length > 0);
});

import { userEvent } from "vitest/browser";
import { afterEach, expect, it, vi } from "vitest";
import type { ConceptMapElement } from "../../src/element/index.js";
import { violations } from "../support/axe.js";
import { arithmetic } from "../support/arithmetic.js";
import { click, drawnConcepts, find, focused, show, until } from "../support/stage.js";

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

const summary = (element: ConceptMapElement): HTMLElement => find(element, '[part="export"] summary')!;
const menu = (element: ConceptMapElement): HTMLDetailsElement => find<HTMLDetailsElement>(element, '[part="export"]')!;
const choice = (element: ConceptMapElement, format: string): HTMLElement => find(element, `[data-format="${format}"]`)!;

/** The downloads that are asked for. */
function watchDownloads(): { readonly name: string; readonly href: string }[] {
  const downloads: { name: string; href: string }[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    downloads.push({ name: this.download, href: this.href });
  });
  return downloads;
}

it("gives what is drawn as SVG, in the page's colours", async () => {
  const style = "color-scheme: dark; --concept-map-path: rgb(1, 2, 3)";
  const element = await show({ map: arithmetic(), goal: "fractions@use", locale: "ja" }, { style });
  const svg = new DOMParser().parseFromString(await element.exportSvg(), "image/svg+xml").documentElement;
  expect(svg.localName).toBe("svg");
  expect(svg.getAttribute("lang")).toBe("ja");
  const drawn = [...svg.querySelectorAll(".concepts [data-id]")].map((part) => part.getAttribute("data-id"));
  expect(new Set(drawn)).toEqual(new Set(drawnConcepts(element)));
  expect(svg.outerHTML).toContain("rgb(1, 2, 3)");
  expect(svg.querySelector(".legend")).not.toBeNull();
});

it("gives it as PNG, as large as asked for and as a canvas can be", async () => {
  const element = await show({ map: arithmetic(), goal: "fractions@use" });
  const size = async (scale: number): Promise<ImageBitmap> => createImageBitmap(await element.exportPng({ scale }));
  const [one, two, most] = [await size(1), await size(2), await size(1000)];
  expect(two.width / one.width).toBeCloseTo(2, 1);
  expect(Math.max(most.width, most.height)).toBe(8192);
  for (const scale of [0, -1, NaN, Infinity]) await expect(element.exportPng({ scale })).rejects.toThrow("scale");
});

it("paints something on the PNG", async () => {
  const element = await show({ map: arithmetic(), goal: "fractions@use" });
  const image = await createImageBitmap(await element.exportPng());
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext("2d")!;
  context.drawImage(image, 0, 0);
  const pixels = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
  expect(new Set(pixels).size).toBeGreaterThan(20);
});

it("says why there is no picture", async () => {
  const element = document.createElement("concept-map");
  document.body.append(element);
  await expect(element.exportSvg()).rejects.toThrow("no picture yet");
  await expect(element.exportPng()).rejects.toThrow("no picture yet");
  const drawn = await show({ map: arithmetic() });
  vi.spyOn(HTMLCanvasElement.prototype, "toBlob").mockImplementation((answer) => {
    answer(null);
  });
  await expect(drawn.exportPng()).rejects.toThrow(/\d+ × \d+ pixels/);
  choice(drawn, "png").click();
  await until(() => find(drawn, '[role="status"]')?.textContent.includes("pixels"));
  expect(find(drawn, ".hint")?.textContent).toContain("pixels");
});

it("hands files to the reader from a menu", async () => {
  const downloads = watchDownloads();
  const element = await show({ map: arithmetic(), goal: "fractions@use" });
  await click(summary(element));
  await until(() => menu(element).open);
  expect(await violations(element)).toEqual([]);
  await click(choice(element, "svg"));
  await until(() => downloads.length === 1);
  expect(menu(element).open).toBe(false);
  expect(focused()).toBe(summary(element));
  await userEvent.keyboard("{Enter}");
  await userEvent.tab();
  await userEvent.tab();
  expect((focused() as HTMLElement).dataset.format).toBe("png");
  await userEvent.keyboard("{Enter}");
  await until(() => downloads.length === 2);
  const names = downloads.map(({ name }) => name);
  expect(names.map((name) => name.replace(/^.*?-?fractions/, "fractions"))).toEqual([
    "fractions-use.svg",
    "fractions-use.png",
  ]);
  expect(find(element, '[role="status"]')?.textContent).toContain(names[1]);
});

it("closes the menu with Escape, and behind those who leave it", async () => {
  const element = await show({ map: arithmetic(), goal: "fractions@use" });
  await click(summary(element));
  await userEvent.tab();
  await userEvent.keyboard("{Escape}");
  expect(menu(element).open).toBe(false);
  expect(focused()).toBe(summary(element));
  await click(summary(element));
  await until(() => menu(element).open);
  await click(find(element, ".panel")!);
  await until(() => !menu(element).open);
});

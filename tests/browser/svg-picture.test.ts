import { afterEach, describe, expect, it, vi } from "vitest";
import type { ConceptMapElement, NodeStyle, ProgressStore } from "../../src/element/index.js";
import { breadthFor } from "../../src/element/room.js";
import { parseJson } from "../../src/formats/json/index.js";
import { createConceptMap, type ConceptMap } from "../../src/model/index.js";
import { emptyProgress, markProgress, type ProgressState } from "../../src/progress/index.js";
import { darkTheme, draw, formatSvg, lightTheme, renderSvg, type DrawingOptions } from "../../src/render/index.js";
import { find, findAll, show, still } from "../support/stage.js";

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute("style");
});

/** Arrows of all kinds, and titles of one line and of several. */
const kinds = createConceptMap({
  areas: ["one", "two", "three"].map((id) => ({ id, title: id })),
  concepts: [
    { id: "a", title: "Alpha", area: "one" },
    { id: "b", title: "A title that is long enough for two lines", area: "two" },
    { id: "c", title: "Gamma", area: "three", prerequisites: [{ anyOf: ["a", "b"] }] },
    { id: "d", title: "Delta", area: "one", prerequisites: ["c", { concept: "a", helpful: true }] },
    { id: "e", title: "同じ意味の長い題名を持つ概念", area: "two", prerequisites: ["b", "d"] },
  ],
});

/** Colours, sizes and shapes of all kinds. */
function looks(id: string, state: string): NodeStyle {
  const fill = { locked: "#ffd27a", ready: "light-dark(#0b3d5c, #9ad1f0)" }[state] ?? "rgb(120 200 120)";
  const [shape = "rectangle", scale] = id === "c" ? ["cut-rectangle" as const, 1.5] : [];
  return { fill, stroke: "#cc2200", shape, ...(scale && { scale }) };
}

const state = (name: ProgressState, depth?: string) => ({ standing: { state: name, ...(depth && { depth }) } });

/** A learner who has said something of everything. */
const record = (
  [
    ["supervised-learning", state("mastered")],
    ["probability", state("known", "gist")],
    ["text-as-data", state("skipped")],
    ["reward-model", { ...state("learning"), starred: true }],
    ["rewards", { note: "read again" }],
  ] as const
).reduce((before, [id, said]) => markProgress(before, id, said), emptyProgress("chatgpt"));

type Pixels = ImageData["data"];
/** Pixels along a square whose colours are compared; smaller than any letter tells browsers apart. */
const side = 8;

/** What the canvas shows. */
function canvasPixels(element: ConceptMapElement): Pixels {
  const context = paper(element);
  const { width, height } = context.canvas;
  for (const canvas of findAll<HTMLCanvasElement>(element, ".canvas canvas"))
    if (canvas.width > 0) context.drawImage(canvas, 0, 0, canvas.clientWidth, canvas.clientHeight);
  return context.getImageData(0, 0, width, height).data;
}

/** What a picture as SVG shows, at the place and size of the canvas's. */
async function svgPixels(element: ConceptMapElement, svg: string): Promise<Pixels> {
  const transform = find(element, ".walk .layer")?.style.transform ?? "";
  const [panX = 0, panY = 0, zoom = 1] = (transform.match(/-?[\d.]+/g) ?? []).map(Number);
  const root = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  const [x = 0, y = 0, width = 0, height = 0] = (root.getAttribute("viewBox") ?? "").split(" ").map(Number);
  root.setAttribute("width", String(width * zoom));
  root.setAttribute("height", String(height * zoom));
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(root))}`;
  await image.decode();
  const context = paper(element);
  context.drawImage(image, panX + x * zoom, panY + y * zoom, width * zoom, height * zoom);
  return context.getImageData(0, 0, context.canvas.width, context.canvas.height).data;
}

/** An empty sheet of the size and colour of the canvas. */
function paper(element: ConceptMapElement): CanvasRenderingContext2D {
  const { clientWidth, clientHeight } = find(element, ".canvas")!;
  const canvas = document.createElement("canvas");
  canvas.width = clientWidth - (clientWidth % side);
  canvas.height = clientHeight - (clientHeight % side);
  const context = canvas.getContext("2d", { willReadFrequently: true })!;
  context.fillStyle = getComputedStyle(element).backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  return context;
}

/** Of squares in which one of two pictures differs from its ground, the share in which they are not alike. */
function unlikeness(element: ConceptMapElement, a: Pixels, b: Pixels): number {
  const { width } = paper(element).canvas;
  const [first, second] = [squares(a, width), squares(b, width)];
  const ground = first[0]!;
  let painted = 0;
  let unlike = 0;
  first.forEach((square, index) => {
    const other = second[index]!;
    if (distance(square, ground) < 8 && distance(other, ground) < 8) return;
    painted++;
    if (distance(square, other) > 48) unlike++;
  });
  return unlike / painted;
}

/** The mean colour of each square of a picture. */
function squares(pixels: Pixels, width: number): (readonly [number, number, number])[] {
  const across = width / side;
  const sums = Array.from({ length: pixels.length / 4 / side ** 2 }, (): [number, number, number] => [0, 0, 0]);
  for (let at = 0; at < pixels.length; at += 4) {
    const pixel = at / 4;
    const row = Math.floor(pixel / width / side);
    const square = sums[row * across + Math.floor((pixel % width) / side)]!;
    for (const channel of [0, 1, 2] as const) square[channel] += pixels[at + channel]! / side ** 2;
  }
  return sums;
}

function distance(a: readonly [number, number, number], b: readonly [number, number, number]): number {
  return Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]), Math.abs(a[2] - b[2]));
}

function svgLike(element: ConceptMapElement, map: ConceptMap, scheme: string, options: DrawingOptions): string {
  const drawing = draw(map, { ...options, breadth: breadthFor(element.clientWidth) });
  // The element's lanes lie under its canvas.
  return formatSvg({ ...drawing.scene, lanes: [] }, scheme === "dark" ? darkTheme : lightTheme, { background: false });
}

/** Without what the element shows around or beneath its canvas. */
function withoutPageParts(svg: string): string {
  const root = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  for (const part of root.querySelectorAll(".heading, .legend, .frames, .frame-titles")) part.remove();
  return new XMLSerializer().serializeToString(root);
}

/** What is the same in all schemes, fonts and pages. */
function withoutColors(svg: string): string {
  return svg
    .replace(/<style>.*?<.style>/s, "")
    .replace(/ (?:id|class|fill|stroke|font-family|aria-\w+)="[^"]*"/g, "")
    .replace(/\s+/g, " ");
}

describe("a picture as SVG", () => {
  for (const scheme of ["light", "dark"]) {
    it(`looks like the canvas (${scheme})`, async () => {
      document.documentElement.style.colorScheme = scheme;
      const chatgpt = parseJson(await (await fetch("/data/chatgpt.json")).text());
      const cases: [ConceptMap, DrawingOptions][] = [
        [kinds, {}],
        [kinds, { goal: "e", known: ["a"] }],
        [kinds, { known: ["a"], nodeStyle: ({ id, state }) => looks(id, state) }],
        [chatgpt, { goal: "rlhf@gist", locale: "en" }],
        [chatgpt, { goal: "rlhf@gist", locale: "ja" }],
      ];
      for (const [map, options] of cases) {
        const { goal, locale, known = [], nodeStyle } = options;
        const element = await show({ map, goal, locale, nodeStyle, progress: new Set(known) });
        await still(element);
        const canvas = canvasPixels(element);
        const unlike = async (asked: DrawingOptions): Promise<number> =>
          unlikeness(element, canvas, await svgPixels(element, svgLike(element, map, scheme, asked)));
        expect(await unlike(options), `${goal ?? "map"} ${locale ?? ""}`).toBeLessThan(0.005);
        // What one other tick changes is seen.
        expect(await unlike({ ...options, known: [...known, "b", "text-as-data"] })).toBeGreaterThan(0.015);
        element.remove();
      }
    });

    it(`has the signs of the canvas, and its colours and sizes (${scheme})`, async () => {
      document.documentElement.style.colorScheme = scheme;
      const map = parseJson(await (await fetch("/data/chatgpt.json")).text());
      for (const looks of [{}, { colorBy: "progress" }, { colorBy: "depth", sizeBy: "minutes" }] as const) {
        const store: ProgressStore = { load: () => Promise.resolve(record), save: () => Promise.resolve() };
        // What arrives later is laid out beside what was there before.
        const element = await show({ map, locale: "en", store, ...looks });
        await vi.waitFor(() => {
          expect(element.record?.concepts).toHaveProperty("reward-model");
        });
        element.goal = "rlhf@gist";
        await still(element);
        const canvas = canvasPixels(element);
        const asked = { goal: "rlhf@gist", locale: "en", breadth: breadthFor(element.clientWidth), record, ...looks };
        const unlike = async (options: DrawingOptions): Promise<number> =>
          unlikeness(element, canvas, await svgPixels(element, svgLike(element, map, scheme, options)));
        expect(await unlike(asked), JSON.stringify(looks)).toBeLessThan(0.01);
        const otherwise = markProgress(record, "reward-model", { standing: { state: "mastered" } });
        expect(await unlike({ ...asked, record: otherwise })).toBeGreaterThan(0.01);
        expect(withoutColors(await element.exportSvg())).toBe(withoutColors(renderSvg(map, asked)));
        element.remove();
      }
    });

    it(`looks like the canvas where areas fold (${scheme})`, async () => {
      document.documentElement.style.colorScheme = scheme;
      const map = parseJson(await (await fetch("/data/chatgpt.json")).text());
      const cases: Partial<Pick<ConceptMapElement, "goal" | "show" | "progress" | "filter">>[] = [
        {},
        { progress: new Set(["vectors", "probability", "transformer@gist"]) },
        { goal: "rlhf@gist", show: "map" },
        { filter: { areas: ["rl", "rlhf"], minutes: 30 } },
      ];
      for (const properties of cases) {
        const element = await show({ map, locale: "en", ...properties }, { style: "height: 1000px; width: 1600px" });
        await still(element);
        const svg = withoutPageParts(await element.exportSvg());
        const unlike = unlikeness(element, canvasPixels(element), await svgPixels(element, svg));
        expect(unlike, JSON.stringify(Object.keys(properties))).toBeLessThan(0.01);
        expect(svg).toContain("Mathematics");
        const { progress, ...asked } = properties;
        const drawn = renderSvg(map, { ...asked, ...(progress && { known: progress }), locale: "en", expanded: [] });
        expect(withoutColors(await element.exportSvg())).toBe(withoutColors(drawn));
        element.remove();
      }
    });
  }
});

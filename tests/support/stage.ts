import { commands } from "vitest/browser";
import "../../src/define.js";
import type { ConceptMapElement } from "../../src/element/index.js";

/** Milliseconds, on a machine that does many things at once. */
const patience = 10_000;

/** Puts a map into the page and waits until it is drawn and still. */
export async function show(
  properties: Partial<ConceptMapElement>,
  { parent = document.body, style = "" }: { parent?: ParentNode; style?: string } = {},
): Promise<ConceptMapElement> {
  const element = document.createElement("concept-map");
  element.style.cssText = `height: 600px; ${style}`;
  parent.append(Object.assign(element, properties));
  // What nobody can see is not drawn; of what stands below others there is little in the frame.
  if (element.getBoundingClientRect().top > innerHeight / 2) element.scrollIntoView({ block: "nearest" });
  await still(element);
  return element;
}

/** Loads a page of the repository into a frame that fills the test's page. */
export async function loadPage(url: string): Promise<HTMLIFrameElement & { readonly contentDocument: Document }> {
  const frame = document.createElement("iframe");
  frame.style.cssText = "position: fixed; inset: 0; width: 1000px; height: 700px; border: 0; background: white";
  frame.src = url;
  const loaded = new Promise((resolve, reject) => {
    frame.addEventListener("load", resolve);
    frame.addEventListener("error", reject);
  });
  document.body.append(frame);
  await loaded;
  return frame as HTMLIFrameElement & { readonly contentDocument: Document };
}

/** Waits until a test holds, looking once a frame. */
export async function until(test: () => unknown): Promise<void> {
  const end = performance.now() + patience;
  while (!test()) {
    if (performance.now() > end) throw new Error(`Waited ${String(patience)} ms in vain for ${test.toString()}`);
    await nextFrame();
  }
}

export function nextFrame(): Promise<number> {
  return new Promise(requestAnimationFrame);
}

/** Waits until a map is drawn with all its parts, and nothing of the picture moves or changes any more. */
export async function still(element: ConceptMapElement): Promise<void> {
  await until(() => inkOf(element) > 0);
  await element.updateComplete;
  let before: readonly unknown[] = [];
  let calm = 0;
  await until(() => {
    const canvas = canvasOf(element);
    const now = [canvas, canvas && drawingsOn(canvas), find(element, ".walk .layer")?.style.transform];
    const isSame = now.every((part, place) => part === before[place]);
    calm = isSame && !element.isUpdatePending ? calm + 1 : 0;
    before = now;
    return calm > 4;
  });
}

const drawings = new WeakMap<HTMLCanvasElement, number>();

/** How often Cytoscape has begun to draw on a canvas since that was first asked: it clears what it draws anew. */
function drawingsOn(canvas: HTMLCanvasElement): number {
  const count = drawings.get(canvas);
  if (count !== undefined) return count;
  const context = canvas.getContext("2d")!;
  const clear = context.clearRect.bind(context);
  context.clearRect = (...box) => {
    drawings.set(canvas, drawings.get(canvas)! + 1);
    clear(...box);
  };
  drawings.set(canvas, 0);
  return 0;
}

/** The first that a selector finds inside an element. */
export function find<T extends HTMLElement = HTMLElement>(element: Element, selector: string): T | null {
  return element.shadowRoot?.querySelector<T>(selector) ?? null;
}

export function findAll<T extends HTMLElement = HTMLElement>(element: Element, selector: string): T[] {
  return [...(element.shadowRoot?.querySelectorAll<T>(selector) ?? [])];
}

/** The ids of the concepts that are on the picture. */
export function drawnConcepts(element: Element): string[] {
  return findAll(element, ".walk [data-concept]").map((button) => button.dataset.concept ?? "");
}

/** The keyboard's button over a concept of the picture: it lies where the concept is drawn. */
export function buttonOf(element: Element, id: string): HTMLElement {
  const button = find(element, `.walk [data-concept="${CSS.escape(id)}"]`);
  if (!button) throw new Error(`"${id}" is not on the picture`);
  return button;
}

/** The title in the details; nothing where none are shown. */
export function detailsTitle(element: Element): string | undefined {
  return find(element, "#details-title bdi")?.textContent ?? undefined;
}

/** The titles that the lists beside the picture mark as chosen. */
export function currentItems(element: Element): string[] {
  return findAll(element, '[aria-current="true"] bdi').map(({ textContent }) => textContent);
}

/** A real click in the middle of something, or at a share of its width and height. */
export async function click(target: Element, [x, y]: readonly [number, number] = [0.5, 0.5]): Promise<void> {
  const { left, top, width, height } = placeOnScreen(target);
  const point = [left + x * width, top + y * height] as const;
  await commands.pointer([{ move: point }, { down: "left" }, { up: "left" }]);
}

/** Where something is in the test's page, also when it lies in a frame of it. */
export function placeOnScreen(target: Element): DOMRect {
  const { x, y, width, height } = target.getBoundingClientRect();
  const frame = target.ownerDocument.defaultView?.frameElement;
  const outer = frame && target.ownerDocument !== document ? frame.getBoundingClientRect() : { x: 0, y: 0 };
  return new DOMRect(x + outer.x, y + outer.y, width, height);
}

/** What is painted on the canvas, or on a part of it, as a word that changes with every pixel. */
export function picture(element: Element, around?: DOMRect): string {
  let hash = 0;
  for (const pixel of new Int32Array(pixelsOf(element, around).buffer)) hash = (Math.imul(hash, 31) + pixel) | 0;
  return String(hash);
}

/** How many pixels of the canvas, or of a part of it, are painted at all. */
export function inkOf(element: Element, around?: DOMRect): number {
  let ink = 0;
  const data = pixelsOf(element, around);
  for (let i = 3; i < data.length; i += 4) if (data[i]) ink++;
  return ink;
}

/** How many pixels of a part of the canvas have a colour, nearly. */
export function inkOfColor(element: Element, around: DOMRect, color: string): number {
  const wanted = (color.match(/[\d.]+/g) ?? []).map(Number);
  let ink = 0;
  const data = pixelsOf(element, around);
  for (let i = 0; i < data.length; i += 4)
    if (data[i + 3]! > 250 && [0, 1, 2].every((channel) => Math.abs(data[i + channel]! - wanted[channel]!) < 12)) ink++;
  return ink;
}

/** The mean colour of what is painted on the canvas, or on a part of it: red, green and blue from 0 to 255. */
export function colorOf(element: Element, around?: DOMRect): readonly [number, number, number] {
  const sum = [0, 0, 0, 0] as [number, number, number, number];
  const data = pixelsOf(element, around);
  for (let i = 0; i < data.length; i += 4) {
    const alpha = data[i + 3]!;
    for (let channel = 0; channel < 3; channel++) sum[channel]! += data[i + channel]! * alpha;
    sum[3] += alpha;
  }
  return [sum[0] / sum[3], sum[1] / sum[3], sum[2] / sum[3]];
}

/** The space around a concept on the picture, where its selection shows. */
export function around(target: Element, margin = 6): DOMRect {
  const { x, y, width, height } = target.getBoundingClientRect();
  return new DOMRect(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
}

/** The element that has the focus, through shadow roots. */
export function focused(root: DocumentOrShadowRoot = document): Element | null {
  const active = root.activeElement;
  return active?.shadowRoot?.activeElement ? focused(active.shadowRoot) : active;
}

/** The one of Cytoscape's canvases on which the elements are drawn. */
function canvasOf(element: Element): HTMLCanvasElement | null {
  return find<HTMLCanvasElement>(element, '.canvas [data-id="layer2-node"]');
}

/** Nothing where there is no canvas, or one without size. */
function pixelsOf(element: Element, part?: DOMRect): Uint8ClampedArray {
  const canvas = canvasOf(element);
  if (!canvas || canvas.width === 0 || canvas.height === 0) return new Uint8ClampedArray();
  const { x, y, width, height } = canvas.getBoundingClientRect();
  const scale = canvas.width / width;
  const { x: left, y: top, width: across, height: down } = part ?? new DOMRect(x, y, width, height);
  const corner = [scale * (left - x), scale * (top - y)] as const;
  const size = [Math.max(1, scale * across), Math.max(1, scale * down)] as const;
  return canvas.getContext("2d")!.getImageData(...corner, ...size).data;
}

/** Every event that an element tells of what readers do, from now on. */
export function recordEvents(target: EventTarget): Event[] {
  const events: Event[] = [];
  for (const type of [
    "concept-select",
    "concept-goal",
    "concept-progress",
    "concept-expand",
    "concept-load",
    "concept-error",
  ])
    target.addEventListener(type, (event) => events.push(event));
  return events;
}

import type { Box, Size } from "../layout/index.js";
import type { Scene, Viewport } from "../view/index.js";
import { remember } from "./remember.js";
import { enclosing, stopsOf } from "./stops.js";

/** Pixels under which the title of a frame says nothing. */
const smallestTitle = 60;

interface Frame {
  readonly id: string;
  readonly box: Box;
  /** The place in the list of the innermost frame around it; -1 where there is none. */
  readonly outer: number;
}

/** Outer frames before those in them. */
const framesOf = remember((scene: Scene): readonly Frame[] => {
  const frames = stopsOf(scene).filter(({ frame }) => frame);
  return frames.map((stop) => {
    const outer = enclosing(frames, stop);
    return { id: stop.id, box: stop.box, outer: outer ? frames.indexOf(outer) : -1 };
  });
});

/** How large titles are, as multiples of their font. */
const measured = new WeakMap<HTMLElement, Size & { readonly text: string | null }>();

/** The title of a frame stays on the screen as long as the frame does, below the titles of the frames around it. */
export function followFrames(root: ParentNode, scene: Scene, { pan, zoom }: Viewport): void {
  if (scene.areas.every(({ isFolded }) => isFolded)) return;
  const layer = root.querySelector<HTMLElement>(".walk .layer");
  const font = fontAt(zoom);
  layer?.style.setProperty("--title", `${String(font)}px`);
  const frames = framesOf(scene);
  const titles = titlesOf(root, frames);
  const sizes = titles.map((title) => (title ? sizeOf(title, font) : { width: 0, height: 0 }));
  const corner = { x: -pan.x / zoom, y: -pan.y / zoom };
  const ends: number[] = [];
  frames.forEach(({ box: { x, y, width, height }, outer }, place) => {
    const size = sizes[place] ?? { width: 0, height: 0 };
    const free = Math.max(corner.y, ends[outer] ?? -Infinity);
    const right = Math.max(0, Math.min(corner.x - x, width - font * size.width));
    const below = Math.max(0, Math.min(free - y, height - font * size.height));
    ends.push(y + below + font * size.height);
    const title = titles[place];
    if (!title) return;
    title.style.translate = `${String(right)}px ${String(below)}px`;
    title.classList.toggle("too-small", zoom * width < smallestTitle);
  });
}

/** As large as the picture, but on the screen never too small to be read, and never much larger than it takes. */
function fontAt(zoom: number): number {
  return Math.max(12 / zoom, Math.min(15, 18 / zoom));
}

function titlesOf(root: ParentNode, frames: readonly Frame[]): (HTMLElement | undefined)[] {
  const titles = new Map<string | undefined, HTMLElement>();
  for (const title of root.querySelectorAll<HTMLElement>(".frame-title")) titles.set(title.dataset.stop, title);
  return frames.map(({ id }) => titles.get(id));
}

/** Measured once for a text: to ask while the picture moves would have the browser lay out the page for each frame. */
function sizeOf(title: HTMLElement, font: number): Size {
  const text = title.textContent;
  const known = measured.get(title);
  if (known?.text === text) return known;
  const size = { width: title.scrollWidth / font, height: title.offsetHeight / font, text };
  // What is not on the page has no size yet.
  if (size.height > 0) measured.set(title, size);
  return size;
}

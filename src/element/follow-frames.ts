import type { Box, Size } from "../layout/index.js";
import type { Scene, Viewport } from "../view/index.js";
import { remember } from "./remember.js";
import { atScreen, put, smallestTitle } from "./placed.js";
import { enclosing, stopsOf } from "./stops.js";

/** Pixels of a frame that are free for its title, above what lies in it. */
const free = 44;

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

/** How large a title is, as multiples of its font, with its note and without. */
interface TitleSize extends Size {
  readonly bare: number;
  readonly text: string;
}

const measured = new WeakMap<HTMLElement, TitleSize>();

/**
 * The title of a frame stays on the screen as long as the frame does, below the titles of the frames around it.
 *
 * From afar, where a title is higher than the room for it, it rises over the frame's border, and those above it with it.
 * What there is to learn in a frame stands beside its title where the frame is wide enough.
 */
export function followFrames(
  shown: ReadonlyMap<string | undefined, HTMLElement>,
  scene: Scene,
  viewport: Viewport,
  placed: Viewport,
): void {
  if (shown.size === 0) return;
  const { pan, zoom } = viewport;
  const font = fontAt(zoom);
  const nearer = zoom / placed.zoom;
  const frames = framesOf(scene);
  const titles = frames.map(({ id }) => shown.get(id));
  for (const title of titles) if (title) put(title, "--title", nearer * font, "px");
  const sizes = titles.map((title, place) => {
    if (!title) return { width: 0, height: 0 };
    const { width, bare, height } = sizeOf(title, nearer * font);
    const isShort = font * width > frames[place]!.box.width;
    title.classList.toggle("short", isShort);
    return { width: isShort ? bare : width, height };
  });
  const corner = { x: -pan.x / zoom, y: -pan.y / zoom };
  const tops = topsOf(frames, sizes, font);
  const ends: number[] = [];
  frames.forEach(({ box: { x, y, width, height }, outer }, place) => {
    const size = sizes[place] ?? { width: 0, height: 0 };
    const highest = Math.max(corner.y, ends[outer] ?? -Infinity);
    const right = Math.max(0, Math.min(corner.x - x, width - font * size.width));
    const top = Math.max(tops[place] ?? y, Math.min(highest, y + height - font * size.height));
    ends.push(top + font * size.height);
    const title = titles[place];
    if (!title) return;
    const at = atScreen({ x: x + right, y: top }, viewport, placed);
    title.style.translate = `${String(at.x - x)}px ${String(at.y - y)}px`;
    put(title, "max-width", nearer * width, "px");
    title.classList.toggle("too-small", zoom * width < smallestTitle);
  });
}

/** Where titles would like to begin: at their frames, or as much higher as it takes to lie over nothing. */
function topsOf(frames: readonly Frame[], sizes: readonly Size[], font: number): readonly number[] {
  const tops = frames.map(({ box }, place) => box.y + Math.min(0, free - font * (sizes[place]?.height ?? 0)));
  // Frames in others come after them.
  for (let place = frames.length - 1; place >= 0; place--) {
    const frame = frames[place];
    const around = frame && frames[frame.outer];
    const size = frame && sizes[frame.outer];
    if (!around || !size || frame.box.x > around.box.x + font * size.width) continue;
    tops[frame.outer] = Math.min(tops[frame.outer] ?? 0, (tops[place] ?? 0) - font * size.height);
  }
  return tops;
}

/** As large as the picture, but on the screen never too small to be read, and never much larger than it takes. */
function fontAt(zoom: number): number {
  return Math.max(12 / zoom, Math.min(15, 18 / zoom));
}

/** Measured once for a text: to ask while the picture moves would have the browser lay out the page for each frame. */
function sizeOf(title: HTMLElement, font: number): TitleSize {
  const text = title.textContent + (title.querySelector("small")?.dataset.note ?? "");
  const known = measured.get(title);
  if (known?.text === text) return known;
  title.style.maxWidth = "none";
  title.classList.remove("short");
  const width = title.offsetWidth / font;
  title.classList.add("short");
  const size = { width, bare: title.offsetWidth / font, height: title.offsetHeight / font, text };
  // What is not on the page has no size yet.
  if (size.height > 0) measured.set(title, size);
  return size;
}

import type { Box, Size } from "../layout/index.js";
import type { Scene, Viewport } from "../view/index.js";
import { visibleBox } from "./minimap-scale.js";
import type { OverlayParts } from "./overlay-parts.js";
import { atScreen, put, smallestTitle } from "./placed.js";
import { remember } from "./remember.js";
import { enclosing, stopsOf } from "./stops.js";
import { fitTitle, measureTitles } from "./title-size.js";

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

/**
 * The title of a frame stays in what is seen of the frame, at the side where lines of its language begin, below the titles of
 * the frames around it, and ends there with an ellipsis where it is longer.
 *
 * From afar, where a title is higher than the room for it, it rises over the frame's border, and those above it with it.
 * As much of what there is to learn in a frame stands beside its title as there is room for.
 */
export function followFrames(
  { frameTitles: shown, isRightToLeft }: Pick<OverlayParts, "frameTitles" | "isRightToLeft">,
  scene: Scene,
  viewport: Viewport,
  placed: Viewport,
  screen: Size,
): void {
  if (shown.size === 0) return;
  const { zoom } = viewport;
  const font = fontAt(zoom);
  const nearer = zoom / placed.zoom;
  const frames = framesOf(scene);
  const view = visibleBox(viewport, screen);
  const rooms = frames.map(({ box }) => seenOf(box, view));
  const titles = frames.map(({ id }) => shown.get(id));
  for (const title of titles) if (title) put(title, "--title", nearer * font, "px");
  measureTitles(
    titles.filter((title) => title !== undefined),
    nearer * font,
  );
  const sizes = titles.map((title, place) => {
    if (!title) return { width: 0, height: 0 };
    const { width, height } = fitTitle(title, rooms[place]!.width / font);
    return { width: font * width, height: font * height };
  });
  const tops = topsOf(frames, sizes, isRightToLeft);
  const ends: number[] = [];
  frames.forEach(({ box, outer }, place) => {
    const { height, width: taken } = sizes[place]!;
    const highest = Math.max(view.y, ends[outer] ?? -Infinity);
    const y = Math.max(tops[place] ?? box.y, Math.min(highest, box.y + box.height - height));
    ends.push(y + height);
    const title = titles[place];
    if (!title) return;
    const { x, width } = rooms[place]!;
    const at = atScreen({ x: isRightToLeft ? x + width : x, y }, viewport, placed);
    const back = isRightToLeft ? " - 100%" : "";
    title.style.translate = `calc(${String(at.x - box.x)}px${back}) ${String(at.y - box.y)}px`;
    // Where it ends before that anyway, it need not be told anew for each frame of a drag.
    put(title, "max-width", nearer * (taken < width ? box.width : width), "px");
    title.classList.toggle("too-small", zoom * width < smallestTitle);
  });
}

/** From where to where a frame is seen, from left to right; beyond its end it is nothing. */
function seenOf({ x, width }: Box, view: Box): { readonly x: number; readonly width: number } {
  const left = Math.min(Math.max(x, view.x), x + width);
  return { x: left, width: Math.max(0, Math.min(x + width, view.x + view.width) - left) };
}

/** Where titles would like to begin: at their frames, or as much higher as it takes to lie over nothing. */
function topsOf(frames: readonly Frame[], sizes: readonly Size[], isRightToLeft: boolean): readonly number[] {
  const tops = frames.map(({ box }, place) => box.y + Math.min(0, free - (sizes[place]?.height ?? 0)));
  // Frames in others come after them.
  for (let place = frames.length - 1; place >= 0; place--) {
    const frame = frames[place];
    const around = frame && frames[frame.outer];
    const size = frame && sizes[frame.outer];
    if (!around || !size || distanceIn(frame.box, around.box, isRightToLeft) > size.width) continue;
    tops[frame.outer] = Math.min(tops[frame.outer] ?? 0, (tops[place] ?? 0) - size.height);
  }
  return tops;
}

/** How far a box begins after another, as lines of the language run. */
function distanceIn(inner: Box, outer: Box, isRightToLeft: boolean): number {
  const left = inner.x - outer.x;
  return isRightToLeft ? outer.width - left - inner.width : left;
}

/** As large as the picture, but on the screen never too small to be read, and never much larger than it takes. */
function fontAt(zoom: number): number {
  return Math.max(12 / zoom, Math.min(15, 18 / zoom));
}

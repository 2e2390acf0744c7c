import type { Box } from "../layout/index.js";
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

/** The title of a frame stays on the screen as long as the frame does, below the titles of the frames around it. */
export function followFrames(root: ParentNode, scene: Scene, { pan, zoom }: Viewport): void {
  if (scene.areas.length === 0) return;
  const titles = new Map<string | undefined, HTMLElement>();
  for (const title of root.querySelectorAll<HTMLElement>(".frame-title")) titles.set(title.dataset.stop, title);
  const frames = framesOf(scene);
  // All is measured before anything moves, since the browser would else lay out the page for each.
  const sizes = frames.map(({ id }) => {
    const title = titles.get(id);
    return { width: title?.offsetWidth ?? 0, height: title?.offsetHeight ?? 0 };
  });
  const corner = { x: -pan.x / zoom, y: -pan.y / zoom };
  const ends: number[] = [];
  frames.forEach(({ id, box: { x, y, width, height }, outer }, place) => {
    const size = sizes[place] ?? { width: 0, height: 0 };
    const free = Math.max(corner.y, ends[outer] ?? -Infinity);
    const right = Math.max(0, Math.min(corner.x - x, width - size.width));
    const below = Math.max(0, Math.min(free - y, height - size.height));
    ends.push(y + below + size.height);
    const title = titles.get(id);
    if (!title) return;
    title.style.translate = `${String(right)}px ${String(below)}px`;
    title.classList.toggle("too-small", zoom * width < smallestTitle);
  });
}

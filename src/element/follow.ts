import { followEdges } from "./follow-edges.js";
import { followFrames } from "./follow-frames.js";
import { stopsOf } from "./stops.js";
import type { Scene, Viewport } from "../view/index.js";

/** Pixels under which a title says nothing; the legend tells the colour then. */
const smallestTitle = 60;

/** Moves what lies over the canvas in HTML along with the canvas; buttons that nobody sees, to where they are `placed`. */
export function follow(root: ParentNode, scene: Scene, viewport: Viewport, placed: Viewport): void {
  const { pan, zoom } = viewport;
  for (const layer of root.querySelectorAll<HTMLElement>(".layer")) {
    const { x, y } = (layer.matches(".walk *") ? placed : viewport).pan;
    layer.style.transform = `translate(${String(x)}px, ${String(y)}px) scale(${String(zoom)})`;
    layer.style.setProperty("--zoom", String(zoom));
  }
  followEdges(root, scene, viewport);
  followLanes(root, scene, viewport);
  followFrames(root, scene, viewport);
  const tip = root.querySelector<HTMLElement>("[data-tip]");
  const box = tip && stopsOf(scene).find(({ id }) => id === tip.dataset.tip)?.box;
  if (box)
    moveTo(
      tip,
      Math.max(4, pan.x + zoom * (box.x + box.width / 2) - tip.offsetWidth / 2),
      Math.max(4, pan.y + zoom * box.y - tip.offsetHeight - 6),
    );
}

/** The titles of lanes stay on the screen. */
function followLanes(root: ParentNode, scene: Scene, { pan, zoom }: Viewport): void {
  const isVertical = scene.direction === "down" || scene.direction === "up";
  for (const { id, box } of scene.lanes) {
    const title = root.querySelector<HTMLElement>(`[data-lane="${CSS.escape(id)}"]`);
    if (!title) continue;
    const room = zoom * box.width - 2;
    if (isVertical) title.style.maxWidth = `${String(room)}px`;
    title.hidden = isVertical && room < smallestTitle;
    const [x = 0, y = 0] = isVertical
      ? [
          pan.x + zoom * (box.x + box.width / 2) - title.offsetWidth / 2,
          Math.max(4, pan.y + zoom * box.y - title.offsetHeight - 4),
        ]
      : [Math.max(4, pan.x + zoom * box.x), Math.max(4, pan.y + zoom * box.y)];
    moveTo(title, x, y);
  }
}

function moveTo(element: HTMLElement, x: number, y: number): void {
  element.style.transform = `translate(${String(x)}px, ${String(y)}px)`;
}

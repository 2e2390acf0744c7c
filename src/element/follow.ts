import type { Scene, Viewport } from "../view/index.js";

/** Moves what lies over the canvas in HTML along with the canvas. */
export function follow(root: ParentNode, scene: Scene, { pan, zoom }: Viewport): void {
  for (const layer of root.querySelectorAll<HTMLElement>(".layer")) {
    layer.style.transform = `translate(${String(pan.x)}px, ${String(pan.y)}px) scale(${String(zoom)})`;
    layer.style.setProperty("--zoom", String(zoom));
  }
  const isVertical = scene.direction === "down" || scene.direction === "up";
  for (const { id, box } of scene.lanes) {
    const title = root.querySelector<HTMLElement>(`[data-lane="${CSS.escape(id)}"]`);
    if (!title) continue;
    if (isVertical) title.style.maxWidth = `${String(Math.max(100, zoom * box.width - 4))}px`;
    const [x, y] = isVertical
      ? [
          pan.x + zoom * (box.x + box.width / 2) - title.offsetWidth / 2,
          Math.max(4, pan.y + zoom * box.y - title.offsetHeight - 4),
        ]
      : [Math.max(4, pan.x + zoom * box.x), Math.max(4, pan.y + zoom * box.y)];
    title.style.transform = `translate(${String(x)}px, ${String(y)}px)`;
  }
}

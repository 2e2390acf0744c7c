import type { Core } from "cytoscape";
import type { Point } from "../layout/index.js";

/** Milliseconds in which what stays on the picture comes to its new place. */
const duration = 250;
/** With more than this on the picture, gliding would stutter. */
const most = 900;

/** Where everything is seen to be; what is still gliding is then put where it was going. */
export function settledPlaces(core: Core): Map<string, Point> {
  const places = new Map<string, Point>();
  core.nodes().forEach((node) => void places.set(node.id(), { ...node.position() }));
  core.edges().forEach((edge) => void places.set(edge.id(), { x: NaN, y: NaN }));
  core.elements(":animated").stop(true, true).removeStyle("opacity");
  return places;
}

/** Has what stays glide to its place from where it was, and what is new come out of the background. */
export function glideFrom(core: Core, before: ReadonlyMap<string, Point>): void {
  if (core.elements().length > most) return;
  core.nodes().forEach((node) => {
    const to = { ...node.position() };
    const from = before.get(node.id());
    if (!from || (from.x === to.x && from.y === to.y)) return;
    node.position({ ...from });
    node.animate({ position: to }, { duration, easing: "ease-in-out" });
  });
  core.elements().forEach((element) => {
    if (before.has(element.id())) return;
    const opacity = element.numericStyle("opacity") as number;
    element.style("opacity", 0);
    element.animate(
      { style: { opacity } },
      { duration, easing: "ease-in", complete: () => void element.removeStyle("opacity") },
    );
  });
}

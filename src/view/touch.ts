import type { Point } from "../layout/index.js";
import { moved, zoomed, type Viewport } from "./viewport.js";

/** Pixels that a finger may tremble and still tap. */
const tapSlop = 10;

interface TouchTarget {
  viewport(): Viewport;
  show(viewport: Viewport): void;
  /** A single finger was drawn over the picture. */
  onOneFinger(): void;
}

/**
 * Leaves one finger to the page, which scrolls, and moves and zooms the picture with two.
 *
 * Cytoscape would hold the page still wherever a finger meets a concept, and takes two fingers that are near one another
 * for a request for a menu; so it sees no finger move.
 */
export function listenToTouch(container: HTMLElement, target: TouchTarget, signal: AbortSignal): void {
  let pair: Pair | undefined;
  let start: Touch | undefined;
  let wasPair = false;
  let wasDrawn = false;
  const onStart = (event: TouchEvent): void => {
    pair = pairOf(event, container);
    if (!pair) {
      start = event.touches[0];
      return;
    }
    wasPair = true;
    event.stopPropagation();
  };
  const onMove = (event: TouchEvent): void => {
    event.stopPropagation();
    const next = pairOf(event, container);
    if (!next || !pair) {
      wasDrawn ||= distance(start, event.touches[0]) > tapSlop;
      if (!wasPair && wasDrawn) target.onOneFinger();
      return;
    }
    if (event.cancelable) event.preventDefault();
    const shifted = moved(target.viewport(), next.center.x - pair.center.x, next.center.y - pair.center.y);
    target.show(zoomed(shifted, next.distance / pair.distance, next.center));
    pair = next;
  };
  const onEnd = (event: TouchEvent): void => {
    pair = pairOf(event, container);
    if (!wasPair && !wasDrawn) return;
    event.stopPropagation();
    if (event.touches.length > 0) return;
    wasPair = false;
    wasDrawn = false;
    // Else Cytoscape, which saw no finger move, would take the first finger's end for a tap.
    container.ownerDocument.defaultView?.dispatchEvent(new Event("touchcancel"));
  };
  container.addEventListener("touchstart", onStart, { capture: true, passive: true, signal });
  container.addEventListener("touchmove", onMove, { capture: true, passive: false, signal });
  for (const type of ["touchend", "touchcancel"] as const)
    container.addEventListener(type, onEnd, { capture: true, passive: true, signal });
}

interface Pair {
  readonly center: Point;
  readonly distance: number;
}

/** Two fingers as seen from the container's corner; none where there are fewer. */
function pairOf({ touches: [first, second] }: TouchEvent, container: HTMLElement): Pair | undefined {
  if (!first || !second) return undefined;
  const { left, top } = container.getBoundingClientRect();
  return {
    center: { x: (first.clientX + second.clientX) / 2 - left, y: (first.clientY + second.clientY) / 2 - top },
    distance: Math.max(1, distance(first, second)),
  };
}

function distance(one: Touch | undefined, other: Touch | undefined): number {
  return one && other ? Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) : 0;
}

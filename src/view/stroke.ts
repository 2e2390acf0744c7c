import type { EdgeSingular } from "cytoscape";
import type { Box, Point } from "../layout/index.js";
import type { ArrowData } from "./elements.js";
import { bendReach } from "./route-style.js";

/** Where on a scene an arrow is drawn: much less of it than the box that it lies in. */
export interface Stroke {
  readonly line: readonly Point[];
  /** How many pixels beside its line something of it is drawn. */
  readonly around: number;
  readonly head: Box;
}

interface Renderer {
  getArrowWidth(width: number, scale: number): number;
  /** The part of that which a triangle takes up. */
  readonly arrowShapeWidth: number;
}

/** Has Cytoscape work out the arrow's style, where that has changed. */
export function strokeOf(edge: EdgeSingular): Stroke {
  const renderer = (edge.cy() as unknown as { renderer(): Renderer }).renderer();
  const { route } = edge.data() as ArrowData;
  const [width = 0, scale = 0] = ["width", "arrow-scale"].map((name) => Number(edge.numericStyle(name)));
  const { x, y } = route.at(-1)!;
  const length = renderer.arrowShapeWidth * renderer.getArrowWidth(width, scale) + width;
  return {
    line: route,
    around: width / 2 + bendReach(edge),
    head: { x: x - length, y: y - length, width: 2 * length, height: 2 * length },
  };
}

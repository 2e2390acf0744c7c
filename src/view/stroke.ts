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

/** Has Cytoscape work out the arrow's style, where that has changed. */
export function strokeOf(edge: EdgeSingular): Stroke {
  const { route } = edge.data() as ArrowData;
  const [width = 0, scale = 0] = ["width", "arrow-scale"].map((name) => Number(edge.numericStyle(name)));
  const { x, y } = route.at(-1)!;
  const length = headLength(width, scale) + width;
  return {
    line: route,
    around: width / 2 + bendReach(edge),
    head: { x: x - length, y: y - length, width: 2 * length, height: 2 * length },
  };
}

/** In pixels, as Cytoscape draws a triangle. */
function headLength(width: number, scale: number): number {
  return 0.3 * scale * Math.max((13.37 * width) ** 0.9, 29);
}

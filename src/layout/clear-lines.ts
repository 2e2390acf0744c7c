import type { Edges } from "./drawn-graph.js";
import type { Bodies } from "./separate-boxes.js";
import { lengthOf } from "./trigonometry.js";

/**
 * Moves boxes that lie across the straight line of another's edge a share of the way out of it, and the ends of the
 * edge a little the other way.
 */
export function clearLines(
  { tail, head }: Pick<Edges, "tail" | "head">,
  bodies: Bodies,
  gap: number,
  share: number,
): void {
  const { x, y, width, height } = bodies;
  for (let edge = 0; edge < tail.length; edge++) {
    const [from, to] = [tail[edge]!, head[edge]!];
    const way = { x: x[to]! - x[from]!, y: y[to]! - y[from]! };
    const length = lengthOf(way.x, way.y);
    if (length === 0) continue;
    const across = { x: -way.y / length, y: way.x / length };
    for (let body = 0; body < x.length; body++) {
      if (body === from || body === to) continue;
      const off = { x: x[body]! - x[from]!, y: y[body]! - y[from]! };
      const place = (off.x * way.x + off.y * way.y) / (length * length);
      if (place <= 0 || place >= 1) continue;
      const distance = off.x * across.x + off.y * across.y;
      const extent = (Math.abs(across.x) * width[body]! + Math.abs(across.y) * height[body]!) / 2;
      const lack = extent + gap - Math.abs(distance);
      if (lack <= 0) continue;
      const by = ((distance < 0 ? -1 : 1) * (lack * share)) / 2;
      const move = (moved: number, much: number): void => {
        x[moved]! += much * across.x;
        y[moved]! += much * across.y;
      };
      move(body, by);
      move(from, -by * (1 - place));
      move(to, -by * place);
    }
  }
}

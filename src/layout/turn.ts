import type { Box, Direction, Point, Size } from "./layout.js";

/** How points and boxes of a drawing that runs downwards lie when it runs another way. */
export interface Turn {
  point(point: Point): Point;
  box(box: Box): Box;
}

/** A turn for a drawing of a size; after it, the drawing's top left corner is at zero again. */
export function turnTo(direction: Direction, { height }: Pick<Size, "height">): Turn {
  const point = {
    down: (point: Point): Point => point,
    up: ({ x, y }: Point): Point => ({ x, y: height - y }),
    right: ({ x, y }: Point): Point => ({ x: y, y: x }),
    left: ({ x, y }: Point): Point => ({ x: height - y, y: x }),
  }[direction];
  const box = ({ x, y, width, height }: Box): Box => {
    const [a, b] = [point({ x, y }), point({ x: x + width, y: y + height })];
    return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(b.x - a.x), height: Math.abs(b.y - a.y) };
  };
  return { point, box };
}

/** The way back from a direction to downwards, but for where zero lies. */
export function turnBack(direction: Direction): Pick<Turn, "point"> {
  return {
    point: {
      down: (point: Point): Point => point,
      up: ({ x, y }: Point): Point => ({ x, y: -y }),
      right: ({ x, y }: Point): Point => ({ x: y, y: x }),
      left: ({ x, y }: Point): Point => ({ x: y, y: -x }),
    }[direction],
  };
}

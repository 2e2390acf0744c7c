import type { Point, Size } from "./layout.js";

/**
 * Places rectangles beside one another in shelves of about the wanted proportions, tall ones first; answers their
 * top left corners.
 *
 * Shelves by falling height are those of Coffman, Garey, Johnson and Tarjan (1980); low rectangles here stand on one
 * another in a column as long as they fit the shelf.
 */
export function pack(sizes: readonly Size[], gap: number, proportion: number): Point[] {
  const area = sizes.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const widest = Math.max(0, ...sizes.map(({ width }) => width));
  const limit = Math.max(widest, Math.sqrt(area * proportion));
  const byHeight = [...sizes.keys()].sort((a, b) => sizes[b]!.height - sizes[a]!.height || a - b);

  const corners: Point[] = [];
  const shelf = { y: 0, height: 0 };
  const column = { x: 0, y: 0, width: 0 };
  for (const index of byHeight) {
    const { width, height } = sizes[index]!;
    const isBelowInColumn = width <= column.width && column.y + height <= shelf.y + shelf.height;
    if (!isBelowInColumn) {
      const x = column.width > 0 ? column.x + column.width + gap : 0;
      const isOnShelf = shelf.height > 0 && x + width <= limit;
      if (!isOnShelf) {
        shelf.y += shelf.height > 0 ? shelf.height + gap : 0;
        shelf.height = height;
      }
      column.x = isOnShelf ? x : 0;
      column.y = shelf.y;
      column.width = width;
    }
    corners[index] = { x: column.x, y: column.y };
    column.y += height + gap;
  }
  return corners;
}

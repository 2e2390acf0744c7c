import { columnLane, type AreaColumns, type Block } from "./area-columns.js";
import type { Bands, LaneRoom } from "./lane-bands.js";
import type { LayerBands, LayerRoom } from "./layer-bands.js";
import type { Box } from "./layout.js";
import type { Spacing } from "./spacing.js";

/** The room that the borders and titles of areas take beside lanes and layers, and the boxes that come of it. */
export interface AreaFrames {
  readonly lanes: LaneRoom;
  readonly layers: LayerRoom;
  /** By area; none where it holds no concept. */
  boxes(bands: Bands, layers: LayerBands): (Box | undefined)[];
}

type Side = keyof Block;

/** Areas that begin together in a column or layer lie in one another: each needs room for its own border. */
export function areaFrames(
  { count, blocks }: AreaColumns,
  parentArea: Int32Array,
  layerCount: number,
  spacing: Spacing,
): AreaFrames {
  const borders = {
    left: bordersAt("left", blocks, parentArea),
    right: bordersAt("right", blocks, parentArea),
    top: bordersAt("top", blocks, parentArea),
    bottom: bordersAt("bottom", blocks, parentArea),
  };
  const room = (side: Side, size: number, placeOf: (at: number) => number, each: number): Float64Array => {
    const pixels = new Float64Array(size);
    blocks.forEach((block, area) => {
      const at = block && placeOf(block[side]);
      if (at !== undefined) pixels[at] = Math.max(pixels[at]!, each * borders[side][area]!);
    });
    return pixels;
  };
  const lanes = 2 * count + 1;
  const minimum = new Float64Array(lanes);
  for (let column = 0; column < count; column++) minimum[columnLane(column)] = spacing.laneMinimum;
  const same = (layer: number): number => layer;
  return {
    lanes: {
      before: room("left", lanes, columnLane, spacing.laneBefore),
      after: room("right", lanes, columnLane, spacing.laneAfter),
      gap: spacing.boxes / 2,
      minimum,
      mayPart: true,
    },
    layers: {
      above: room("top", layerCount, same, spacing.laneAbove),
      below: room("bottom", layerCount, same, spacing.laneBelow),
    },
    boxes: ({ low, high }, { top, bottom }) =>
      blocks.map((block, area) => {
        if (!block) return undefined;
        const x = low[columnLane(block.left)]! - spacing.laneBefore * borders.left[area]!;
        const y = top[block.top]! - spacing.laneAbove * borders.top[area]!;
        const right = high[columnLane(block.right)]! + spacing.laneAfter * borders.right[area]!;
        const end = bottom[block.bottom]! + spacing.laneBelow * borders.bottom[area]!;
        return { x, y, width: right - x, height: end - y };
      }),
  };
}

/** By area: the borders on one side from its own to the innermost that begins in the same column or layer. */
function bordersAt(side: Side, blocks: readonly (Block | undefined)[], parentArea: Int32Array): Int32Array {
  const borders = new Int32Array(blocks.length);
  blocks.forEach((block, area) => {
    let count = 1;
    for (let at = area; at >= 0 && blocks[at]?.[side] === block?.[side]; at = parentArea[at]!) {
      borders[at] = Math.max(borders[at]!, count);
      count++;
    }
  });
  return borders;
}

/** Middles of boxes that may be moved. */
export interface Bodies {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly width: Float64Array;
  readonly height: Float64Array;
}

/** Boxes are only pushed so many times before all of them are spread a little. */
const pushesAtOnce = 50;
const spread = 1.05;
const rounding = 1e-6;

/** Moves boxes until each two are a gap apart, first those that are too close, and where that does not do, all. */
export function separateBoxes(bodies: Bodies, gap: number): void {
  for (;;) {
    // A little more than asked for, so that rounding does not keep them pushing.
    for (let i = 0; i < pushesAtOnce; i++) if (pushApart(bodies, gap, 1 + rounding) === 0) return;
    for (const middles of [bodies.x, bodies.y]) middles.forEach((at, body) => (middles[body] = at * spread));
  }
}

/**
 * Moves each two boxes that are closer than a gap a share of the way apart, along the shorter way; answers how many
 * pairs it moved.
 */
export function pushApart({ x, y, width, height }: Bodies, gap: number, share: number): number {
  const top = (body: number): number => y[body]! - height[body]! / 2;
  const byTop = Int32Array.from(y.keys()).sort((a, b) => top(a) - top(b) || a - b);
  const tops = Float64Array.from(byTop, top);
  let moved = 0;
  byTop.forEach((upper, place) => {
    const reach = tops[place]! + height[upper]! + gap;
    for (let next = place + 1; next < byTop.length && tops[next]! < reach; next++) {
      const lower = byTop[next]!;
      const across = (width[upper]! + width[lower]!) / 2 + gap - Math.abs(x[upper]! - x[lower]!);
      const along = (height[upper]! + height[lower]!) / 2 + gap - Math.abs(y[upper]! - y[lower]!);
      if (across <= rounding || along <= rounding) continue;
      moved++;
      const middles = across < along ? x : y;
      const isBefore = middles[upper]! < middles[lower]! || (middles[upper] === middles[lower] && upper < lower);
      const way = ((isBefore ? 1 : -1) * share * Math.min(across, along)) / 2;
      middles[upper]! -= way;
      middles[lower]! += way;
    }
  });
  return moved;
}

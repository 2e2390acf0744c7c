import type { Box } from "./layout.js";
import { portGap, usableSide } from "./ports.js";

/** The end of an edge at a side of a box that faces left or right; ends lie along the side in order of their keys. */
export interface SideEnd {
  readonly box: number;
  readonly key: number;
}

/** How far down each end meets its side: around the middle. */
export function sidePorts(boxes: readonly Box[], ends: readonly SideEnd[]): number[] {
  const ofBox = new Map<number, number[]>();
  ends.forEach(({ box }, end) => {
    const before = ofBox.get(box);
    if (before) before.push(end);
    else ofBox.set(box, [end]);
  });
  const at = new Array<number>(ends.length);
  for (const [box, own] of ofBox) {
    const { y, height } = boxes[box]!;
    const gap = Math.min(portGap, (height * usableSide) / Math.max(1, own.length - 1));
    own.sort((a, b) => ends[a]!.key - ends[b]!.key || a - b);
    own.forEach((end, place) => (at[end] = y + height / 2 + (place - (own.length - 1) / 2) * gap));
  }
  return at;
}

import { fullTurn, turnBetween, wrapped } from "./angles.js";
import type { Rings } from "./rings.js";
import { angleTo, cosine, lengthOf, sine } from "./trigonometry.js";
import { wedgesAround } from "./wedges.js";

/** Where a concept would like to be on its ring. */
export interface Want {
  readonly vertex: number;
  readonly want: number;
}

/** How much a concept minds the ring before its own, its own ring, and the next one. */
export type Pull = readonly [inner: number, own: number, outer: number];

/** The mean angle of a concept's neighbours, or its own where they pull to all sides alike. */
export function barycentreAngle({ ringOf, around }: Rings, angle: Float64Array, vertex: number, pull: Pull): number {
  const [inner, own, outer] = pull;
  let [x, y] = [0, 0];
  for (const other of around.items.subarray(around.start[vertex], around.start[vertex + 1])) {
    // The centre has no angle.
    if (ringOf[other] === 0) continue;
    const weight = ringOf[other]! < ringOf[vertex]! ? inner : ringOf[other] === ringOf[vertex] ? own : outer;
    x += weight * cosine(angle[other]!);
    y += weight * sine(angle[other]!);
  }
  return lengthOf(x, y) < 1e-6 ? angle[vertex]! : angleTo(x, y);
}

/**
 * Shares out the circle between the branches at the centre by how many leaves they have: what lies ahead around the
 * direction, all else opposite, each side in the order of what its concepts want.
 */
export function shareOut(
  wants: readonly Want[],
  isAhead: (vertex: number) => boolean,
  leaves: Float64Array,
  direction: number,
): Want[] {
  const side = (isOn: (vertex: number) => boolean, middle: number): number[] => {
    // At the bottom and on the left, clockwise is against the way in which equals are read.
    const isBackwards = sine(middle) > cosine(middle);
    const own = wants.filter(({ vertex }) => isOn(vertex));
    return (isBackwards ? own.toReversed() : own)
      .toSorted((a, b) => turnBetween(middle, a.want) - turnBetween(middle, b.want))
      .map(({ vertex }) => vertex);
  };
  const ahead = side(isAhead, direction);
  const behind = side((vertex) => !isAhead(vertex), direction + Math.PI);
  return wedgesAround(ahead, behind, leaves, direction).map(({ vertex, start, width }) => {
    return { vertex, want: wrapped(start + width / 2) };
  });
}

/** In order round the circle, from after the widest stretch that nobody wants, so that wants rise from there. */
export function inOrderRound(wants: readonly Want[]): Want[] {
  const sorted = wants.toSorted((a, b) => a.want - b.want);
  let [first, widest] = [0, -1];
  sorted.forEach(({ want }, i) => {
    const before = i === 0 ? sorted.at(-1)!.want - fullTurn : sorted[i - 1]!.want;
    if (want - before <= widest) return;
    widest = want - before;
    first = i;
  });
  const turned = sorted.slice(0, first).map(({ vertex, want }) => ({ vertex, want: want + fullTurn }));
  return [...sorted.slice(first), ...turned];
}

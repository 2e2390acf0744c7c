import { wrapped, turnBetween } from "./angles.js";
import { trackGap } from "./brackets.js";
import type { Edges } from "./drawn-graph.js";
import type { ArcEnds } from "./ring-ports.js";
import type { Ring } from "./ring-fit.js";
import { assignTracks } from "./free-tracks.js";

/** Where arcs begin and end across: how far from the centre. */
export interface Radii {
  readonly from: number;
  readonly to: number;
}

/** The share of the room between two rings that a spiral keeps free at either end. */
const spiralEnd = 0.2;
/** Arcs on one circle are so many radians apart. */
const arcGap = 0.02;

/**
 * How far from the centre arcs run: a spiral crosses the room between two rings; within a ring each arc has a circle on
 * which no other overlaps it, short ones nearest to the ring.
 */
export function arcRadii(
  { tail, head }: Pick<Edges, "tail" | "head">,
  ends: ReadonlyMap<number, ArcEnds>,
  ringOf: Int32Array,
  rings: readonly Ring[],
): Map<number, Radii> {
  const radii = new Map<number, Radii>();
  const within: number[][] = rings.map(() => []);
  for (const edge of ends.keys()) {
    const [own, other] = [ringOf[tail[edge]!]!, ringOf[head[edge]!]!];
    if (own === other) within[own]!.push(edge);
    else radii.set(edge, { from: leaving(rings[own]!, rings[other]!), to: leaving(rings[other]!, rings[own]!) });
  }
  within.forEach((edges, ring) => {
    const stretches = edges.map((edge) => {
      const { from, to } = ends.get(edge)!;
      const turn = turnBetween(from, to);
      const start = wrapped(turn < 0 ? to : from);
      return { from: start, to: start + Math.abs(turn) };
    });
    const { of, count } = assignTracks(stretches, arcGap);
    const { near, far } = rings[ring]!;
    const [inside, outside] = [rings[ring - 1]?.far ?? 0, rings[ring + 1]?.near ?? far + trackGap * (count + 1)];
    // Round the centre itself there is little room, and round the whole there is much.
    const [start, end] = ring === 1 || ring === rings.length - 1 ? [far, outside] : [near, inside];
    edges.forEach((edge, i) => {
      const radius = start + ((end - start) * (of[i]! + 1)) / (count + 1);
      radii.set(edge, { from: radius, to: radius });
    });
  });
  return radii;
}

function leaving(own: Ring, other: Ring): number {
  const [border, opposite] = own.radius < other.radius ? [own.far, other.near] : [own.near, other.far];
  return border + (opposite - border) * spiralEnd;
}

import { fullTurn, turnBetween, wrapped } from "./angles.js";
import type { DrawnGraph } from "./drawn-graph.js";
import { ringCrossings } from "./ring-crossings.js";
import { fitRing, type Ring, type RingPicture } from "./ring-fit.js";
import type { Rings } from "./rings.js";
import { swapOnRings } from "./ring-swaps.js";
import { barycentreAngle, inOrderRound, shareOut, type Pull, type Want } from "./ring-wants.js";
import { lengthOf } from "./trigonometry.js";
import { leavesOf } from "./wedges.js";

/** What is known of a radial picture before its angles. */
export interface RadialPlan {
  readonly graph: DrawnGraph;
  readonly rings: Rings;
  /** On the inmost ring, does the concept lie where arrows point to? All others lie where they come from. */
  readonly isAhead: (vertex: number) => boolean;
  /** Where arrows point, in radians from the right, clockwise. */
  readonly direction: number;
  readonly spacing: number;
  readonly layerSpacing: number;
}

const outward: Pull = [1, 0.2, 0];
const inward: Pull = [0.5, 0.2, 1];
const onlyInner: Pull = [1, 0, 0];
/** What no arrows lead to lies at the bottom. */
const lostAngle = Math.PI / 2;
const sweeps = 12;
/** Pixels across for each line between two rings. */
const lineSpacing = 5;

/**
 * Sweeps outward and inward, each time ordering a ring by the barycentres of its neighbours' angles; answers the
 * picture with the fewest crossings met on the way.
 *
 * The inmost ring is shared out by the size of its branches; on the others boxes stand close to what they hang on.
 */
export function sweepRings(plan: RadialPlan): RingPicture {
  const { graph, rings, isAhead, direction, spacing, layerSpacing } = plan;
  const { members, ringOf, parent } = rings;
  const leaves = leavesOf(rings);
  const angle = new Float64Array(graph.size);
  const centre = members[0]![0]!;
  const set: Ring[] = [
    { radius: 0, angles: [0], near: 0, far: lengthOf(graph.across[centre]!, graph.along[centre]!) / 2 },
  ];

  const wantsOf = (ring: number, pull: Pull): Want[] => {
    const vertices = members[ring]!;
    if (parent[vertices[0]!]! < 0) return vertices.map((vertex, i) => ({ vertex, want: lostAngle - i * 1e-6 }));
    const wants = vertices.map((vertex) => {
      return { vertex, want: wrapped(barycentreAngle(rings, angle, vertex, pull)) };
    });
    return ring === 1 ? shareOut(wants, isAhead, leaves, direction) : wants;
  };

  const settle = (ring: number, some: readonly Want[]): void => {
    const wants = inOrderRound(some);
    for (const { vertex, want } of wants) angle[vertex] = want;
    const boxes = {
      width: wants.map(({ vertex }) => graph.across[vertex]!),
      height: wants.map(({ vertex }) => graph.along[vertex]!),
      wants: wants.map(({ want }) => want),
    };
    const room = Math.max(layerSpacing, roomForLines(graph, ringOf, angle, ring));
    const fitted = fitRing(boxes, set[ring - 1]!.far + room, spacing);
    wants.forEach(({ vertex }, i) => (angle[vertex] = fitted.angles[i]!));
    set[ring] = fitted;
  };

  let best: RingPicture = { angle: angle.slice(), rings: [...set] };
  let fewest = Infinity;
  for (let sweep = 0; sweep < sweeps && fewest >= 1; sweep++) {
    for (let ring = 1; ring < members.length; ring++) settle(ring, wantsOf(ring, sweep === 0 ? onlyInner : outward));
    const crossings = ringCrossings(graph, ringOf, angle);
    if (crossings < fewest) {
      fewest = crossings;
      best = { angle: angle.slice(), rings: [...set] };
    }
    for (let ring = members.length - 1; ring > 0; ring--) settle(ring, wantsOf(ring, inward));
  }

  angle.set(swapOnRings(graph, rings, best, (a, b) => ringOf[a] !== 1 || isAhead(a) === isAhead(b)));
  for (let ring = 1; ring < members.length; ring++)
    settle(
      ring,
      members[ring]!.map((vertex) => ({ vertex, want: wrapped(angle[vertex]!) })),
    );
  return { angle, rings: set };
}

/** Room for so many lines as there are side by side, on average, between a ring and the one before. */
function roomForLines({ tail, head }: DrawnGraph, ringOf: Int32Array, angle: Float64Array, ring: number): number {
  let turns = 0;
  tail.forEach((from, edge) => {
    const to = head[edge]!;
    if (Math.max(ringOf[from]!, ringOf[to]!) !== ring || ringOf[from] === 0 || ringOf[to] === 0) return;
    turns += Math.abs(turnBetween(angle[from]!, angle[to]!));
  });
  return (lineSpacing * turns) / fullTurn;
}

import { fullTurn, turnBetween, wrapped } from "./angles.js";
import type { DrawnGraph } from "./drawn-graph.js";
import { ringCrossings } from "./ring-crossings.js";
import { fitRing, type Ring } from "./ring-fit.js";
import type { Rings } from "./rings.js";
import { leavesOf, wedgesAround } from "./wedges.js";

/** Angles of all concepts, and the rings that they stand on. */
export interface RingPicture {
  readonly angle: Float64Array;
  readonly rings: readonly Ring[];
}

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

interface Want {
  readonly vertex: number;
  readonly want: number;
}

/** How much a concept minds the ring before its own, its own ring, and the next one. */
type Pull = readonly [inner: number, own: number, outer: number];

const outward: Pull = [1, 0.2, 0];
const inward: Pull = [0.5, 0.2, 1];
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
  const { members, ringOf, parent, around } = rings;
  const leaves = leavesOf(rings);
  const angle = new Float64Array(graph.size);
  const centre = members[0]![0]!;
  const set: Ring[] = [
    { radius: 0, angles: [0], near: 0, far: Math.hypot(graph.across[centre]!, graph.along[centre]!) / 2 },
  ];

  const wanted = (vertex: number, [inner, own, outer]: Pull): number => {
    let [x, y] = [0, 0];
    for (const other of around.items.subarray(around.start[vertex], around.start[vertex + 1])) {
      // The centre has no angle.
      if (ringOf[other] === 0) continue;
      const weight = ringOf[other]! < ringOf[vertex]! ? inner : ringOf[other] === ringOf[vertex] ? own : outer;
      x += weight * Math.cos(angle[other]!);
      y += weight * Math.sin(angle[other]!);
    }
    return Math.hypot(x, y) < 1e-6 ? angle[vertex]! : Math.atan2(y, x);
  };

  const shareOut = (vertices: readonly number[], pull: Pull | undefined): Want[] => {
    const side = (isOn: (vertex: number) => boolean, middle: number): number[] => {
      const turn = new Map(vertices.map((vertex) => [vertex, pull ? turnBetween(middle, wanted(vertex, pull)) : 0]));
      return vertices.filter(isOn).sort((a, b) => turn.get(a)! - turn.get(b)!);
    };
    const [ahead, behind] = [side(isAhead, direction), side((vertex) => !isAhead(vertex), direction + Math.PI)];
    // Both sides begin in the author's order, from left to right where arrows point down.
    if (!pull) ahead.reverse();
    return wedgesAround(ahead, behind, leaves, direction).map(({ vertex, start, width }) => {
      return { vertex, want: wrapped(start + width / 2) };
    });
  };

  const settle = (ring: number, pull?: Pull): void => {
    const vertices = members[ring]!;
    const isLost = parent[vertices[0]!]! < 0;
    const wants = isLost
      ? vertices.map((vertex, i) => ({ vertex, want: Math.PI / 2 - i * 1e-6 }))
      : ring === 1
        ? shareOut(vertices, pull)
        : vertices.map((vertex) => ({ vertex, want: wrapped(wanted(vertex, pull ?? [1, 0, 0])) }));
    wants.sort((a, b) => a.want - b.want || wrapped(angle[a.vertex]!) - wrapped(angle[b.vertex]!));
    const sorted = cutOpen(wants);
    const boxes = {
      width: sorted.map(({ vertex }) => graph.across[vertex]!),
      height: sorted.map(({ vertex }) => graph.along[vertex]!),
      wants: sorted.map(({ want }) => want),
    };
    const fitted = fitRing(boxes, set[ring - 1]!.far + Math.max(layerSpacing, roomFor(ring)), spacing);
    sorted.forEach(({ vertex }, i) => (angle[vertex] = fitted.angles[i]!));
    set[ring] = fitted;
  };

  /** Room for so many lines as there are side by side, on average, between a ring and the one before. */
  const roomFor = (ring: number): number => {
    let turns = 0;
    graph.tail.forEach((from, edge) => {
      const [a, b] = [from, graph.head[edge]!];
      if (Math.max(ringOf[a]!, ringOf[b]!) === ring && ringOf[a] !== 0 && ringOf[b] !== 0)
        turns += Math.abs(turnBetween(angle[a]!, angle[b]!));
    });
    return (lineSpacing * turns) / fullTurn;
  };

  let best: RingPicture = { angle: angle.slice(), rings: [...set] };
  let fewest = Infinity;
  for (let sweep = 0; sweep < sweeps && fewest >= 1; sweep++) {
    for (let ring = 1; ring < members.length; ring++) settle(ring, sweep === 0 ? undefined : outward);
    const crossings = ringCrossings(graph, ringOf, angle);
    if (crossings < fewest) {
      fewest = crossings;
      best = { angle: angle.slice(), rings: [...set] };
    }
    for (let ring = members.length - 1; ring > 0; ring--) settle(ring, inward);
  }
  return best;
}

/** Begins after the widest stretch that nobody wants, so that wants rise from there. */
function cutOpen(sorted: readonly Want[]): Want[] {
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

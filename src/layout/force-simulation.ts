import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type Force } from "d3-force";
import { seededRandom } from "../queries/random.js";
import { clearLines } from "./clear-lines.js";
import type { DrawnGraph } from "./drawn-graph.js";
import type { Direction, Point } from "./layout.js";
import { pushApart, type Bodies } from "./separate-boxes.js";
import { rootOf } from "./root.js";
import { cosine, sine } from "./trigonometry.js";

interface Particle {
  index: number;
  x: number;
  y: number;
  vx: number;
  vy: number;
}

interface Spring {
  source: Particle;
  target: Particle;
}

const repulsion = -900;
const gravity = 0.06;
const push = 0.5;

/** All that a simulation depends on. */
export interface ForceTask {
  readonly graph: DrawnGraph;
  readonly direction: Direction;
  readonly spacing: number;
  readonly layerSpacing: number;
  readonly steps: number;
}

/** Where the boxes of a graph come to rest; they may still overlap a little. */
export function simulate({ graph, direction, spacing, layerSpacing, steps }: ForceTask): Bodies {
  const particles = onSpiral(graph, spacing);
  const springs = Array.from(graph.tail, (tail, edge): Spring => {
    return { source: particles[tail]!, target: particles[graph.head[edge]!]! };
  });
  const extent = (body: Particle): number => (graph.across[body.index]! + graph.along[body.index]!) / 2;
  const length = ({ source, target }: Spring): number => layerSpacing + (extent(source) + extent(target)) / 2;
  forceSimulation(particles)
    .stop()
    .randomSource(seededRandom(graph.size))
    .alphaDecay(1 - rootOf(0.001, Math.max(1, steps)))
    .force("pull", forceLink<Particle, Spring>(springs).distance(length))
    .force(
      "repel",
      forceManyBody()
        .strength(repulsion)
        .distanceMax(20 * (layerSpacing + spacing)),
    )
    .force("x", forceX(0).strength(gravity))
    .force("y", forceY(0).strength(gravity))
    .force("push", pushOn(springs, direction, length))
    .force("apart", keepApart(graph, particles, spacing))
    .tick(steps);
  return bodiesOf(graph, particles);
}

/** A sunflower's seeds, in the author's order. */
function onSpiral({ size, across, along }: DrawnGraph, spacing: number): Particle[] {
  const extent =
    (across.reduce((sum, width) => sum + width, 0) + along.reduce((sum, height) => sum + height, 0)) / size;
  const turn = Math.PI * (3 - Math.sqrt(5));
  return Array.from({ length: size }, (_, index) => {
    const radius = (extent / 2 + spacing) * Math.sqrt(index + 0.5);
    return { index, x: radius * cosine(index * turn), y: radius * sine(index * turn), vx: 0, vy: 0 };
  });
}

/** Pushes both ends of an edge until the edge leads far enough in the direction. */
function pushOn(
  springs: readonly Spring[],
  direction: Direction,
  length: (spring: Spring) => number,
): Force<Particle, Spring> {
  const ways: Record<Direction, Point> = {
    down: { x: 0, y: 1 },
    up: { x: 0, y: -1 },
    right: { x: 1, y: 0 },
    left: { x: -1, y: 0 },
  };
  const { x, y } = ways[direction];
  return (alpha) => {
    for (const spring of springs) {
      const { source, target } = spring;
      const lack = length(spring) - (target.x - source.x) * x - (target.y - source.y) * y;
      if (lack <= 0) continue;
      const by = (Math.min(lack, 2 * length(spring)) * push * alpha) / 2;
      source.vx -= by * x;
      source.vy -= by * y;
      target.vx += by * x;
      target.vy += by * y;
    }
  };
}

/** Pairs of an edge and a box that may be looked at in each step. */
const mostPairs = 20_000;

/** Once all have found their places roughly, boxes make way for one another and for arrows. */
function keepApart(graph: DrawnGraph, particles: readonly Particle[], spacing: number): Force<Particle, Spring> {
  return (alpha) => {
    if (alpha > 0.2) return;
    const bodies = bodiesOf(graph, particles);
    if (graph.size * graph.tail.length <= mostPairs) clearLines(graph, bodies, spacing / 2, 0.2);
    pushApart(bodies, spacing, 0.5);
    for (const particle of particles) {
      particle.x = bodies.x[particle.index]!;
      particle.y = bodies.y[particle.index]!;
    }
  };
}

function bodiesOf({ across, along }: DrawnGraph, particles: readonly Particle[]): Bodies {
  return {
    x: Float64Array.from(particles, ({ x }) => x),
    y: Float64Array.from(particles, ({ y }) => y),
    width: across,
    height: along,
  };
}

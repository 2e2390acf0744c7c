import type { StepAreas } from "./step-areas.js";
import type { StepGraph } from "./step-graph.js";

/** How many ways to begin are kept at each turn; one only where there are many steps. */
const width = 4;
const many = 1000;
const lookLimit = 2 ** 22;

/** A way to begin: one area after the other, each until nothing in it is ready. */
interface Way {
  readonly taken: number[];
  readonly waiting: Int32Array;
  /** By area: what is ready, and how many steps are left. */
  readonly ready: number[][];
  readonly left: Int32Array;
  /** The areas in which something is ready, and maybe some more. */
  readonly open: Set<number>;
  unfinished: number;
  area: number;
  cost: number;
  /** Tells apart what was taken, in whatever order. */
  mark: number;
}

/** What one more visit would lead to. */
interface Visit extends Pick<Way, "area" | "cost" | "unfinished" | "mark"> {
  readonly way: Way;
  readonly taken: number;
}

/**
 * Steps in an order that visits areas as rarely as was found: only the first of them where it would take too long to
 * look at all.
 *
 * Precedence-constrained class sequencing, which is NP-hard (Correa, Fiorini and Stier-Moses 2007). A beam search over
 * visits: those ways go on that leave the fewest areas unfinished, then those that took the most steps.
 */
export function areaVisits(graph: StepGraph, areas: StepAreas): readonly number[] {
  const count = graph.clusters.length;
  const { visit, leave } = visitor(graph, areas);
  let ways = [begin(graph, areas)];
  let looks = 0;
  const visitsFrom = (way: Way): Visit[] =>
    Array.from(openAreas(way), (area) => {
      const before = way.taken.length;
      visit(way, area);
      const { unfinished, mark, taken } = way;
      const cost = way.cost + (way.area === -1 ? 0 : areas.change(way.area, area));
      const found = { way, area, cost, unfinished, mark, taken: taken.length };
      looks += taken.length - before + 1;
      leave(way, area, before);
      return found;
    });
  for (;;) {
    const visits = ways
      .flatMap(visitsFrom)
      .sort((a, b) => a.unfinished - b.unfinished || b.taken - a.taken || a.cost - b.cost);
    const marks = new Set<number>();
    const best = visits.filter(({ mark }) => !marks.has(mark) && marks.add(mark)).slice(0, count > many ? 1 : width);
    ways = best.map(({ way, area, cost }) => {
      const next = count > many ? way : copyOf(way);
      visit(next, area);
      next.area = area;
      next.cost = cost;
      return next;
    });
    const [first] = ways;
    if (!first || first.unfinished === 0 || looks > lookLimit) return first?.taken ?? [];
  }
}

function begin({ needs }: StepGraph, { first, count }: StepAreas): Way {
  const waiting = first.map((_, step) => needs.start[step + 1]! - needs.start[step]!);
  const ready = Array.from({ length: count }, (): number[] => []);
  const left = new Int32Array(count);
  const open = new Set<number>();
  first.forEach((area, step) => {
    left[area]!++;
    if (waiting[step] !== 0) return;
    ready[area]!.push(step);
    open.add(area);
  });
  const unfinished = left.filter((steps) => steps > 0).length;
  return { taken: [], waiting, ready, left, open, unfinished, area: -1, cost: 0, mark: 0 };
}

/** The areas in which something is ready, in the author's order. */
function openAreas({ ready, open }: Way): Int32Array {
  for (const area of open) if (ready[area]!.length === 0) open.delete(area);
  return Int32Array.from(open).sort();
}

function copyOf(way: Way): Way {
  return {
    ...way,
    taken: way.taken.slice(),
    waiting: way.waiting.slice(),
    ready: way.ready.map((steps) => steps.slice()),
    left: way.left.slice(),
    open: new Set(way.open),
  };
}

interface Visitor {
  /** Takes all that is ready in an area, and what becomes ready there by it. */
  readonly visit: (way: Way, area: number) => void;
  /** Takes that back, down to so many steps. */
  readonly leave: (way: Way, area: number, before: number) => void;
}

function visitor({ users }: StepGraph, { first }: StepAreas): Visitor {
  const marks = first.map((_, step) => scramble(step));
  return {
    visit: (way, area) => {
      const ready = way.ready[area]!;
      for (let step = ready.pop(); step !== undefined; step = ready.pop()) {
        way.taken.push(step);
        way.mark ^= marks[step]!;
        if (--way.left[area]! === 0) way.unfinished--;
        for (let arc = users.start[step]!; arc < users.start[step + 1]!; arc++) {
          const user = users.to[arc]!;
          if (--way.waiting[user]! !== 0) continue;
          way.ready[first[user]!]!.push(user);
          way.open.add(first[user]!);
        }
      }
    },
    leave: (way, area, before) => {
      while (way.taken.length > before) {
        const step = way.taken.pop()!;
        way.mark ^= marks[step]!;
        if (way.left[area]!++ === 0) way.unfinished++;
        for (let arc = users.start[step + 1]! - 1; arc >= users.start[step]!; arc--) {
          const user = users.to[arc]!;
          if (way.waiting[user]!++ === 0) way.ready[first[user]!]!.pop();
        }
        way.ready[area]!.push(step);
      }
    },
  };
}

/** Spreads numbers over 32 bits (the last steps of MurmurHash3). */
function scramble(number: number): number {
  let bits = Math.imul(number + 1, 0x9e3779b1);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  return bits ^ (bits >>> 13);
}

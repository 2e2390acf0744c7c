import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layeredLayout, layoutQuality, type Box, type Layout, type Point, type Route } from "../../src/layout/index.js";
import { areaChain, type ConceptId, type ConceptMap } from "../../src/model/index.js";
import { isThrough } from "../../src/layout/line-and-box.js";
import { boxOf, extents, layoutCase, type LayoutCase } from "../support/drawn-maps.js";
import { isOnBorder, isWithin } from "../support/layout-facts.js";

const rounding = 1e-6;

/** Checks a fact of several hundred random maps, the same each time. */
function holds(fact: (layout: Layout, layoutCase: LayoutCase) => void): void {
  fc.assert(
    fc.property(layoutCase, (given) => {
      fact(layeredLayout(given.map, given.options), given);
    }),
    { seed: 4, numRuns: Number(process.env.FUZZ_RUNS ?? 250) },
  );
}

describe("layeredLayout, for any map,", () => {
  it("places what was asked for, at finite places, within its box", () => {
    holds((layout, { map, options, sizeOf }) => {
      const shown = new Set(options.concepts ?? map.nodes());
      expect([...layout.positions.keys()]).toEqual(map.filterNodes((id) => shown.has(id)));
      const edges = map.filterDirectedEdges((_e, _a, source, target) => shown.has(source) && shown.has(target));
      expect(layout.routes.length).toBe(edges.length);
      for (const id of layout.positions.keys()) expect(isWithin(boxOf(layout, sizeOf, id), layout.box)).toBe(true);
      for (const { x, y } of layout.routes.flatMap(({ points }) => points))
        expect(isWithin({ x, y, width: 0, height: 0 }, layout.box)).toBe(true);
      for (const { box } of [...layout.lanes, ...(layout.areas ?? [])]) expect(isWithin(box, layout.box)).toBe(true);
    });
  });

  it("overlaps no boxes and leads no route through one", () => {
    holds((layout, { sizeOf, options }) => {
      const { overlaps, throughBoxes } = layoutQuality(layout, { sizeOf, direction: options.direction ?? "down" });
      expect({ overlaps, throughBoxes }).toEqual({ overlaps: 0, throughBoxes: 0 });
    });
  });

  it("keeps the spacing between concepts that stand side by side", () => {
    holds((layout, { options, sizeOf }) => {
      const boxes = [...layout.positions.keys()].map((id) => ({
        lane: options.laneOf?.(id),
        ...extents(boxOf(layout, sizeOf, id), options.direction),
      }));
      for (const a of boxes)
        for (const b of boxes) {
          if (a === b || a.lane !== b.lane || a.across.start > b.across.start) continue;
          if (a.along.start >= b.along.end || b.along.start >= a.along.end) continue;
          expect(b.across.start - a.across.end).toBeGreaterThanOrEqual(options.spacing! - rounding);
        }
    });
  });

  it("places every prerequisite before its dependents, by the layer spacing at least, unless they are on a cycle", () => {
    holds((layout, { map, options, sizeOf }) => {
      for (const { source, target } of layout.routes) {
        const from = extents(boxOf(layout, sizeOf, source), options.direction).along;
        const to = extents(boxOf(layout, sizeOf, target), options.direction).along;
        const room = options.layerSpacing! - rounding;
        const isBefore = to.start - from.end >= room;
        if (isBefore) continue;
        expect(leadsTo(map, target, source)).toBe(true);
        expect(from.start - to.end).toBeGreaterThanOrEqual(room);
      }
    });
  });

  it("leads each route from the border of its source to the border of its target", () => {
    holds((layout, { options, sizeOf }) => {
      for (const { source, target, points } of layout.routes) {
        expect(points.length).toBeGreaterThanOrEqual(2);
        const ends = [boxOf(layout, sizeOf, source), boxOf(layout, sizeOf, target)] as const;
        expect(isOnBorder(points[0]!, ends[0])).toBe(true);
        expect(isOnBorder(points.at(-1)!, ends[1])).toBe(true);
        const isVertical = options.direction === "down" || options.direction === "up";
        const along = points.map(({ x, y }) => (isVertical ? y : x));
        const ways = along.slice(1).map((at, i) => Math.sign(at - along[i]!));
        const moves = ways.filter((way) => way !== 0);
        // A way round an area may lead back, but never first or last.
        const checked = options.areas ? [moves[0], moves.at(-1)] : moves;
        expect(new Set(checked)).toEqual(new Set([Math.sign(along.at(-1)! - along[0]!)]));
      }
    });
  });

  it("runs along and across the direction only, where routing is right-angled", () => {
    holds(({ routes }, { options }) => {
      if (options.routing !== "right-angled") return;
      for (const { points } of routes)
        for (const [i, { x, y }] of points.slice(1).entries())
          expect(Math.min(Math.abs(x - points[i]!.x), Math.abs(y - points[i]!.y))).toBeLessThan(rounding);
    });
  });

  it("lays no right-angled route on another but where they share an end", () => {
    holds(({ routes, alternatives = [] }, { options }) => {
      if (options.routing !== "right-angled") return;
      const bundle = ({ source, target }: Route): number =>
        alternatives.findIndex((alternative) => alternative.target === target && alternative.sources.includes(source));
      routes.forEach((a, i) => {
        for (const b of routes.slice(i + 1)) {
          if (bundle(a) >= 0 && bundle(a) === bundle(b)) continue;
          // Ways round areas part only where they must.
          if (options.areas && a.source === b.source) continue;
          expect(segmentsOf(a).some((one) => segmentsOf(b).some((other) => lieOnOneAnother(one, other)))).toBe(false);
        }
      });
    });
  });

  it("leaves room before an arrowhead, where routing is right-angled", () => {
    holds(({ routes }, { options }) => {
      if (options.routing !== "right-angled") return;
      for (const { points } of routes) {
        const [from, to] = points.slice(-2) as [Point, Point];
        const isVertical = options.direction === "down" || options.direction === "up";
        const stub = Math.min(12, options.layerSpacing! / 4) - rounding;
        expect(Math.abs(isVertical ? to.y - from.y : to.x - from.x)).toBeGreaterThanOrEqual(stub);
      }
    });
  });

  it("brings the arrows of an alternative together in one point and no others there", () => {
    holds(({ routes, alternatives = [] }, { map }) => {
      const ends = new Map<string, Route[]>();
      for (const route of routes) {
        const { x, y } = route.points.at(-1)!;
        const key = `${route.target} ${String(x)} ${String(y)}`;
        ends.set(key, [...(ends.get(key) ?? []), route]);
      }
      const together = [...ends.values()].filter((group) => group.length > 1);
      expect(alternatives.map(({ target, sources }) => [target, ...sources]).sort()).toEqual(
        together.map((group) => [group[0]!.target, ...group.map(({ source }) => source)]).sort(),
      );
      for (const { target, sources, at } of alternatives) {
        const clauses = map.getNodeAttribute(target, "prerequisites")!;
        const isOne = (members: readonly unknown[]): boolean => sources.every((source) => members.includes(source));
        expect(clauses.some((clause) => typeof clause !== "string" && "anyOf" in clause && isOne(clause.anyOf))).toBe(
          true,
        );
        for (const source of sources) {
          const route = routes.find((one) => one.source === source && one.target === target)!;
          expect(route.points.at(-2)).toEqual(at);
        }
      }
    });
  });

  it("keeps lanes apart, each around its own concepts and no others", () => {
    holds((layout, { options, sizeOf }) => {
      if (!options.laneOf) return;
      const used = new Set([...layout.positions.keys()].map(options.laneOf));
      expect(layout.lanes.map(({ id }) => id)).toEqual(["y", "x", "z"].filter((id) => used.has(id)));
      layout.lanes.forEach(({ id, box }, i) => {
        const next = layout.lanes[i + 1]?.box;
        const end = extents(box, options.direction).across.end;
        if (next) expect(extents(next, options.direction).across.start - end).toBeCloseTo(16);
        for (const concept of layout.positions.keys()) {
          const own = boxOf(layout, sizeOf, concept);
          if (options.laneOf?.(concept) === id) expect(isWithin(own, box)).toBe(true);
          else expect(isApart(own, box)).toBe(true);
        }
      });
    });
  });

  it("draws nested areas around their own concepts and areas, apart from all others", () => {
    holds((layout, { map, options, sizeOf }) => {
      expect(layout.areas !== undefined).toBe(options.areas === true);
      const { areas = [] } = layout;
      const chainOf = (id: ConceptId): readonly string[] => areaChain(map, map.getNodeAttribute(id, "area"));
      const used = new Set([...layout.positions.keys()].flatMap(chainOf));
      if (options.areas) expect(new Set(areas.map(({ id }) => id))).toEqual(used);
      for (const { id, box, isFolded } of areas) {
        expect(isFolded).toBe(false);
        for (const concept of layout.positions.keys()) {
          const own = boxOf(layout, sizeOf, concept);
          expect(chainOf(concept).includes(id) ? isWithin(own, box) : isApart(own, box)).toBe(true);
        }
        for (const other of areas) {
          if (other.id === id) continue;
          const isNested = areaChain(map, id).includes(other.id) || areaChain(map, other.id).includes(id);
          if (areaChain(map, other.id).includes(id)) expect(isWithin(other.box, box)).toBe(true);
          else if (!isNested) expect(isApart(other.box, box)).toBe(true);
        }
      }
    });
  });

  it("leads no route through the box of an area that holds neither of its ends", () => {
    holds((layout, { map }) => {
      const { routes, areas = [] } = layout;
      const chainOf = (id: ConceptId): readonly string[] => areaChain(map, map.getNodeAttribute(id, "area"));
      for (const route of routes) {
        const own = new Set([...chainOf(route.source), ...chainOf(route.target)]);
        for (const { id, box } of areas)
          if (!own.has(id)) expect(segmentsOf(route).some(([from, to]) => isThrough({ from, to }, box))).toBe(false);
      }
      expect(layoutQuality(layout).throughAreas).toBe(0);
    });
  });

  it("gives the same picture for the same map", () => {
    holds((layout, { map, options }) => {
      expect(layeredLayout(map.copy(), options)).toEqual(layout);
    });
  });
});

function isApart(a: Box, b: Box): boolean {
  return a.x + a.width < b.x || b.x + b.width < a.x || a.y + a.height < b.y || b.y + b.height < a.y;
}

function segmentsOf({ points }: Route): [Point, Point][] {
  return points.slice(1).map((to, i) => [points[i]!, to]);
}

/** Do two lines along an axis share more than a point? */
function lieOnOneAnother([a, b]: [Point, Point], [c, d]: [Point, Point]): boolean {
  const overlap = (axis: "x" | "y"): number =>
    Math.min(Math.max(a[axis], b[axis]), Math.max(c[axis], d[axis])) -
    Math.max(Math.min(a[axis], b[axis]), Math.min(c[axis], d[axis]));
  const [x, y] = [overlap("x"), overlap("y")];
  return (Math.abs(x) < rounding && y > rounding) || (Math.abs(y) < rounding && x > rounding);
}

function leadsTo(map: ConceptMap, from: ConceptId, to: ConceptId): boolean {
  const reached = new Set([from]);
  for (const id of reached) for (const next of map.outNeighbors(id)) reached.add(next);
  return reached.has(to);
}

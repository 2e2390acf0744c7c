import * as fc from "fast-check";
import { expect } from "vitest";
import { layoutQuality, type Box, type Layout, type LayoutOptions, type Point } from "../../src/layout/index.js";
import type { ConceptMap } from "../../src/model/index.js";
import { boxOf, layoutCase, type LayoutCase } from "./drawn-maps.js";

const rounding = 1e-6;

/** A layout and the map that it was made of, with as many maps as it takes to find what is not always so. */
export function alwaysHolds(
  layoutOf: (map: ConceptMap, options: LayoutCase["options"]) => Layout,
  fact: (layout: Layout, given: LayoutCase) => void,
  numRuns = 300,
): void {
  fc.assert(
    fc.property(layoutCase, (given) => {
      fact(layoutOf(given.map, given.options), given);
    }),
    { seed: 8, numRuns },
  );
}

/** What is true of every layout: each concept placed once, boxes apart, routes from border to border, all within its box. */
export function expectSound(layout: Layout, map: ConceptMap, { sizeOf, concepts }: LayoutOptions): void {
  const size = sizeOf ?? (() => ({ width: 120, height: 40 }));
  const shown = new Set(concepts ?? map.nodes());
  expect([...layout.positions.keys()]).toEqual(map.filterNodes((id) => shown.has(id)));
  for (const { x, y } of layout.positions.values()) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
  expect(layoutQuality(layout, { sizeOf: size }).overlaps).toBe(0);

  const edges = map.filterDirectedEdges((_e, _a, source, target) => shown.has(source) && shown.has(target));
  const named = layout.routes.map(({ source, target }) => map.directedEdge(source, target)!);
  expect(named.toSorted()).toEqual(edges.toSorted());
  for (const { source, target, points } of layout.routes) {
    expect(points.length).toBeGreaterThanOrEqual(2);
    expect(isOnBorder(points[0]!, boxOf(layout, size, source))).toBe(true);
    expect(isOnBorder(points.at(-1)!, boxOf(layout, size, target))).toBe(true);
  }
  for (const id of layout.positions.keys()) expect(isWithin(boxOf(layout, size, id), layout.box)).toBe(true);
  for (const { x, y } of layout.routes.flatMap(({ points }) => points))
    expect(isWithin({ x, y, width: 0, height: 0 }, layout.box)).toBe(true);
  for (const { box } of layout.lanes) expect(isWithin(box, layout.box)).toBe(true);
}

export function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x - rounding &&
    inner.y >= outer.y - rounding &&
    inner.x + inner.width <= outer.x + outer.width + rounding &&
    inner.y + inner.height <= outer.y + outer.height + rounding
  );
}

export function isOnBorder({ x, y }: Point, box: Box): boolean {
  const near = (a: number, b: number): boolean => Math.abs(a - b) < rounding;
  const onSide = near(x, box.x) || near(x, box.x + box.width) || near(y, box.y) || near(y, box.y + box.height);
  return onSide && isWithin({ x, y, width: 0, height: 0 }, box);
}

/** Every two boxes of a layout keep a distance, across or along. */
export function expectApart(layout: Layout, { sizeOf }: LayoutCase, distance: number): void {
  const boxes = [...layout.positions.keys()].map((id) => boxOf(layout, sizeOf, id));
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1)) expect(distanceBetween(a, b)).toBeGreaterThanOrEqual(distance - rounding);
  });
}

function distanceBetween(a: Box, b: Box): number {
  return Math.max(b.x - a.x - a.width, a.x - b.x - b.width, b.y - a.y - a.height, a.y - b.y - b.height);
}

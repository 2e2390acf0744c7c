import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseJson } from "../../src/formats/index.js";
import { layeredLayout, layoutQuality, type Layout, type Point } from "../../src/layout/index.js";
import { ConceptMap, type ConceptId } from "../../src/model/index.js";
import { drawnMap, hasRealGraph, layoutCase, realGraph } from "../support/drawn-maps.js";

const boxWidth = 120;
const edge = { clauses: [], helpful: false, corequisite: false };

describe("layeredLayout, given the layout before,", () => {
  it("keeps the order of what stays within a row, within its lane or area", () => {
    fc.assert(
      fc.property(layoutCase, fc.nat({ max: 4 }), ({ map, options }, without) => {
        const previous = layeredLayout(map, { ...options, concepts: others(map, without) });
        const next = layeredLayout(map, { ...options, previous });
        const isUpright = options.direction === "down" || options.direction === "up";
        const across = ({ x, y }: Point): number => (isUpright ? x : y);
        const along = ({ x, y }: Point): number => (isUpright ? y : x);
        const bandOf = (id: ConceptId) => (options.areas ? map.getNodeAttribute(id, "area") : options.laneOf?.(id));
        const isTogether = (a: ConceptId, b: ConceptId): boolean => bandOf(a) === bandOf(b);
        const kept = [...previous.positions.keys()].filter((id) => next.positions.has(id));
        for (const a of kept)
          for (const b of kept) {
            const [was, is] = [previous, next].map(({ positions }) => [positions.get(a)!, positions.get(b)!] as const);
            const isBeside = isTogether(a, b) && along(is![0]) === along(is![1]);
            if (isBeside && across(was![0]) < across(was![1])) expect(across(is![0])).toBeLessThan(across(is![1]));
          }
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it("stays as it is when nothing changes", () => {
    const map = drawnMap("a -> b c d", "b c -> e", "d -> f", "e f -> g", "a -> g", "x -> y");
    const layout = layeredLayout(map);
    const again = layeredLayout(map, { previous: layout });
    expect(layoutQuality(again, { from: layout }).displacement).toBeLessThan(1);
    expect(again.positions.get("y")!.y).toBe(layout.positions.get("y")!.y);
  });

  it("leaves areas apart where nothing changes but that one between them is gone", () => {
    const map = new ConceptMap();
    const areas = ["left", "middle", "right"];
    map.setAttribute(
      "areas",
      areas.map((id) => ({ id, title: id })),
    );
    for (const area of areas)
      for (const row of ["1", "2", "3"]) {
        map.addNode(area + row, { title: "", area });
        if (row !== "1") map.addDirectedEdge(`${area}1`, area + row, edge);
      }
    const before = layeredLayout(map, { areas: true });
    const concepts = map.filterNodes((id) => !id.startsWith("middle"));
    expect(moved(before, layeredLayout(map, { areas: true, previous: before }))).toBeLessThan(1);
    expect(moved(before, layeredLayout(map, { areas: true, concepts, previous: before }))).toBeLessThan(1);
  });

  it("puts what is new beside what stays, and leaves its room when it goes", () => {
    const before = layeredLayout(drawnMap("a -> b c d", "b c d -> e"));
    const after = layeredLayout(drawnMap("a -> b c d n", "b c d n -> e"), { previous: before });
    expect(moved(before, after)).toBeLessThan(boxWidth / 2);
    const back = layeredLayout(drawnMap("a -> b c d", "b c d -> e"), { previous: after });
    expect(moved(before, back)).toBeLessThan(boxWidth / 2);
  });

  it("joins a new row where it is needed without turning rows over", () => {
    const before = layeredLayout(drawnMap("a -> b", "b -> c"));
    const after = layeredLayout(drawnMap("a -> n", "n -> b", "b -> c"), { previous: before });
    const rows = ["a", "n", "b", "c"].map((id) => after.positions.get(id)!.y);
    expect(rows).toEqual([...rows].sort((one, other) => one - other));
    expect(new Set(rows).size).toBe(4);
  });

  it("lays what hangs together with nothing that stays below it all", () => {
    const before = layeredLayout(drawnMap("a -> b"));
    const after = layeredLayout(drawnMap("a -> b", "n -> m"), { previous: before });
    expect(moved(before, after)).toBeLessThan(1);
    expect(after.positions.get("n")!.y).toBeGreaterThan(after.positions.get("b")!.y);
  });

  it("moves the rest by less than a box when a top area of the map of ChatGPT unfolds, and leads no route through a box", () => {
    const map = parseJson(readFileSync(new URL("../../data/chatgpt.json", import.meta.url), "utf8"));
    const tops = map.getAttribute("areas")!.filter(({ parent }) => parent === undefined);
    for (const { id } of tops) {
      const before = layeredLayout(map, { folded: [id] });
      const after = layeredLayout(map, { folded: [], previous: before });
      expect(moved(before, after)).toBeLessThan(boxWidth);
      expect(layoutQuality(after)).toMatchObject({ throughBoxes: 0, overlaps: 0, against: 0 });
    }
  });

  it("moves the rest by less than a box when a top area drawn as a box unfolds, and keeps the others in their order", () => {
    const map = parseJson(readFileSync(new URL("../../data/chatgpt.json", import.meta.url), "utf8"));
    const tops = new Set(map.getAttribute("areas")!.flatMap(({ id, parent }) => (parent === undefined ? [id] : [])));
    expect(tops.size).toBe(6);
    const order = ({ areas = [] }: Layout, without: string): string[] =>
      areas
        .filter(({ id }) => tops.has(id) && id !== without)
        .sort((a, b) => a.box.x - b.box.x)
        .map(({ id }) => id);
    for (const id of tops) {
      const before = layeredLayout(map, { areas: true, folded: [id] });
      const after = layeredLayout(map, { areas: true, folded: [], previous: before });
      expect(order(after, id)).toEqual(order(before, id));
      expect(moved(before, after)).toBeLessThan(boxWidth);
      expect(layoutQuality(after)).toMatchObject({ throughBoxes: 0, overlaps: 0, against: 0 });
    }
  });

  it.skipIf(!hasRealGraph("khan-knowledge-map-2013"))("moves a real map little when a tenth of it goes", () => {
    const map = realGraph("khan-knowledge-map-2013");
    const before = layeredLayout(map);
    const after = layeredLayout(map, { concepts: map.nodes().filter((_, i) => i % 10 !== 0), previous: before });
    expect(moved(before, after)).toBeLessThan(boxWidth / 4);
  });
});

function others(map: ConceptMap, without: number): ConceptId[] {
  return map.filterNodes((id) => Number(id.slice(1)) % 5 !== without);
}

function moved(from: Layout, to: Layout): number {
  return layoutQuality(to, { from }).displacement;
}

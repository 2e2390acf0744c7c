import * as fc from "fast-check";
import { existsSync, readFileSync } from "node:fs";
import { layeredLayout, type Box, type LayeredOptions, type Layout, type Size } from "../../src/layout/index.js";
import { ConceptMap, createConceptMap, type Clause, type ConceptId } from "../../src/model/index.js";

/** A map as drawn in a test: `a b -> c` makes a and b prerequisites of c, `a ~> b` makes a helpful for b. */
export function drawnMap(...lines: readonly string[]): ConceptMap {
  const prerequisites = new Map<string, Clause[]>();
  const clausesOf = (id: string): Clause[] => {
    if (!prerequisites.has(id)) prerequisites.set(id, []);
    return prerequisites.get(id)!;
  };
  for (const line of lines) {
    const [sources = "", targets = ""] = line.split(/->|~>/);
    const from = sources.trim().split(/\s+/);
    const to = targets.trim().split(/\s+/).filter(Boolean);
    from.forEach(clausesOf);
    for (const target of to)
      for (const concept of from) clausesOf(target).push(line.includes("~>") ? { concept, helpful: true } : concept);
  }
  return createConceptMap({
    concepts: [...prerequisites].map(([id, clauses]) => ({ id, title: id, prerequisites: clauses })),
  });
}

export interface LayoutCase {
  readonly map: ConceptMap;
  readonly options: LayeredOptions;
  readonly sizeOf: (id: ConceptId) => Size;
}

const areaIds = ["a", "a-b", "a-b-c", "a-d", "e", "e-f"];

/** A map of up to thirty concepts, cycles and loose concepts included, and some way to lay it out. */
export const layoutCase: fc.Arbitrary<LayoutCase> = fc
  .record({
    size: fc.integer({ min: 1, max: 30 }),
    density: fc.double({ min: 0, max: 2.5, noNaN: true }),
    edges: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { minLength: 75, maxLength: 75 }),
    mayCycle: fc.boolean(),
    widths: fc.array(fc.integer({ min: 60, max: 200 }), { minLength: 30, maxLength: 30 }),
    heights: fc.array(fc.integer({ min: 30, max: 60 }), { minLength: 30, maxLength: 30 }),
    direction: fc.constantFrom("down" as const, "up" as const, "right" as const, "left" as const),
    spacing: fc.integer({ min: 4, max: 40 }),
    layerSpacing: fc.integer({ min: 10, max: 90 }),
    breadth: fc.constantFrom(Infinity, 500, 100),
    lanes: fc.option(fc.array(fc.constantFrom("x", "y", "z", undefined), { minLength: 30, maxLength: 30 })),
    areas: fc.option(fc.array(fc.constantFrom(...areaIds, undefined), { minLength: 30, maxLength: 30 })),
    without: fc.option(fc.nat({ max: 3 })),
    before: fc.option(fc.nat({ max: 4 })),
  })
  .map(({ size, density, edges, mayCycle, widths, heights, lanes, areas, without, before, ...others }) => {
    const map = new ConceptMap();
    for (let i = 0; i < size; i++) {
      const area = areas?.[i];
      map.addNode(`c${String(i)}`, { title: "", ...(area !== undefined && { area }) });
    }
    // Nested three deep.
    map.setAttribute(
      "areas",
      areaIds.map((id) => ({ id, title: id, ...(id.includes("-") && { parent: id.slice(0, id.lastIndexOf("-")) }) })),
    );
    for (const [a, b, helpful] of edges.slice(0, Math.round(size * density))) {
      const [from, to] = [a % size, b % size];
      const [source, target] = mayCycle || from < to ? [from, to] : [to, from];
      if (source === target) continue;
      const ends = [`c${String(source)}`, `c${String(target)}`] as const;
      map.mergeDirectedEdge(...ends, { clauses: [], helpful, corequisite: false });
    }
    const number = (id: ConceptId): number => Number(id.slice(1));
    const sizeOf = (id: ConceptId): Size => ({ width: widths[number(id)]!, height: heights[number(id)]! });
    const options = {
      ...others,
      sizeOf,
      ...(lanes && !areas && { lanes: ["y", "x"], laneOf: (id: ConceptId) => lanes[number(id)] }),
      ...(areas && { areas: true }),
    };
    // Some lay out anew after another part was drawn.
    const former = map.filterNodes((id) => number(id) % 5 !== before);
    return {
      map,
      sizeOf,
      options: {
        ...options,
        ...(without !== null && { concepts: map.filterNodes((id) => number(id) % 4 !== without) }),
        ...(before !== null && { previous: layeredLayout(map, { ...options, concepts: former }) }),
      },
    };
  });

export function boxOf({ positions }: Layout, sizeOf: (id: ConceptId) => Size, id: ConceptId): Box {
  const { x, y } = positions.get(id)!;
  const { width, height } = sizeOf(id);
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/** A box seen along the direction of the arrows, and across it. */
export function extents({ x, y, width, height }: Box, direction: LayeredOptions["direction"] = "down") {
  const horizontal = { start: x, end: x + width };
  const vertical = { start: y, end: y + height };
  const flipped = ({ start, end }: { start: number; end: number }) => ({ start: -end, end: -start });
  return {
    down: { along: vertical, across: horizontal },
    up: { along: flipped(vertical), across: horizontal },
    right: { along: horizontal, across: vertical },
    left: { along: flipped(horizontal), across: vertical },
  }[direction];
}

const graphs = new URL("../../../shared/graphs/", import.meta.url);

export function hasRealGraph(name: string): boolean {
  return existsSync(new URL(`${name}.json`, graphs));
}

/** A map from the folder of real graphs beside the repository; self-loops and double edges are left out. */
export function realGraph(name: string): ConceptMap {
  const { nodes, edges } = JSON.parse(readFileSync(new URL(`${name}.json`, graphs), "utf8")) as {
    readonly nodes: readonly { readonly id: string; readonly label: string }[];
    readonly edges: readonly (readonly [string, string])[];
  };
  const ids = new Map(nodes.map(({ id }, index) => [id, `n${String(index)}`]));
  const map = new ConceptMap();
  for (const { id, label } of nodes) map.mergeNode(ids.get(id)!, { title: label });
  for (const [source, target] of edges) {
    const [from, to] = [ids.get(source), ids.get(target)];
    if (from === undefined || to === undefined || from === to) continue;
    map.mergeDirectedEdge(from, to, { clauses: [], helpful: false, corequisite: false });
  }
  return map;
}

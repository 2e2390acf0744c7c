import type { DrawnGraph } from "./drawn-graph.js";
import { keepOrder, type ColumnItem, type Packed } from "./former-columns.js";

/** Which columns and layers an area takes up, ends included. */
export interface Block {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Columns side by side, in which areas that share no layer may stand below one another. */
export interface AreaColumns {
  readonly count: number;
  /** By area; none where an area holds no concept. */
  readonly blocks: readonly (Block | undefined)[];
  /** By concept. */
  readonly column: Int32Array;
}

/** Lanes for areas: one for each column, and a gutter beside each, in which only edges run. */
export const columnLane = (column: number): number => 2 * column + 1;

interface Item extends ColumnItem {
  /** Moves the item's content to where its first column comes to lie. */
  place(left: number): void;
}

/**
 * Puts nested areas into columns: an area takes up neighbouring columns over all its layers, and in it its parts and its
 * own concepts do the same.
 */
export function areaColumns(graph: DrawnGraph, layer: Int32Array): AreaColumns {
  const { area, parentArea, wasAcross, wasArea } = graph;
  const column = new Int32Array(area.length);
  const blocks = new Array<Block | undefined>(parentArea.length).fill(undefined);
  const root = parentArea.length;
  const inside = Array.from({ length: root + 1 }, (): number[] => []);
  const own = Array.from({ length: root + 1 }, (): number[] => []);
  parentArea.forEach((parent, child) => inside[parent < 0 ? root : parent]!.push(child));
  area.forEach((at, concept) => own[at < 0 ? root : at]!.push(concept));

  const ownItem = (concepts: readonly number[]): Item | undefined => {
    if (concepts.length === 0) return undefined;
    const layers = concepts.map((concept) => layer[concept]!);
    const place = (left: number): void => {
      for (const concept of concepts) column[concept] = left;
    };
    const kept = concepts.map((concept) => wasAcross[concept]!).filter((across) => !Number.isNaN(across));
    const was = kept.reduce((sum, across) => sum + across, 0) / kept.length;
    return { concepts, top: Math.min(...layers), bottom: Math.max(...layers), columns: 1, was, place };
  };
  const itemOf = (container: number): Item | undefined => {
    const items = [ownItem(own[container]!), ...inside[container]!.map(itemOf)].filter((item) => item !== undefined);
    if (items.length === 0) return undefined;
    const ties = tiesOf(items, graph);
    const { lefts, columns } = keepOrder(items, ties) ?? packed(items, ties);
    const top = Math.min(...items.map((item) => item.top));
    const bottom = Math.max(...items.map((item) => item.bottom));
    const place = (left: number): void => {
      if (container !== root) blocks[container] = { left, right: left + columns - 1, top, bottom };
      items.forEach((item, i) => {
        item.place(left + lefts[i]!);
      });
    };
    const was = wasArea?.[container] ?? NaN;
    return { concepts: items.flatMap(({ concepts }) => concepts), top, bottom, columns, was, place };
  };
  const all = itemOf(root);
  all?.place(0);
  return { count: all?.columns ?? 0, blocks, column };
}

/** What a further column costs, in columns that an edge spans. */
const dearness = 30;

/** One after the other, by where items begin: each goes where it fits and lies nearest to those that it has edges with. */
function packed(items: readonly Item[], ties: readonly ReadonlyMap<number, number>[]): Packed {
  const lefts: number[] = [];
  const placed: number[] = [];
  let columns = 0;
  for (const i of [...items.keys()].sort((a, b) => items[a]!.top - items[b]!.top || a - b)) {
    const item = items[i]!;
    const isFree = (left: number): boolean =>
      !placed.some((other) => {
        const { top, bottom, columns: width } = items[other]!;
        const isBeside = left >= lefts[other]! + width || lefts[other]! >= left + item.columns;
        return top <= item.bottom && item.top <= bottom && !isBeside;
      });
    const middle = (left: number, width: number): number => left + width / 2;
    let least = Infinity;
    for (let left = 0; left <= columns; left++) {
      if (!isFree(left)) continue;
      let cost = dearness * Math.max(0, left + item.columns - columns);
      for (const other of placed) {
        const way = middle(left, item.columns) - middle(lefts[other]!, items[other]!.columns);
        cost += (ties[i]!.get(other) ?? 0) * Math.abs(way);
      }
      if (cost >= least) continue;
      least = cost;
      lefts[i] = left;
    }
    placed.push(i);
    columns = Math.max(columns, lefts[i]! + item.columns);
  }
  return { lefts, columns };
}

/** How many edges each item has with each other. */
function tiesOf(items: readonly Item[], { size, tail, head }: DrawnGraph): Map<number, number>[] {
  const itemOf = new Int32Array(size).fill(-1);
  items.forEach(({ concepts }, i) => {
    for (const concept of concepts) itemOf[concept] = i;
  });
  const ties = items.map(() => new Map<number, number>());
  tail.forEach((from, edge) => {
    const [a, b] = [itemOf[from]!, itemOf[head[edge]!]!];
    if (a < 0 || b < 0 || a === b) return;
    ties[a]!.set(b, (ties[a]!.get(b) ?? 0) + 1);
    ties[b]!.set(a, (ties[b]!.get(a) ?? 0) + 1);
  });
  return ties;
}

/** What takes up neighbouring columns over some layers. */
export interface ColumnItem {
  readonly concepts: readonly number[];
  readonly top: number;
  readonly bottom: number;
  readonly columns: number;
  /** Where its middle was across in the picture before; NaN where it is new. */
  readonly was: number;
}

/** The first column of each item, and how many columns there are in all. */
export interface Packed {
  readonly lefts: readonly number[];
  readonly columns: number;
}

/**
 * In the order of the picture before: what is new comes in where it moves few concepts and is near to those that it has edges
 * with. Nothing where all is new.
 */
export function keepOrder(
  items: readonly ColumnItem[],
  ties: readonly ReadonlyMap<number, number>[],
): Packed | undefined {
  const isNew = (i: number): boolean => Number.isNaN(items[i]!.was);
  let sequence = [...items.keys()].filter((i) => !isNew(i)).sort((a, b) => items[a]!.was - items[b]!.was || a - b);
  if (sequence.length === 0) return undefined;
  for (const i of [...items.keys()].filter(isNew)) {
    const ways = Array.from({ length: sequence.length + 1 }, (_, at) => sequence.toSpliced(at, 0, i));
    const costs = ways.map((way) => costOf(i, way, items, ties[i]!));
    sequence = ways[costs.indexOf(Math.min(...costs))]!;
  }
  return inSequence(sequence, items);
}

/** What it costs to move a concept by a column, in columns that an edge spans. */
const dearness = 2;

function costOf(
  item: number,
  sequence: readonly number[],
  items: readonly ColumnItem[],
  ties: ReadonlyMap<number, number>,
): number {
  const { lefts } = inSequence(sequence, items);
  const sizeOf = (some: readonly number[]): number => some.reduce((sum, i) => sum + items[i]!.concepts.length, 0);
  const at = sequence.indexOf(item);
  const moved = Math.min(sizeOf(sequence.slice(0, at)), sizeOf(sequence.slice(at + 1)));
  const middle = (i: number): number => lefts[i]! + items[i]!.columns / 2;
  let cost = dearness * moved * items[item]!.columns;
  for (const [other, count] of ties)
    if (lefts[other] !== undefined) cost += count * Math.abs(middle(item) - middle(other));
  return cost;
}

/** Each to the right of those before it that share a layer. */
function inSequence(sequence: readonly number[], items: readonly ColumnItem[]): Packed {
  const lefts: number[] = [];
  let columns = 0;
  sequence.forEach((i, place) => {
    const { top, bottom } = items[i]!;
    const beside = sequence
      .slice(0, place)
      .filter((other) => items[other]!.top <= bottom && top <= items[other]!.bottom);
    lefts[i] = Math.max(0, ...beside.map((other) => lefts[other]! + items[other]!.columns));
    columns = Math.max(columns, lefts[i] + items[i]!.columns);
  });
  return { lefts, columns };
}

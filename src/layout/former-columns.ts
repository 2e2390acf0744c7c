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
 * In the order of the picture before, each to the right of those that share a layer. What is new goes to the end that is
 * nearer to what it has edges with, so that nothing moves for it; no answer where all is new.
 */
export function keepOrder(
  items: readonly ColumnItem[],
  ties: readonly ReadonlyMap<number, number>[],
): Packed | undefined {
  const isNew = (i: number): boolean => Number.isNaN(items[i]!.was);
  const sequence = [...items.keys()].filter((i) => !isNew(i)).sort((a, b) => items[a]!.was - items[b]!.was || a - b);
  if (sequence.length === 0) return undefined;
  for (const i of [...items.keys()].filter(isNew)) {
    const middle = (sequence.length - 1) / 2;
    const lean = sequence.reduce((sum, other, place) => sum + (ties[i]!.get(other) ?? 0) * (place - middle), 0);
    if (lean < 0) sequence.unshift(i);
    else sequence.push(i);
  }
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

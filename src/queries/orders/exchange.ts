import type { StepGraph, StepOrder } from "./step-graph.js";

/** What an order is to have least of. */
export interface Aim {
  /** How much of it an order has. */
  readonly measure: (order: StepOrder) => number;
  /** A meter for orders like this one; the same one as long as it fits, then one by which nothing costs less. */
  readonly meterFor: (order: StepOrder) => Meter;
}

/** Goes along an order and says what each step costs there, which rests on no more than what was taken before it. */
export interface Meter {
  /** Takes a step next and says what that costs, never less than nothing. */
  readonly take: (step: number) => number;
  /** Takes back the step taken last. */
  readonly back: (step: number) => void;
}

/** How long two blocks are together at most, and at most in orders of many steps. */
const longest = 16;
const longestOfMany = 8;
const many = 5000;
const fewestLooks = 2 ** 18;
const looksPerStep = 8;

/**
 * Betters an order by exchanging neighbouring blocks of steps, where needs allow it, until no such exchange helps.
 *
 * A local search that ends after some millions of looks at a step, so that long orders take no more than linear time.
 */
export function exchangeBlocks({ needs }: StepGraph, start: StepOrder, { meterFor }: Aim): StepOrder {
  const order = start.slice();
  const count = order.length;
  const span = count > many ? longestOfMany : longest;
  const place = new Int32Array(count);
  order.forEach((step, at) => (place[step] = at));
  const cost = new Float64Array(count);
  /** Where no exchange of a block that begins there helps. */
  const isSettled = new Uint8Array(count);
  let meter = meterFor(order);
  const lookLimit = fewestLooks + looksPerStep * count;
  let looks = 0;

  const needsNone = (step: number, first: number, end: number): boolean => {
    for (let arc = needs.start[step]!; arc < needs.start[step + 1]!; arc++) {
      const at = place[needs.to[arc]!]!;
      if (at >= first && at < end) return false;
    }
    return true;
  };

  const takeBack = (first: number, end: number): void => {
    for (let at = end - 1; at >= first; at--) meter.back(order[at]!);
  };

  const price = (first: number, end: number): void => {
    for (let at = first; at < end; at++) {
      const now = meter.take(order[at]!);
      if (cost[at] !== now) isSettled.fill(0, Math.max(0, at - span), at + 1);
      cost[at] = now;
    }
    takeBack(first, end);
  };

  /** Where the block from `middle` ends that had better come before the one from `first` to there; 0 where none is. */
  const endOfBetter = (first: number, middle: number, costBefore: number): number => {
    const limit = Math.min(count, first + span);
    let asIs = costBefore;
    let front = 0;
    let end = middle;
    let found = 0;
    while (found === 0 && end < limit && needsNone(order[end]!, first, middle)) {
      front += meter.take(order[end]!);
      asIs += cost[end]!;
      end++;
      const enough = asIs * (1 - 1e-9);
      let exchanged = front;
      let at = first;
      while (at < middle && exchanged < enough) exchanged += meter.take(order[at++]!);
      if (at === middle && exchanged < enough) found = end;
      looks += at - first + 1;
      takeBack(first, at);
    }
    takeBack(middle, end);
    return found;
  };

  /** Exchanges two blocks, the first of which begins at a place, if that helps. */
  const betterFrom = (first: number): boolean => {
    let costBefore = 0;
    for (let middle = first + 1; middle < Math.min(count, first + span); middle++) {
      costBefore += cost[middle - 1]!;
      const end = endOfBetter(first, middle, costBefore);
      if (end === 0) continue;
      const block = order.slice(first, middle);
      order.copyWithin(first, middle, end);
      order.set(block, end - block.length);
      for (let at = first; at < end; at++) place[order[at]!] = at;
      price(first, end);
      isSettled.fill(0, Math.max(0, first - span), end);
      return true;
    }
    return false;
  };

  price(0, count);
  for (let isBetter = true; isBetter && looks < lookLimit;) {
    isBetter = false;
    for (let at = 0; at < count; at++) {
      while (isSettled[at] === 0 && looks < lookLimit)
        if (betterFrom(at)) isBetter = true;
        else isSettled[at] = 1;
      meter.take(order[at]!);
    }
    takeBack(0, count);
    const next = meterFor(order);
    if (next === meter) continue;
    meter = next;
    price(0, count);
  }
  return order;
}

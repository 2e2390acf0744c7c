/** Landmarks that share the costs of units between them. */
export interface Packing {
  /** Adds a landmark, which is to have its units in order, unless it is there. */
  readonly add: (landmark: readonly number[]) => void;
  /** Shares costs a little better. */
  readonly step: () => void;
  /** By unit: what it is worth to the landmarks, 1 where it is worth a whole one. */
  readonly price: Float64Array;
  readonly share: () => Share;
  /** How many units of landmarks were looked at so far. */
  readonly work: () => number;
}

export interface Share {
  /** What the landmarks come to. */
  readonly bound: number;
  /** By unit: what they leave of its cost. */
  readonly left: Float64Array;
}

/** Keeps sums of shares below costs in spite of rounding. */
const almostOne = 1 - 1e-12;

/**
 * Approaches the best sharing of costs between landmarks: an optimal cost partitioning (Karpas and Domshlak 2009).
 *
 * It is a linear programme: landmarks are packed into the costs, or units meet all landmarks in parts. Both are approached
 * at once by primal-dual steps (Chambolle and Pock 2011), each unit and landmark at a pace of its own (Pock and Chambolle
 * 2011).
 */
export function createPacking(cost: Float64Array): Packing {
  const landmarks: (readonly number[])[] = [];
  const names = new Set<string>();
  /** By landmark: its share of the costs of its units, where what units cost is 1 on average. */
  const weights: number[] = [];
  const uses = new Int32Array(cost.length);
  const price = new Float64Array(cost.length);
  const load = new Float64Array(cost.length);
  const mean = meanOfPositive(cost);
  const scaled = cost.map((own) => own / mean);
  let work = 0;
  let workPerStep = 0;

  const step = (): void => {
    work += workPerStep;
    load.fill(0);
    for (let place = 0; place < landmarks.length; place++) {
      const units = landmarks[place]!;
      let missing = 1;
      for (let at = 0; at < units.length; at++) missing -= price[units[at]!]!;
      const before = weights[place]!;
      const after = Math.max(0, before + missing / units.length);
      weights[place] = after;
      const ahead = 2 * after - before;
      for (let at = 0; at < units.length; at++) load[units[at]!]! += ahead;
    }
    for (let unit = 0; unit < price.length; unit++)
      if (uses[unit]! > 0) price[unit] = Math.max(0, price[unit]! - (scaled[unit]! - load[unit]!) / uses[unit]!);
  };

  const share = (): Share => {
    load.fill(0);
    landmarks.forEach((units, place) => {
      for (const unit of units) load[unit]! += weights[place]!;
    });
    const left = cost.slice();
    let bound = 0;
    const take = (units: readonly number[], amount: number): void => {
      bound += amount;
      for (const unit of units) left[unit]! -= amount;
    };
    landmarks.forEach((units, place) => {
      const most = units.reduce((least, unit) => Math.min(least, scaled[unit]! / load[unit]!), 1);
      take(units, weights[place]! * most * mean * almostOne);
    });
    // Small landmarks first: they leave more to others.
    for (const units of landmarks.toSorted((a, b) => a.length - b.length))
      take(
        units,
        Math.max(
          0,
          units.reduce((least, unit) => Math.min(least, left[unit]!), Infinity),
        ),
      );
    return { bound, left };
  };

  const add = (landmark: readonly number[]): void => {
    const name = landmark.join();
    if (names.has(name)) return;
    names.add(name);
    landmarks.push(landmark);
    weights.push(0);
    workPerStep += landmark.length;
    for (const unit of landmark) uses[unit]!++;
  };
  return { add, step, price, share, work: () => work };
}

function meanOfPositive(values: Float64Array): number {
  const positive = values.filter((value) => value > 0);
  return positive.reduce((sum, value) => sum + value, 0) / Math.max(1, positive.length);
}

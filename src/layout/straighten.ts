import { OrderedFit } from "./ordered-fit.js";

/** Places in a row, and how they may move. */
export interface Row {
  readonly places: readonly number[];
  /** For each place, where its lines were last. */
  readonly came: readonly (readonly number[])[];
  /** The least distance to the place before; the first is not looked at. */
  readonly gaps: readonly number[];
  /** How far a place may move to make a line straight. */
  readonly play: number;
  readonly low: number;
  readonly high: number;
}

export interface Straightened {
  readonly places: readonly number[];
  readonly isStraight: readonly boolean[];
}

/** A straight line matters so much more than where a place is. */
const firmness = 1e9;

/** Moves places to where their lines come from, as far as there is room for it; the others make room. */
export function straighten(row: Row): Straightened {
  const { places, gaps, low, high } = row;
  const wishes = straightWishes(row);
  const fit = new OrderedFit(places.length);
  places.forEach((place, i) => {
    fit.wants[i] = wishes[i] ?? place;
    fit.weights[i] = wishes[i] === undefined ? 1 : firmness;
    fit.gaps[i] = gaps[i]!;
  });
  fit.fit(0, places.length, low, high);
  const isStraight = wishes.map((wish, i) => wish !== undefined && Math.abs(fit.at[i]! - wish) < 1e-4);
  return { places: wishes.map((wish, i) => (isStraight[i]! ? wish! : fit.at[i]!)), isStraight };
}

/** By place, where it would make a line straight and leave room for those beside it. */
function straightWishes({ places, came, gaps, play, low, high }: Row): (number | undefined)[] {
  let least = low;
  let most = high - gaps.reduce((sum, gap, i) => (i === 0 ? sum : sum + gap), 0);
  return places.map((place, i) => {
    if (i > 0) {
      least += gaps[i]!;
      most += gaps[i]!;
    }
    const near = came[i]!.filter((x) => Math.abs(x - place) <= play && x >= least && x <= most);
    const [wish] = near.sort((a, b) => Math.abs(a - place) - Math.abs(b - place));
    least = wish ?? least;
    return wish;
  });
}

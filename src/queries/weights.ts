import { show } from "../model/error.js";

/** What a function of the page's own gives for each thing; complains where that is no number of at least 0. */
export function readWeights<T>(
  by: ((thing: T) => number) | string,
  things: readonly T[],
  nameOf: (thing: T) => string,
  words: string,
  refuse: (message: string) => void,
): Float64Array {
  const weight = new Float64Array(things.length);
  if (typeof by !== "function") {
    refuse(`"by" takes ${words} or a function, not ${show(by)}`);
    return weight;
  }
  things.forEach((thing, place) => {
    // JavaScript may give anything, -0 among it, which is 0 once it is added up.
    const own: unknown = by(thing);
    if (typeof own === "number" && own >= 0 && own < Infinity) weight[place] = own + 0;
    else refuse(`"by" gives ${show(own)} for "${nameOf(thing)}"; it takes a number of at least 0`);
  });
  if (weight.reduce((sum, own) => sum + own, 0) === Infinity)
    refuse('what "by" gives adds up to more than numbers can hold; it takes smaller ones');
  return weight;
}

import { OrderedFit } from "./ordered-fit.js";

/** How far in pixels a port moves so that its line need not step aside just before it. */
const play = 12;
/** Pixels between ports that are moved, so that arrowheads do not overlap. */
const closest = 8;
/** A straight line matters so much more than the place of a port. */
const firmness = 1e9;

/**
 * Moves the ports of one side, from left to right, to where lines come from if that is near.
 *
 * `came` holds, for each port, where its lines were last.
 */
export function straightenPorts(
  ports: readonly number[],
  came: readonly (readonly number[])[],
  side: { readonly low: number; readonly high: number },
): { readonly places: readonly number[]; readonly isStraight: readonly boolean[] } {
  const gaps = ports.map((port, i) => (i === 0 ? 0 : Math.min(closest, port - ports[i - 1]!)));
  const wishes = straightWishes(ports, came, gaps, side);
  const fit = new OrderedFit(ports.length);
  ports.forEach((port, i) => {
    fit.wants[i] = wishes[i] ?? port;
    fit.weights[i] = wishes[i] === undefined ? 1 : firmness;
    fit.gaps[i] = gaps[i]!;
  });
  fit.fit(ports.length, side.low, side.high);
  const isStraight = wishes.map((wish, i) => wish !== undefined && Math.abs(fit.at[i]! - wish) < 1e-4);
  return { places: wishes.map((wish, i) => (isStraight[i]! ? wish! : fit.at[i]!)), isStraight };
}

/** By port, the place where it would make a line straight and leave room for the ports beside it. */
function straightWishes(
  ports: readonly number[],
  came: readonly (readonly number[])[],
  gaps: readonly number[],
  { low, high }: { readonly low: number; readonly high: number },
): (number | undefined)[] {
  let least = low;
  let most = high - gaps.reduce((sum, gap) => sum + gap, 0);
  return ports.map((port, i) => {
    least += gaps[i]!;
    most += gaps[i]!;
    const near = came[i]!.filter((x) => Math.abs(x - port) <= play && x >= least && x <= most);
    const [wish] = near.sort((a, b) => Math.abs(a - port) - Math.abs(b - port));
    least = wish ?? least;
    return wish;
  });
}

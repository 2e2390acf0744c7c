/** The most that one frame may move things on, so that a frame that comes late does not make them jump. */
const longestFrame = 34;

/** Tells a step, frame by frame, how far a motion has come, from 0 to 1; answers how to stop telling. */
export function tween(milliseconds: number, step: (share: number) => void): () => void {
  let past = 0;
  let last: number | undefined;
  const next = (now: number): void => {
    past += Math.min(longestFrame, now - (last ?? now));
    last = now;
    const share = Math.min(1, past / milliseconds);
    if (share < 1) frame = requestAnimationFrame(next);
    step(eased(share));
  };
  let frame = requestAnimationFrame(next);
  return () => {
    cancelAnimationFrame(frame);
  };
}

/** Slow at both ends. */
function eased(share: number): number {
  return share * share * (3 - 2 * share);
}

export function between(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

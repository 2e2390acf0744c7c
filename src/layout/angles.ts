/** A full turn, in radians. */
export const fullTurn = 2 * Math.PI;

/** The shorter way round from one angle to another, from minus half a turn to half a turn. */
export function turnBetween(from: number, to: number): number {
  const turn = (to - from) % fullTurn;
  if (turn > Math.PI) return turn - fullTurn;
  return turn < -Math.PI ? turn + fullTurn : turn;
}

/** An angle from zero up to, without it, a full turn. */
export function wrapped(angle: number): number {
  const turn = angle % fullTurn;
  return turn < 0 ? turn + fullTurn : turn;
}

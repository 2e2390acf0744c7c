/** Pixels of a bend's radius at least, where there is room, … */
const leastRadius = 14;
/** … and by which a gentle bend is cut off at most: no box is so near. */
const cutOff = 3;

/** The radius in pixels of a bend, by half of the angle between its sides: gentle bends are rounded widely. */
export function bendRadius(half: number): number {
  const sine = Math.sin(half);
  return Math.max(leastRadius, (cutOff * sine) / (1 - sine));
}

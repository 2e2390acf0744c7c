// ECMAScript names no digits of Math.sin and the like, and engines differ in the last ones. Sums, products, quotients and
// square roots are the same everywhere, and so is all that is made of them alone, here and in the other files of layout.

const quarterTurn = Math.PI / 2;

/** The sine of an angle of a few turns, as near to it as to that of the angle's neighbours. */
export function sine(angle: number): number {
  return sineAhead(angle, 0);
}

export function cosine(angle: number): number {
  return sineAhead(angle, 1);
}

/** The angle whose sine is a number from -1 to 1. */
export function arcSine(sine: number): number {
  return angleTo(Math.sqrt((1 - sine) * (1 + sine)), sine);
}

/** The angle whose cosine is a number from -1 to 1. */
export function arcCosine(cosine: number): number {
  return angleTo(cosine, Math.sqrt((1 - cosine) * (1 + cosine)));
}

/** The angle at which a point is seen from zero, more than minus half a turn and up to half a turn. */
export function angleTo(x: number, y: number): number {
  if (x === 0 && y === 0) return 0;
  const [across, along] = [Math.abs(x), Math.abs(y)];
  const steep = along > across ? quarterTurn - arcTangent(across / along) : arcTangent(along / across);
  const angle = x < 0 ? Math.PI - steep : steep;
  return y < 0 ? -angle : angle;
}

/** The length of the way from zero to a point. */
export function lengthOf(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}

/** The sine of an angle so many quarters of a turn ahead. */
function sineAhead(angle: number, quarters: number): number {
  const nearest = Math.round(angle / quarterTurn);
  const rest = angle - nearest * quarterTurn;
  const quadrant = (nearest + quarters) & 3;
  const value = quadrant % 2 === 0 ? smallSine(rest) : smallCosine(rest);
  return quadrant < 2 ? value : -value;
}

/** Taylor's series, as far as it counts up to an eighth of a turn. */
function smallSine(x: number): number {
  const s = x * x;
  return (
    x *
    (1 - (s / 6) * (1 - (s / 20) * (1 - (s / 42) * (1 - (s / 72) * (1 - (s / 110) * (1 - (s / 156) * (1 - s / 210)))))))
  );
}

function smallCosine(x: number): number {
  const s = x * x;
  return (
    1 -
    (s / 2) *
      (1 -
        (s / 12) * (1 - (s / 30) * (1 - (s / 56) * (1 - (s / 90) * (1 - (s / 132) * (1 - (s / 182) * (1 - s / 240)))))))
  );
}

/** Of a number from 0 to 1: its angle is halved until a short series does. */
function arcTangent(tangent: number): number {
  let x = tangent;
  let parts = 1;
  for (; x > 0.1; parts *= 2) x /= 1 + Math.sqrt(1 + x * x);
  const s = x * x;
  let sum = 0;
  for (let odd = 17; odd > 0; odd -= 2) sum = 1 / odd - s * sum;
  return parts * x * sum;
}

type Triple = readonly [number, number, number];

/** What people see who lack one kind of cone, in linear RGB (Machado, Oliveira and Fernandes 2009), or none. */
export const visions = {
  all: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} satisfies Record<string, readonly Triple[]>;

/** How far apart two colours are for a vision, as CIEDE2000 reckons it: below 2 hardly anybody tells them apart. */
export function difference(one: string, other: string, vision: readonly Triple[]): number {
  return ciede2000(labOf(one, vision), labOf(other, vision));
}

/** CIELAB, of "#rrggbb". */
function labOf(color: string, vision: readonly Triple[]): Triple {
  const linear = [1, 3, 5].map((at) => {
    const share = parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Triple;
  const seen = times(vision, linear).map((share) => Math.min(1, Math.max(0, share))) as unknown as Triple;
  const [x, y, z] = times(toXyz, seen).map((value) =>
    value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116,
  ) as unknown as Triple;
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** From linear sRGB to XYZ, of which white is 1, 1, 1. */
const toXyz: readonly Triple[] = [
  [0.4339, 0.3762, 0.1899],
  [0.2127, 0.7152, 0.0722],
  [0.0178, 0.1095, 0.8727],
];

function times(rows: readonly Triple[], [x, y, z]: Triple): Triple {
  return rows.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Triple;
}

/** Sharma, Wu and Dalal 2005. */
function ciede2000([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const grey = (c: number): number => Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7));
  const more = 1.5 - grey((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2) / 2;
  const [c1, c2] = [Math.hypot(more * a1, b1), Math.hypot(more * a2, b2)];
  const [h1, h2] = [degrees(b1, more * a1), degrees(b2, more * a2)];
  const turn = ((h2 - h1 + 540) % 360) - 180;
  const [l, c, h] = [(l1 + l2) / 2, (c1 + c2) / 2, h1 + turn / 2];
  const hue = 2 * Math.sqrt(c1 * c2) * sine(turn / 2);
  const t = 1 - 0.17 * cosine(h - 30) + 0.24 * cosine(2 * h) + 0.32 * cosine(3 * h + 6) - 0.2 * cosine(4 * h - 63);
  const lightness = (l2 - l1) / (1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2));
  const chroma = (c2 - c1) / (1 + 0.045 * c);
  const tone = hue / (1 + 0.015 * c * t);
  const turned = -2 * grey(c) * sine(60 * Math.exp(-((((h + 360) % 360) / 25 - 11) ** 2)));
  return Math.sqrt(lightness ** 2 + chroma ** 2 + tone ** 2 + turned * chroma * tone);
}

const sine = (angle: number): number => Math.sin((angle * Math.PI) / 180);
const cosine = (angle: number): number => sine(angle + 90);
const degrees = (y: number, x: number): number => ((Math.atan2(y, x) * 180) / Math.PI + 360) % 360;

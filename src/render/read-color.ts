import { scaleLinear } from "d3-scale";

/**
 * Reads a CSS colour where no browser does: names, `#…`, `rgb()` and `hsl()`, `light-dark()` of two of them, and `var()`,
 * which stands for what it falls back to.
 */
export function readColor(color: string): string | undefined {
  const text = color.trim();
  const [, fallback] = /^var\(\s*--[^,)]+,(.+)\)$/s.exec(text) ?? [];
  if (fallback !== undefined) return readColor(fallback);
  const [, pair] = /^light-dark\((.+)\)$/s.exec(text) ?? [];
  if (pair === undefined) return plainColor(text);
  for (let comma = pair.indexOf(","); comma >= 0; comma = pair.indexOf(",", comma + 1)) {
    const [light, dark] = [pair.slice(0, comma), pair.slice(comma + 1)].map(readColor);
    if (light !== undefined && dark !== undefined) return `light-dark(${light}, ${dark})`;
  }
  return undefined;
}

/** As scales of colours do, which answer `rgb()` for what they can read, and the text itself for all else. */
function plainColor(text: string): string | undefined {
  const color = scaleLinear<string>().range([text, text])(0);
  return /^rgba?\([\d., ]+\)$/.test(color) ? color : undefined;
}

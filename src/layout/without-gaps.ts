/** The same layers without those that are empty. */
export function withoutGaps(layer: Int32Array): Int32Array {
  const used = [...new Set(layer)].sort((a, b) => a - b);
  const number = new Map(used.map((at, i) => [at, i]));
  return layer.map((at) => number.get(at)!);
}

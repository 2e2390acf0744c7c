import type { DrawnGraph } from "./drawn-graph.js";
import type { Spacing } from "./spacing.js";

/** Where each layer lies: as high as its highest box, which all stand in its middle. */
export interface LayerBands {
  readonly top: Float64Array;
  readonly middle: Float64Array;
  readonly bottom: Float64Array;
  /** Where the last one ends. */
  readonly end: number;
}

export function layerBands(graph: DrawnGraph, layer: Int32Array, layers: number, spacing: Spacing): LayerBands {
  const height = new Float64Array(layers);
  layer.forEach((at, vertex) => (height[at] = Math.max(height[at]!, graph.along[vertex]!)));
  const top = new Float64Array(layers);
  let next = 0;
  for (let at = 0; at < layers; at++) {
    top[at] = next;
    next += height[at]! + spacing.layers;
  }
  return {
    top,
    middle: top.map((y, at) => y + height[at]! / 2),
    bottom: top.map((y, at) => y + height[at]!),
    end: Math.max(0, next - spacing.layers),
  };
}

import type { DrawnGraph } from "./drawn-graph.js";
import { OrderedFit } from "./ordered-fit.js";
import type { Spacing } from "./spacing.js";

/** Pixels to keep free above and below each layer, beside the spacing. */
export interface LayerRoom {
  readonly above: Float64Array;
  readonly below: Float64Array;
  /** Below each layer, clear of both. */
  readonly between?: Float64Array;
}

/** The weight of a layer in which nothing was before. */
const light = 1e-3;

/** Where each layer lies: as high as its highest box, which all stand in its middle. */
export interface LayerBands {
  readonly top: Float64Array;
  readonly middle: Float64Array;
  readonly bottom: Float64Array;
  /** The same with the room above and below. */
  readonly outerTop: Float64Array;
  readonly outerBottom: Float64Array;
  /** Where the last one ends. */
  readonly end: number;
}

export function layerBands(
  graph: DrawnGraph,
  layer: Int32Array,
  layers: number,
  spacing: Spacing,
  room?: LayerRoom,
): LayerBands {
  const height = new Float64Array(layers);
  layer.forEach((at, vertex) => (height[at] = Math.max(height[at]!, graph.along[vertex]!)));
  const middle = middles(graph, layer, height, gapsBelow(layers, spacing, room));
  const top = middle.map((y, at) => y - height[at]! / 2);
  const bottom = middle.map((y, at) => y + height[at]! / 2);
  return {
    top,
    middle,
    bottom,
    outerTop: top.map((y, at) => y - (room?.above[at] ?? 0)),
    outerBottom: bottom.map((y, at) => y + (room?.below[at] ?? 0)),
    end: layers > 0 ? middle[layers - 1]! + height[layers - 1]! / 2 : 0,
  };
}

function gapsBelow(layers: number, spacing: Spacing, room: LayerRoom | undefined): Float64Array {
  return Float64Array.from({ length: layers }, (_, at) => {
    return spacing.layers + (room?.below[at] ?? 0) + (room?.between?.[at] ?? 0) + (room?.above[at + 1] ?? 0);
  });
}

/** Close together from the first one's top on; but near their rows of the picture before, where there was one. */
function middles({ wasAlong }: DrawnGraph, layer: Int32Array, height: Float64Array, gap: Float64Array): Float64Array {
  const layers = height.length;
  const fit = new OrderedFit(layers);
  const { wants, weights, gaps } = fit;
  layer.forEach((at, vertex) => {
    if (Number.isNaN(wasAlong[vertex])) return;
    wants[at]! += wasAlong[vertex]!;
    weights[at]! += 1;
  });
  for (let at = 1; at < layers; at++) gaps[at] = (height[at - 1]! + height[at]!) / 2 + gap[at - 1]!;

  const firstKept = weights.findIndex((weight) => weight > 0);
  let next = (height[0] ?? 0) / 2;
  if (firstKept >= 0) {
    next = wants[firstKept]! / weights[firstKept]!;
    for (let at = firstKept; at > 0; at--) next -= gaps[at]!;
  }
  for (let at = 0; at < layers; at++) {
    if (weights[at]! > 0) wants[at]! /= weights[at]!;
    else [wants[at], weights[at]] = [next, light];
    next = wants[at]! + (gaps[at + 1] ?? 0);
  }
  fit.fit(0, layers);
  return fit.at;
}

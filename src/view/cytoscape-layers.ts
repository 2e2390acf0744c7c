import type { BoundingBox12, BoundingBoxWH, Core, SingularElementReturnValue } from "cytoscape";

/** In the order in which they are drawn. */
type Elements = readonly SingularElementReturnValue[];

/** A bitmap of some elements, or of all. */
interface Layer {
  readonly bb: BoundingBox12 & BoundingBoxWH;
  readonly context: OffscreenCanvasRenderingContext2D;
  /** How many of its elements are still to be drawn, if any. */
  readonly reqs?: number;
}

/** What Cytoscape draws from while no element changes: bitmaps of all elements, at the powers of two of the zoom. */
interface LayerCache {
  /** Draw all of the next bitmap at once? */
  firstGet: boolean;
  readonly lastInvalidationTime: number;
  readonly layersByLevel: Readonly<Record<number, Layer[] | undefined>>;
  getLayers(elements: Elements, ratio: number, level?: number): Layer[] | null;
  drawEleInLayer(this: void, layer: Layer, element: SingularElementReturnValue): void;
  levelIsComplete(level: number, elements: Elements): boolean;
  invalidateLayer(layer: Layer): void;
  validateLayersElesOrdering(level: number, elements: Elements): void;
}

interface Renderer {
  readonly data: { readonly lyrTxrCache: LayerCache; readonly bgActivePosistion?: unknown };
  redrawHint(group: string, isNeeded: boolean): void;
  redraw(): void;
  drawElement(context: OffscreenCanvasRenderingContext2D, element: SingularElementReturnValue): void;
}

/** Elements on the screen that can be drawn one by one within a frame, with the arrows that run through it. */
const few = 60;
/** Levels that Cytoscape knows. */
const [lowest, highest] = [-4, 2];
/** Pixels of the largest bitmap. */
const largest = 16e6;

/**
 * Has the picture drawn from bitmaps of all elements while it is on its way, larger or smaller where there is none for its zoom.
 *
 * Cytoscape would draw thousands of elements one by one for as long as it takes to make the bitmap for each zoom. Needed
 * again after every `mount`.
 */
export function moveBitmaps(core: Core, isMoving: () => boolean): void {
  const renderer = rendererOf(core);
  const cache = renderer.data.lyrTxrCache;
  const get = cache.getLayers.bind(cache);
  let lastChange = -Infinity;
  cache.getLayers = (elements, ratio, level) => {
    if (level !== undefined || !isMoving()) return get(elements, ratio, level);
    const wanted = Math.ceil(Math.log2(core.zoom() * ratio));
    const found = nearestComplete(cache, elements, wanted);
    if (shownOf(core, elements, found?.[0]?.bb ?? core.elements().boundingBox()) <= few) return null;
    if (found) return found;
    // While elements change from frame to frame, no bitmap would serve for a second one.
    const isChanged = cache.lastInvalidationTime !== lastChange;
    lastChange = cache.lastInvalidationTime;
    return isChanged ? null : drawnAtOnce(renderer, elements, ratio, levelFor(core.elements().boundingBox(), wanted));
  };
}

/** Without the bitmaps of single elements, which would take longer to draw than these. */
function drawnAtOnce(renderer: Renderer, elements: Elements, ratio: number, level: number): Layer[] | null {
  const cache = renderer.data.lyrTxrCache;
  const { drawEleInLayer } = cache;
  cache.drawEleInLayer = ({ context }, element) => {
    renderer.drawElement(context, element);
  };
  // Of a bitmap that was begun, Cytoscape would draw the rest when there is time, and there is none.
  for (const layer of [...(cache.layersByLevel[level] ?? [])]) if (layer.reqs) cache.invalidateLayer(layer);
  cache.firstGet = true;
  const layers = cache.getLayers(elements, ratio, level);
  cache.drawEleInLayer = drawEleInLayer;
  return layers;
}

/** The bitmap from which the picture is drawn best: one that is a little larger, or the largest of the smaller ones. */
function nearestComplete(cache: LayerCache, elements: Elements, wanted: number): Layer[] | undefined {
  const levels = Array.from({ length: highest - lowest + 1 }, (_, step) => lowest + step);
  const order = [...levels.filter((level) => level >= wanted), ...levels.filter((level) => level < wanted).reverse()];
  for (const level of order) {
    cache.validateLayersElesOrdering(level, elements);
    if (cache.levelIsComplete(level, elements)) return cache.layersByLevel[level];
  }
  return undefined;
}

/** About how many elements are on the screen, by their share of the whole picture. */
function shownOf(core: Core, elements: Elements, { w, h }: BoundingBoxWH): number {
  const { w: width, h: height } = core.extent();
  return elements.length * Math.min(1, width / w) * Math.min(1, height / h);
}

function levelFor({ w, h }: BoundingBoxWH, wanted: number): number {
  const most = Math.floor(Math.log2(largest / (w * h)) / 2);
  return Math.max(lowest, Math.min(wanted, most, highest));
}

/** Leaves the canvases alone that are for dragging elements, which nobody can, and for the mark of a press, while there is none. */
export function leaveIdleCanvases(core: Core): void {
  const renderer = rendererOf(core);
  const hint = renderer.redrawHint.bind(renderer);
  let isPressed = false;
  renderer.redrawHint = (group, isNeeded) => {
    if (group === "drag") return;
    if (group === "select") {
      const wasPressed = isPressed;
      isPressed = renderer.data.bgActivePosistion !== undefined;
      if (!isPressed && !wasPressed) return;
    }
    hint(group, isNeeded);
  };
}

/** Draws all that is shown with the next frame. */
export function drawAnew(core: Core): void {
  const renderer = rendererOf(core);
  renderer.redrawHint("eles", true);
  renderer.redraw();
}

function rendererOf(core: Core): Renderer {
  return (core as unknown as { renderer(): Renderer }).renderer();
}

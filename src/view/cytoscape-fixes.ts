import type { Core, EdgeSingular, NodeSingular } from "cytoscape";

/**
 * Keeps Cytoscape from adding a `<style>` to the page, which a strict `style-src` refuses and reports.
 *
 * It looks for an element of this id first, and any element will do; our own styles say what its rule would.
 */
export function keepStyleOut(document: Document): void {
  const id = "__________cytoscape_stylesheet";
  if (document.getElementById(id)) return;
  document.head.append(Object.assign(document.createElement("meta"), { id }));
}

interface Renderer {
  readonly cy: { mutableElements(): { filter(test: (element: Drawn) => boolean): Sortable } };
  findContainerClientCoords(): [left: number, top: number, width: number, height: number, scale: number];
  invalidateContainerClientCoordsCache?(): void;
  matchCanvasSize(...parameters: unknown[]): unknown;
  /** What is drawn next, and what is worked out before. */
  requestedFrame: boolean;
  renderOptions: unknown;
  readonly beforeRenderCallbacks: readonly { readonly fn: (willDraw: boolean, now: number) => void }[];
  render(options: unknown): void;
  findMidptPtsEtc(edge: unknown, pair: unknown): unknown;
  onUpdateEleCalcsFns?: unknown[];
  readonly styleObserver?: MutationObserver;
  drawElement(context: CanvasRenderingContext2D, element: unknown, ...how: (null | undefined)[]): void;
  getCachedZSortedEles?(): unknown;
  drawLayeredElements?(context: CanvasRenderingContext2D, elements: Iterable<Drawn>): void;
}

interface Sortable {
  sortByZIndex(): { toArray(): Drawn[] };
}

export type Drawn = NodeSingular | EdgeSingular;

/**
 * Makes the pointer hit what it points at inside a shadow root, after scrolling, and under CSS scale or zoom.
 *
 * Cytoscape remembers where its container lies and listens for scrolling only as far as the shadow root
 * (cytoscape.js#2926); it also compares scaled with unscaled sizes (#1756). Needed again after every `mount`.
 */
export function mendPointer(core: Core): void {
  const renderer = rendererOf(core);
  const measure = renderer.findContainerClientCoords.bind(renderer);
  let unscaled = false;
  renderer.findContainerClientCoords = () => {
    const [left, top, width, height, scale] = measure();
    return unscaled ? [left, top, width, height, scale] : [left, top, width * scale, height * scale, scale];
  };
  const match = renderer.matchCanvasSize.bind(renderer);
  renderer.matchCanvasSize = (...parameters) => {
    unscaled = true;
    try {
      return match(...parameters);
    } finally {
      unscaled = false;
    }
  };
}

/**
 * Spares elements that were never drawn what Cytoscape does for each property that they are given: to forget what it has
 * worked out from the one before. It takes more than half of the time in which they get their first style.
 */
export function hastenFirstStyle(core: Core): void {
  const style = core.style() as unknown as Style;
  style.checkTriggers = () => undefined;
  core.one("render", () => {
    delete style.checkTriggers;
  });
  const parse = style.parse.bind(style);
  let lists = 0;
  // What is given as numbers is parsed sooner than found among all that was parsed before.
  style.parse = (name, value, ...how) => {
    if (typeof value !== "number" && !Array.isArray(value)) return parse(name, value, ...how);
    const parsed = style.parseImplWarn(name, value, ...how);
    // The text of a list serves to tell it from others, letter by letter.
    return parsed && Array.isArray(value) ? { ...parsed, strValue: String(lists++) } : parsed;
  };
}

interface Style {
  checkTriggers?: () => void;
  parse(name: string, value: unknown, ...how: unknown[]): object | null;
  parseImplWarn(name: string, value: unknown, ...how: unknown[]): object | null;
}

/** Works out once where an arrow ends, not for each of its bends again. Needed again after every `mount`. */
export function hastenBends(core: Core): void {
  const renderer = rendererOf(core);
  const find = renderer.findMidptPtsEtc.bind(renderer);
  let last: readonly unknown[] = [];
  let ends: unknown;
  renderer.findMidptPtsEtc = (edge, pair) => {
    if (edge !== last[0] || pair !== last[1]) {
      last = [edge, pair];
      ends = find(edge, pair);
    }
    return ends;
  };
}

/** Draws what has changed at once, not with the next frame. */
export function drawNow(core: Core): void {
  const renderer = rendererOf(core);
  if (!renderer.requestedFrame) return;
  for (const { fn } of renderer.beforeRenderCallbacks) fn(true, performance.now());
  renderer.render(renderer.renderOptions);
  renderer.requestedFrame = false;
}

/**
 * The same straight onto the canvas.
 *
 * Cytoscape else draws each element on a canvas of its own, that on a layer, and the layer on the canvas, which is quick
 * only from the second time on.
 */
export function drawAtOnce(core: Core): void {
  const renderer = rendererOf(core);
  if (!renderer.requestedFrame) return;
  const { onUpdateEleCalcsFns = [] } = renderer;
  // There is nothing that these could forget.
  renderer.onUpdateEleCalcsFns = [];
  withoutLayers(core, () => {
    drawNow(core);
  });
  renderer.onUpdateEleCalcsFns = onUpdateEleCalcsFns;
}

/** Has elements drawn straight onto the canvas as long as something runs, all or those that are wanted. */
export function withoutLayers(core: Core, run: () => void, isWanted?: (element: Drawn) => boolean): void {
  const renderer = rendererOf(core);
  renderer.drawLayeredElements = (context, elements) => {
    // Labels as well where they are large enough.
    for (const element of elements) renderer.drawElement(context, element, undefined, null);
  };
  // All of them have to be sorted again for each that comes to lie higher or lower, which takes longer than to draw a few.
  if (isWanted)
    renderer.getCachedZSortedEles = () => {
      const found = renderer.cy.mutableElements().filter(isWanted).sortByZIndex().toArray();
      return Object.assign(found, { nondrag: found, drag: [], interactive: [] });
    };
  run();
  delete renderer.drawLayeredElements;
  delete renderer.getCachedZSortedEles;
}

/**
 * Leaves the container's style alone: Cytoscape else draws all anew whenever that changes, as with the pointer's cursor. It
 * hears of another size without. Needed again after every `mount`.
 */
export function ignoreStyle(core: Core): void {
  rendererOf(core).styleObserver?.disconnect();
}

/** Forgets where the container lies; to be called before Cytoscape sees a pointer. */
export function forgetPlace(core: Core): void {
  rendererOf(core).invalidateContainerClientCoordsCache?.();
}

function rendererOf(core: Core): Renderer {
  return (core as unknown as { renderer(): Renderer }).renderer();
}

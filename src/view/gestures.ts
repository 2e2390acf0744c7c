import type { Core, EventObject } from "cytoscape";
import type { AreaId, ConceptId } from "../model/index.js";
import { areaOfKey, type StopId } from "./stops.js";
import { listenToTouch } from "./touch.js";
import type { Viewport } from "./viewport.js";

export interface ViewCallbacks {
  /** The reader pointed at a concept, or beside all of them. */
  onSelect(id: ConceptId | undefined): void;
  /** The reader pointed at a folded area. */
  onUnfold(id: AreaId): void;
  /** The reader, or a call, moved the picture. */
  onMove(viewport: Viewport): void;
  /** The pointer has come to a concept or a folded area whose label is too small to read, or has left it. */
  onHover(id: StopId | undefined): void;
  /** The reader tried to move the picture with one finger, or to zoom with the bare wheel, which both belong to the page. */
  onPlainGesture(): void;
}

/** What hears the reader's gestures before Cytoscape does. */
interface Moved {
  viewport(): Viewport;
  show(viewport: Viewport): void;
  /** The reader takes the picture into their own hands. */
  halt(): void;
  /** Cytoscape is about to see a pointer. */
  forgetPlace(): void;
  /** May Cytoscape zoom? */
  allowZoom(isAllowed: boolean): void;
}

/** The page keeps its wheel and its touch: zooming takes Ctrl or ⌘, moving takes a mouse or two fingers. */
export function listenToGestures(
  container: HTMLElement,
  picture: Moved,
  callbacks: ViewCallbacks,
  signal: AbortSignal,
): void {
  const options = { capture: true, passive: true, signal };
  const on = <K extends keyof HTMLElementEventMap>(
    types: readonly K[],
    call: (event: HTMLElementEventMap[K]) => void,
  ) => {
    for (const type of types) container.addEventListener(type, call, options);
  };
  on(["pointerdown", "pointermove", "mousedown", "mousemove", "wheel", "touchstart", "touchmove"], () => {
    picture.forgetPlace();
  });
  on(["wheel"], ({ ctrlKey, metaKey }) => {
    const isZoom = ctrlKey || metaKey;
    if (isZoom) picture.halt();
    picture.allowZoom(isZoom);
    if (!isZoom) callbacks.onPlainGesture();
  });
  // What the reader moves themselves goes nowhere else.
  on(["mousedown", "touchstart"], () => {
    picture.halt();
  });
  const touch = {
    viewport: () => picture.viewport(),
    show: (viewport: Viewport) => {
      picture.show(viewport);
    },
    onOneFinger: () => {
      callbacks.onPlainGesture();
    },
  };
  listenToTouch(container, touch, signal);
  on(["pointerleave"], () => {
    container.style.cursor = "";
    callbacks.onHover(undefined);
  });
}

/** Tells what the pointer is on and taps; of what is too small to read where `isSmall` says so. */
export function listenToPointer(
  core: Core,
  container: HTMLElement,
  callbacks: ViewCallbacks,
  isSmall: (id: StopId) => boolean,
): void {
  const idOf = ({ target }: EventObject): string => (target as { id(): string }).id();
  core.on("tap", (event: EventObject) => {
    const id = event.target === core ? undefined : idOf(event);
    const area = id === undefined ? undefined : areaOfKey(id);
    if (area === undefined) callbacks.onSelect(id);
    else callbacks.onUnfold(area);
  });
  core.on("mouseover", ".concept, .folded", (event: EventObject) => {
    container.style.cursor = "pointer";
    const id = idOf(event);
    callbacks.onHover(isSmall(id) ? id : undefined);
  });
  core.on("mouseout", ".concept, .folded", () => {
    container.style.cursor = "";
    callbacks.onHover(undefined);
  });
}

import type { Core } from "cytoscape";
import { between, tween } from "./tween.js";
import type { Viewport } from "./viewport.js";

/** Milliseconds in which the picture comes to another place. */
const duration = 250;

/** Brings a picture to other places, at once or, where motion is welcome, gently. */
export class Travel {
  /** Where the picture is being moved to, and how to stop that. */
  #way: { readonly to: Viewport; readonly stop: () => void } | undefined;
  #isPlaced = false;

  constructor(
    private readonly core: Core,
    private readonly isMotionWelcome: () => boolean,
  ) {}

  /** Has the picture a place yet that it could come from? */
  get isPlaced(): boolean {
    return this.#isPlaced;
  }

  get viewport(): Viewport {
    return { pan: { ...this.core.pan() }, zoom: this.core.zoom() };
  }

  /** Where the picture will lie when it has come to rest. */
  get destination(): Viewport {
    return this.#way?.to ?? this.viewport;
  }

  go(to: Viewport, gently: boolean): void {
    if (gently && this.#isPlaced && isSamePlace(to, this.destination)) return;
    this.halt();
    if (this.core.destroyed()) return;
    if (!gently || !this.#isPlaced || !this.isMotionWelcome()) {
      this.#put(to);
      return;
    }
    const from = this.viewport;
    const stop = tween(duration, (share) => {
      if (share === 1) this.#way = undefined;
      this.#put(viewportBetween(from, to, share));
    });
    this.#way = { to, stop };
  }

  /** Is there at once. */
  arrive(): void {
    if (this.#way) this.go(this.#way.to, false);
  }

  /** Stays where it has come to. */
  halt(): void {
    this.#way?.stop();
    this.#way = undefined;
  }

  /** Cytoscape keeps and changes what it is given. */
  #put({ pan, zoom }: Viewport): void {
    this.#isPlaced = true;
    if (!this.core.destroyed()) this.core.viewport({ pan: { ...pan }, zoom });
  }
}

function viewportBetween(from: Viewport, to: Viewport, share: number): Viewport {
  if (share === 1) return to;
  return {
    pan: { x: between(from.pan.x, to.pan.x, share), y: between(from.pan.y, to.pan.y, share) },
    zoom: between(from.zoom, to.zoom, share),
  };
}

/** To the eye: numbers that are added and taken away again are not quite the same. */
function isSamePlace(one: Viewport, other: Viewport): boolean {
  return one.zoom === other.zoom && Math.hypot(one.pan.x - other.pan.x, one.pan.y - other.pan.y) < 0.01;
}

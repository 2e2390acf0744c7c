import type { LitElement, ReactiveController } from "lit";
import type { Box, Point } from "../layout/index.js";
import type { ConceptId } from "../model/index.js";
import {
  ConceptMapView,
  fitted,
  readTheme,
  revealing,
  type Scene,
  type Theme,
  type ViewCallbacks,
} from "../view/index.js";
import { areaCount } from "./parts/marks.js";

/** The smallest zoom at which labels can be read. */
const readable = 0.74;

/**
 * Keeps the canvas of an element: made when there is something to draw, asleep while nobody can see it, gone when the
 * element has left the page.
 */
export class CanvasController implements ReactiveController {
  #view: ConceptMapView | undefined;
  #making: Promise<void> | undefined;
  #scene: Scene | undefined;
  #theme: Theme | undefined;
  /** What the picture is to show as soon as the canvas has a size. */
  #pending: (() => void) | undefined;
  #isVisible = true;
  #watch: AbortController | undefined;
  #observers: { disconnect(): void }[] = [];

  constructor(
    private readonly host: LitElement,
    private readonly gestures: ViewCallbacks,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    if (this.host.hasUpdated) this.#observe();
  }

  hostUpdated(): void {
    if (this.#observers.length === 0) this.#observe();
  }

  /** An element that is only moved keeps its canvas: it is back before the microtask runs. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.host.isConnected) this.#destroy();
    });
  }

  /** Draws a scene; the first one makes the canvas. */
  draw(scene: Scene): void {
    this.#scene = scene;
    if (this.#view) this.#view.draw(scene, this.#currentTheme());
    else this.#making ??= this.#make();
  }

  clear(): void {
    this.#scene = undefined;
    this.#destroy();
  }

  /** Shows the whole scene, or, where it would be too small to read, its beginning. */
  fit(gently = true, start?: Box): void {
    this.#whenSized((view) => {
      if (!this.#scene) return;
      const { box, lanes } = this.#scene;
      const options = lanes.length > 0 ? { above: 32 } : { readable, ...(start && { start: centerOf(start) }) };
      view.show(fitted(box, view.screen, options), gently);
    });
  }

  /** Brings a concept into view, near enough to be read. */
  reveal(id: ConceptId): void {
    this.#whenSized((view) => {
      const concept = this.#scene?.concepts.find((candidate) => candidate.id === id);
      if (concept) view.show(revealing(concept.box, view.screen, view.viewport, readable), true);
    });
  }

  zoom(factor: number): void {
    this.#view?.zoomBy(factor);
  }

  get #container(): HTMLElement | null {
    return this.host.renderRoot.querySelector<HTMLElement>(".canvas");
  }

  async #make(): Promise<void> {
    const container = this.#container;
    if (!container) return;
    const view = await ConceptMapView.create(container, this.gestures);
    this.#making = undefined;
    if (!this.host.isConnected || !this.#scene) {
      view.destroy();
      return;
    }
    this.#view = view;
    view.draw(this.#scene, this.#currentTheme());
    if (!this.#isVisible) view.suspend();
    this.#runPending();
  }

  #whenSized(show: (view: ConceptMapView) => void): void {
    this.#pending = () => {
      const view = this.#view;
      if (!view || view.screen.width === 0 || view.screen.height === 0) return;
      this.#pending = undefined;
      show(view);
    };
    this.#pending();
  }

  #runPending(): void {
    this.#pending?.();
    if (this.#view) this.gestures.onMove(this.#view.viewport);
  }

  #observe(): void {
    const container = this.#container;
    if (!container || this.#observers.length > 0) return;
    const resize = new ResizeObserver(() => {
      this.#view?.resize();
      this.#runPending();
    });
    resize.observe(container);
    const seen = new IntersectionObserver((entries) => {
      this.#isVisible = entries.at(-1)?.isIntersecting ?? true;
      if (this.#isVisible) this.#view?.resume();
      else this.#view?.suspend();
    });
    seen.observe(container);
    this.#observers = [resize, seen];
    this.#watch = new AbortController();
    for (const query of ["(prefers-color-scheme: dark)", "(forced-colors: active)", "(prefers-contrast: more)"])
      matchMedia(query).addEventListener(
        "change",
        () => {
          this.refreshTheme();
        },
        { signal: this.#watch.signal },
      );
    this.#watchPixelRatio();
  }

  /** A canvas that was sized for another screen, or another zoom of the page, looks blurred. */
  #watchPixelRatio(): void {
    const { signal } = this.#watch ?? {};
    if (!signal) return;
    matchMedia(`(resolution: ${String(devicePixelRatio)}dppx)`).addEventListener(
      "change",
      () => {
        this.#view?.resize();
        this.#watchPixelRatio();
      },
      { once: true, signal },
    );
  }

  /** Reads the colours anew, after the page has changed its scheme or a custom property. */
  refreshTheme(): void {
    this.#theme = undefined;
    if (this.#scene) this.#view?.paint(this.#currentTheme());
  }

  #currentTheme(): Theme {
    this.#theme ??= readTheme(this.#container ?? this.host, areaCount);
    return this.#theme;
  }

  #destroy(): void {
    this.#view?.destroy();
    this.#view = undefined;
    this.#making = undefined;
    this.#watch?.abort();
    for (const observer of this.#observers) observer.disconnect();
    this.#observers = [];
  }
}

function centerOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

import type { LitElement, ReactiveController } from "lit";
import type { Point, Size } from "../layout/index.js";
import type { AreaId, ConceptId } from "../model/index.js";
import {
  ConceptMapView,
  moved,
  readTheme,
  type Scene,
  type StopId,
  type Theme,
  type ViewCallbacks,
  type Viewport,
} from "../view/index.js";
import { ConceptErrorEvent } from "./events.js";
import { breadthIn, freeRoom, heightIfLow, isNarrow } from "./free-room.js";
import { isInWindow } from "./in-window.js";
import { cornerFor, narrowestHost, type Corner } from "./minimap-scale.js";
import { areaCount } from "./parts/marks.js";
import { centralSight, keptSight, openingSight, readableSight, turnedSight, wholeSight, type Sight } from "./sights.js";
import { watchCanvas } from "./watch-canvas.js";

/**
 * Keeps the canvas of an element: made when there is something to draw, asleep while nobody can see it, gone when the
 * element has left the page.
 */
export class CanvasController implements ReactiveController {
  #view: ConceptMapView | undefined;
  #making: ReturnType<typeof ConceptMapView.load> | undefined;
  #hasFailed = false;
  #scene: Scene | undefined;
  #theme: Theme | undefined;
  /** What the picture is to show as soon as the canvas has a size. */
  #pending: ((view: ConceptMapView) => void)[] = [];
  /** Where the picture lay when the element was taken out of the page. */
  #lastViewport: Viewport | undefined;
  #isVisible = true;
  /** May it be in sight? Until the browser tells, its place does. */
  #mayBeSeen: boolean | undefined;
  #room = "";
  #unwatch: (() => void) | undefined;

  constructor(
    private readonly host: LitElement,
    private readonly gestures: ViewCallbacks,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    if (!this.host.hasUpdated) return;
    this.#observe();
    if (this.#scene) this.draw(this.#scene);
  }

  /** What is rendered next is made for this room. */
  hostUpdate(): void {
    this.#room = roomOf(this.host);
    this.#mayBeSeen ??= isInWindow(this.host);
  }

  hostUpdated(): void {
    if (this.host.isConnected) this.#observe();
  }

  /** An element that is only moved keeps its canvas: it is back before the microtask runs. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.host.isConnected) this.destroy();
    });
  }

  /** Draws a scene; the first one makes the canvas, as soon as that is in sight. */
  draw(scene: Scene): void {
    if (scene === this.#scene && this.#view) return;
    this.#scene = scene;
    if (this.#view) this.#view.draw(scene, this.theme);
    else if (this.#mayBeSeen !== false) this.#start();
  }

  #start(): void {
    if (this.#scene && !this.#making) void this.#make();
  }

  /** Is there a picture, and does anybody see it? */
  get isSeen(): boolean {
    return this.#view !== undefined && this.#isVisible && !document.hidden;
  }

  clear(): void {
    this.#scene = undefined;
    this.destroy();
    this.#lastViewport = undefined;
  }

  /** Shows all that is drawn. */
  fit(): void {
    this.#look(wholeSight);
  }

  /** Opens a scene. */
  open(gently: boolean): void {
    // What was to be shown before comes to nothing.
    this.#pending = [];
    this.#look((scene) => openingSight(scene, isNarrow(this.host)), gently);
  }

  /** Brings a concept or an area into view, near enough to be read. */
  reveal(id: StopId): void {
    this.#look((scene) => readableSight(scene, id));
  }

  /** Shows an area that was unfolded or folded just now. */
  turnTo(id: AreaId): void {
    this.#look((scene) => turnedSight(scene, id));
  }

  /** Puts a concept in the middle, as large as life. */
  center(id: ConceptId): void {
    this.#look((scene) => centralSight(scene, id));
  }

  /** Keeps a concept in view without coming nearer. */
  follow(id: ConceptId | undefined): void {
    this.#look((scene) => keptSight(scene, id));
  }

  /** Brings a point of the scene into the middle. */
  lookAt({ x, y }: Point): void {
    const view = this.#view;
    if (!view) return;
    const { zoom } = view.viewport;
    const { width, height } = view.screen;
    view.show({ zoom, pan: { x: width / 2 - zoom * x, y: height / 2 - zoom * y } });
  }

  zoom(factor: number): void {
    this.#view?.zoomBy(factor);
  }

  /** Looks at the scene that is drawn once the canvas has a size. */
  #look(sightOf: (scene: Scene) => Sight | undefined, gently = true): void {
    this.#whenSized((view) => {
      const sight = this.#scene && sightOf(this.#scene);
      if (sight) this.#show(view, sight, gently);
    });
  }

  /** Moves the picture within the part of its place that nothing lies over. */
  #show(view: ConceptMapView, to: Sight, gently: boolean): void {
    const container = this.#container;
    if (!container) return;
    const { x, y, ...room } = freeRoom(this.host, container, view.screen);
    const viewport = moved(to(room, moved(view.destination, -x, -y)), x, y);
    view.show(viewport, gently);
    this.#placeMinimap(viewport, view.screen);
  }

  #placeMinimap(viewport: Viewport, screen: Size): void {
    const place = this.host.renderRoot.querySelector<HTMLElement>("[name=minimap]");
    if (!place || !this.#scene || this.host.clientWidth < narrowestHost) return;
    const isRightToLeft = getComputedStyle(place).direction === "rtl";
    const now = place.dataset.corner as Corner | undefined;
    place.dataset.corner = cornerFor(this.#scene, screen, viewport, isRightToLeft, now);
  }

  get #container(): HTMLElement | null {
    return this.host.renderRoot.querySelector<HTMLElement>(".canvas");
  }

  async #make(): Promise<void> {
    const container = this.#container;
    if (!container || !this.host.isConnected) return;
    const making = ConceptMapView.load();
    this.#making = making;
    const make = await making.catch((error: unknown) => {
      this.#tell(error as Error);
    });
    // The element was taken out of the page in the meantime, and may have been put back.
    if (making !== this.#making || !this.#scene) return;
    this.#making = undefined;
    const view = make && this.#viewMadeBy(make, container);
    if (!view) return;
    this.#hasFailed = false;
    this.#view = view;
    // How elements look depends on how near they are; so none is drawn twice.
    if (this.#lastViewport) view.show(this.#lastViewport);
    this.#showPending();
    view.draw(this.#scene, this.theme, this.#isVisible);
    if (!this.#isVisible) view.suspend();
    this.#runPending();
  }

  /** Nothing where the browser gives no canvas to draw on. */
  #viewMadeBy(
    make: Awaited<ReturnType<typeof ConceptMapView.load>>,
    container: HTMLElement,
  ): ConceptMapView | undefined {
    try {
      return make(container, this.theme, this.gestures);
    } catch (error) {
      container.replaceChildren();
      this.#tell(error as Error);
      return undefined;
    }
  }

  /** There can be no picture, perhaps since Cytoscape could not be loaded: the lists serve without a picture, and the next change asks for it again. */
  #tell(error: Error): void {
    if (!this.#hasFailed) this.host.dispatchEvent(new ConceptErrorEvent(error));
    this.#hasFailed = true;
  }

  #whenSized(show: (view: ConceptMapView) => void): void {
    this.#pending.push(show);
    this.#showPending();
  }

  #showPending(): void {
    const view = this.#view;
    if (!view || view.screen.width === 0 || view.screen.height === 0) return;
    for (const show of this.#pending.splice(0)) show(view);
  }

  #runPending(): void {
    this.#showPending();
    if (this.#view) this.gestures.onMove(this.#view.viewport);
  }

  #observe(): void {
    const container = this.#container;
    if (!container || this.#unwatch) return;
    this.#unwatch = watchCanvas(container, this.host, {
      onResize: () => {
        this.#view?.resize();
        this.#runPending();
        if (roomOf(this.host) === this.#room) return;
        // Rendered between two rounds of telling sizes, it would have one that is told no more: an error to the browser.
        requestAnimationFrame(() => {
          this.host.requestUpdate();
        });
      },
      onSeen: (isSeen) => {
        const isOther = isSeen !== this.#isVisible;
        this.#isVisible = isSeen;
        this.#mayBeSeen = isSeen;
        if (isSeen && !this.#view) this.#start();
        else if (isOther && !isSeen) this.#view?.suspend();
        else if (isOther && this.#view) {
          // Colours that change while nobody can see them end no transition.
          this.#theme = undefined;
          this.#view.resume(this.theme);
        }
      },
      onRestyle: () => {
        this.refreshTheme();
      },
    });
  }

  /** Reads the colours anew, after the page has changed its scheme or a custom property. */
  refreshTheme(): void {
    this.#theme = undefined;
    if (this.#scene) this.#view?.paint(this.theme);
  }

  /** The colours that the page gives the picture now. */
  get theme(): Theme {
    this.#theme ??= readTheme(this.#container ?? this.host, areaCount);
    return this.#theme;
  }

  /** Takes the canvas away, and remembers where the picture lay: a canvas listens to the window that it was made in. */
  destroy(): void {
    this.#lastViewport = this.#view?.destination ?? this.#lastViewport;
    this.#view?.destroy();
    this.#view = undefined;
    this.#making = undefined;
    this.#theme = undefined;
    this.#unwatch?.();
    this.#unwatch = undefined;
  }
}

/** What of a size makes another rendering. */
function roomOf(host: Element): string {
  return String([breadthIn(host), heightIfLow(host)]);
}

import type { LitElement, ReactiveController } from "lit";
import { ConceptMapView, readTheme, type Scene, type Theme, type ViewCallbacks, type Viewport } from "../view/index.js";
import { ConceptErrorEvent } from "./events.js";
import { breadthIn, heightIfLow } from "./free-room.js";
import { isInWindow } from "./in-window.js";
import { Lookout } from "./lookout.js";
import { areaCount } from "./parts/marks.js";
import { watchCanvas } from "./watch-canvas.js";

/**
 * Keeps the canvas of an element: made when there is something to draw, asleep while nobody can see it, gone when the
 * element has left the page.
 */
export class CanvasController implements ReactiveController {
  /** Turns the picture to what is asked for. */
  readonly lookout: Lookout;
  view: ConceptMapView | undefined;
  scene: Scene | undefined;
  #making: ReturnType<typeof ConceptMapView.load> | undefined;
  #hasFailed = false;
  #theme: Theme | undefined;
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
    this.lookout = new Lookout(host, this);
    host.addController(this);
  }

  hostConnected(): void {
    if (!this.host.hasUpdated) return;
    this.#observe();
    if (this.scene) this.draw(this.scene);
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
    if (scene === this.scene && this.view) return;
    this.scene = scene;
    if (this.view) this.view.draw(scene, this.theme);
    else if (this.#mayBeSeen !== false) this.#start();
  }

  #start(): void {
    if (this.scene && !this.#making) void this.#make();
  }

  /** Is there a picture, and does anybody see it? */
  get isSeen(): boolean {
    return this.view !== undefined && this.#isVisible && !document.hidden;
  }

  clear(): void {
    this.scene = undefined;
    this.destroy();
    this.#lastViewport = undefined;
  }

  get container(): HTMLElement | null {
    return this.host.renderRoot.querySelector<HTMLElement>(".canvas");
  }

  async #make(): Promise<void> {
    const container = this.container;
    if (!container || !this.host.isConnected) return;
    const making = ConceptMapView.load();
    this.#making = making;
    const make = await making.catch((error: unknown) => {
      this.#tell(error as Error);
    });
    // The element was taken out of the page in the meantime, and may have been put back.
    if (making !== this.#making || !this.scene) return;
    this.#making = undefined;
    const view = make && this.#viewMadeBy(make, container);
    if (!view) return;
    this.#hasFailed = false;
    this.view = view;
    // How elements look depends on how near they are; so none is drawn twice.
    if (this.#lastViewport) view.show(this.#lastViewport);
    this.lookout.catchUp();
    view.draw(this.scene, this.theme, this.#isVisible);
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

  #runPending(): void {
    this.lookout.catchUp();
    if (this.view) this.gestures.onMove(this.view.viewport);
  }

  #observe(): void {
    const container = this.container;
    if (!container || this.#unwatch) return;
    this.#unwatch = watchCanvas(container, this.host, {
      onResize: () => {
        this.view?.resize();
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
        if (isSeen && !this.view) this.#start();
        else if (isOther && !isSeen) this.view?.suspend();
        else if (isOther && this.view) {
          // Colours that change while nobody can see them end no transition.
          this.#theme = undefined;
          this.view.resume(this.theme);
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
    if (this.scene) this.view?.paint(this.theme);
  }

  /** The colours that the page gives the picture now. */
  get theme(): Theme {
    this.#theme ??= readTheme(this.container ?? this.host, areaCount);
    return this.#theme;
  }

  /** Takes the canvas away, and remembers where the picture lay: a canvas listens to the window that it was made in. */
  destroy(): void {
    this.#lastViewport = this.view?.destination ?? this.#lastViewport;
    this.view?.destroy();
    this.view = undefined;
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

import type { LitElement } from "lit";
import type { Point, Size } from "../layout/index.js";
import type { AreaId, ConceptId } from "../model/index.js";
import { moved, type ConceptMapView, type Scene, type StopId, type Viewport } from "../view/index.js";
import { freeRoom, isNarrow } from "./free-room.js";
import { cornerFor, narrowestHost, type Corner } from "./minimap-scale.js";
import { centralSight, keptSight, openingSight, readableSight, turnedSight, wholeSight, type Sight } from "./sights.js";

/** What is on the canvas, as far as there is anything. */
interface Drawn {
  readonly view: ConceptMapView | undefined;
  readonly scene: Scene | undefined;
  readonly container: HTMLElement | null;
}

/**
 * Brings what is asked for into that part of the picture's place that nothing lies over; what is asked for before the
 * canvas has a size, as soon as it has one.
 */
export class Lookout {
  #pending: ((view: ConceptMapView) => void)[] = [];

  constructor(
    private readonly host: LitElement,
    private readonly drawn: Drawn,
  ) {}

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
    const { view } = this.drawn;
    if (!view) return;
    const { zoom } = view.viewport;
    const { width, height } = view.screen;
    view.show({ zoom, pan: { x: width / 2 - zoom * x, y: height / 2 - zoom * y } });
  }

  zoom(factor: number): void {
    this.drawn.view?.zoomBy(factor);
  }

  /** Shows what was asked for, if the canvas has a size by now. */
  catchUp(): void {
    const { view } = this.drawn;
    if (!view || view.screen.width === 0 || view.screen.height === 0) return;
    for (const show of this.#pending.splice(0)) show(view);
  }

  /** Looks at the scene that is drawn once the canvas has a size. */
  #look(sightOf: (scene: Scene) => Sight | undefined, gently = true): void {
    this.#pending.push((view) => {
      const { scene } = this.drawn;
      const sight = scene && sightOf(scene);
      if (sight) this.#show(view, scene, sight, gently);
    });
    this.catchUp();
  }

  #show(view: ConceptMapView, scene: Scene, to: Sight, gently: boolean): void {
    const { container } = this.drawn;
    if (!container) return;
    const { x, y, ...room } = freeRoom(this.host, container, view.screen);
    const viewport = moved(to(room, moved(view.destination, -x, -y)), x, y);
    view.show(viewport, gently);
    this.#placeMinimap(scene, viewport, view.screen);
  }

  #placeMinimap(scene: Scene, viewport: Viewport, screen: Size): void {
    const place = this.host.renderRoot.querySelector<HTMLElement>("[name=minimap]");
    if (!place || this.host.clientWidth < narrowestHost) return;
    const isRightToLeft = getComputedStyle(place).direction === "rtl";
    const now = place.dataset.corner as Corner | undefined;
    place.dataset.corner = cornerFor(scene, screen, viewport, isRightToLeft, now);
  }
}

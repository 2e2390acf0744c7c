import type { PropertyValues, TemplateResult } from "lit";
import type { ConceptId, ConceptMap } from "../model/index.js";
import type { ProgressRecord } from "../progress/index.js";
import { wordsIn } from "../words/index.js";
import { AddressController } from "./address-controller.js";
import { adoptStylesAnew, rootAbroad } from "./adopt-styles.js";
import { Combobox, type Fields } from "./combobox.js";
import { Composer, type Composed } from "./composer.js";
import { FirstPaint, painted } from "./first-paint.js";
import { FullscreenController } from "./fullscreen-controller.js";
import { GivenMap } from "./given-map.js";
import type { MapContext } from "./map-context.js";
import { MapSettingsElement } from "./map-settings-element.js";
import type { Model } from "./model.js";
import { PartsController } from "./parts-controller.js";
import { framePart } from "./parts/frame.js";
import { pngOf, svgOf } from "./picture-file.js";
import { PrintPicture } from "./print-picture.js";
import { Reader } from "./reader.js";
import { followLanguages } from "./locale.js";
import { scrollToDetails } from "./scroll-to-details.js";
import { localeOf } from "./settings.js";
import { SharedMap } from "./shared-map.js";
import { Stage } from "./stage.js";
import { styles } from "./styles/index.js";
import { tellStates } from "./tell-states.js";
import { ToldContext } from "./told-context.js";
import { keepOneStops } from "./toolbar.js";
import { unfoldAround, unfoldAroundSelected } from "./unfold-around.js";
import { isWorthSearching } from "./worth-searching.js";

/**
 * Shows a concept map, the shortest path to a goal, and where a learner stands on it.
 *
 * @element concept-map
 *
 * @fires {ConceptSelectEvent} concept-select - The reader chose a concept, or none. Cancel it to keep the old choice.
 * @fires {ConceptGoalEvent} concept-goal - The reader set or cleared the goal. Cancel it to keep the old one.
 * @fires {ConceptChooseEvent} concept-choose - The reader took another way where the map leaves a choice, or took it back. Cancel it to
 *   keep the path.
 * @fires {ConceptProgressEvent} concept-progress - The reader ticked or unticked something, on the map or in the card of a link. Cancel
 *   it to keep the old progress.
 * @fires {ConceptExpandEvent} concept-expand - The reader is about to unfold an area of the whole map, or to fold it. Cancel it to leave it.
 * @fires {ConceptFilterEvent} concept-filter - The reader set or cleared the filter. Cancel it to keep the old one.
 * @fires {ConceptRecordEvent} concept-record - What the reader has said is another: by the reader, a file, the store or another tab; also
 *   stars and notes.
 * @fires {ConceptChangeEvent} concept-change - What the map shows is another, by the reader or by the page. Does not bubble.
 * @fires {ConceptLoadEvent} concept-load - A map was read and is about to be drawn. Does not bubble.
 * @fires {ConceptErrorEvent} concept-error - A map could not be read, and the one before stays; or `layout` failed, and layers are drawn in
 *   its place; or `nodeStyle` failed, and concepts look as they do by themselves; or progress could not be read or kept; or a property
 *   is not what it takes, or names what is not on the map, and counts as not set. Does not bubble.
 *
 * @slot - What shows as long as there is no map: before the element is defined, while it loads, and where it fails.
 * @slot controls - More controls for the head, before the goal.
 * @slot panel-start - More parts for the panel, before the others.
 * @slot panel - The same, after the others.
 * @slot tools - More buttons under the picture, before those that zoom.
 * @slot legend - What stands in the place of the legend.
 * @slot minimap - What stands in the place of the minimap, in the corner of the picture.
 * @slot zoom - What stands in the place of the buttons that zoom and show everything.
 * @slot export - What stands in the place of the menu that saves the picture.
 * @slot fullscreen - What stands in the place of the button that fills the screen.
 *
 * @csspart head - Title, goal, depth and what is shown.
 * @csspart find - The field that finds a concept.
 * @csspart goal - The field or menu that chooses the goal.
 * @csspart depth - The choice of how deep the goal is understood.
 * @csspart show - The choice between the path and the whole map.
 * @csspart filter - The filter and its choices.
 * @csspart map - The drawing area.
 * @csspart minimap - All of the picture in small, where it is larger than its place.
 * @csspart zoom - The buttons that bring the picture nearer, further away, and into view.
 * @csspart export - The menu that saves the picture.
 * @csspart fullscreen - The button that fills the screen.
 * @csspart print - The picture on paper.
 * @csspart panel - Details, path, outline, progress and legend.
 * @csspart details - All about the chosen concept.
 * @csspart path - The steps to the goal, or where to choose one.
 * @csspart outline - Everything on the map as text, by areas.
 * @csspart progress - The menu of the reader's progress.
 * @csspart legend - What marks and colours mean.
 * @csspart loading - The message that a map is being read.
 * @csspart empty - The message that there is no map.
 * @csspart error - The message that a map could not be read.
 *
 * @cssprop --concept-map-background - Behind the picture.
 * @cssprop --concept-map-panel - Behind the panel.
 * @cssprop --concept-map-text - Words.
 * @cssprop --concept-map-quiet-text - Words of less weight.
 * @cssprop --concept-map-line - Lines between parts, and around fields.
 * @cssprop --concept-map-path - Arrows and numbers of the path.
 * @cssprop --concept-map-on-path - What stands on arrows and numbers of the path.
 * @cssprop --concept-map-arrow - Other arrows.
 * @cssprop --concept-map-selected - The selection.
 * @cssprop --concept-map-focus - The keyboard's place.
 * @cssprop --concept-map-area-1 - The first top area of the map; fills and borders follow. The ninth is coloured as the first again.
 * @cssprop --concept-map-area-2 - The second.
 * @cssprop --concept-map-area-3 - The third.
 * @cssprop --concept-map-area-4 - The fourth.
 * @cssprop --concept-map-area-5 - The fifth.
 * @cssprop --concept-map-area-6 - The sixth.
 * @cssprop --concept-map-area-7 - The seventh.
 * @cssprop --concept-map-area-8 - The eighth.
 * @cssprop --concept-map-mastered - With `color-by="progress"`: what is known.
 * @cssprop --concept-map-ready - With `color-by="progress"`: what can be learnt now.
 * @cssprop --concept-map-locked - With `color-by="progress"`: what has to wait.
 * @cssprop --concept-map-scale-1 - With `color-by` depth or minutes: the least.
 * @cssprop --concept-map-scale-2 - More.
 * @cssprop --concept-map-scale-3 - The middle.
 * @cssprop --concept-map-scale-4 - More again.
 * @cssprop --concept-map-scale-5 - The most.
 * @cssprop --concept-map-font - The typeface.
 *
 * @cssstate loading - A map is being read, or laid out for the first time.
 * @cssstate error - A map could not be read.
 * @cssstate empty - There is no map, and none is on its way.
 * @cssstate path - The picture is the path to a goal.
 */
export class ConceptMapElement extends MapSettingsElement {
  static override styles = styles;

  readonly #given = new GivenMap(this);
  readonly #reader: Reader = new Reader(
    this,
    () => this.#stage.canvas.lookout,
    () => this.#model,
  );
  readonly #stage: Stage = new Stage(this, this.#reader);
  readonly #fullscreen = new FullscreenController(this, () => {
    this.#stage.canvas.lookout.open(true);
  });
  readonly #paint = new FirstPaint(this);
  readonly #parts = new PartsController(this, () => {
    // Right after the first picture all is rendered anew.
    if (!this.#composed || this.#paint.isOver) this.requestUpdate();
  });
  readonly #address = new AddressController(this, () => {
    this.#reader.tellGoal();
  });
  readonly #fields: Fields = { find: new Combobox(this), goal: new Combobox(this) };
  readonly #context = new ToldContext();
  readonly #composer = new Composer(this, this.#reader);
  readonly #internals = this.attachInternals();
  #composed: Composed | undefined;

  constructor() {
    super();
    followLanguages(this);
    this.addController(new SharedMap(this, this.#reader));
    new PrintPicture(
      this,
      () => this.#model,
      () => this.#parts.shown.has("print"),
    );
    this.addController(this.#given);
  }

  /** All that the reader has said: states, depths, stars and notes. Nothing before there is a map. */
  get record(): ProgressRecord | undefined {
    return this.#reader.book.record;
  }

  /** What the map shows, for parts that a page adds; nothing before there is a map. `concept-change` tells of another. */
  get context(): MapContext | undefined {
    return this.#model && this.#context.of(this.#model);
  }

  /** Shows all that is drawn, however small. */
  fit(): void {
    this.#stage.canvas.lookout.fit();
  }

  /** Brings the picture so many times nearer. */
  zoomBy(factor: number): void {
    this.#stage.canvas.lookout.zoom(factor);
  }

  /** Brings a concept of the picture into view and puts the keyboard on it. */
  focusConcept(id: ConceptId): void {
    if (this.#reader.walkTo(id) || !unfoldAround(this, id)) return;
    void this.updateComplete.then(() => this.#reader.walkTo(id));
  }

  /** The whole of what is drawn, as SVG in the present colours, with its title and legend. */
  async exportSvg(): Promise<string> {
    if (!this.#model) throw new Error("there is no picture yet");
    return svgOf(this.#model, this.#stage.canvas.theme);
  }

  /** The same as PNG, at `scale` times its size (default: 2), or less where no canvas could hold it. */
  async exportPng({ scale = 2 }: { readonly scale?: number } = {}): Promise<Blob> {
    return pngOf(await this.exportSvg(), scale);
  }

  /** Fills the screen, or leaves it; rejects where the browser refuses. */
  toggleFullscreen(): Promise<void> {
    return this.#fullscreen.toggle();
  }

  /** With this, `moveBefore` moves the element without taking it out and putting it in again. */
  connectedMoveCallback(): void {
    this.requestUpdate();
  }

  /** The element has come to another document. */
  adoptedCallback(): void {
    adoptStylesAnew(this);
    this.#stage.canvas.destroy();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return rootAbroad(this) ?? super.createRenderRoot();
  }

  /** The picture shows a change in the next frame, and words say it right after: to render them takes as long as to draw it. */
  protected override async scheduleUpdate(): Promise<void> {
    try {
      if (this.#showAtOnce()) await painted(1);
    } finally {
      await super.scheduleUpdate();
    }
  }

  override requestUpdate(...[name, old, options]: Parameters<MapSettingsElement["requestUpdate"]>): void {
    if (name === "src" || name === "map") this.#given.note(name, old);
    super.requestUpdate(name, old, options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#given.follow(changed);
    if (this.map) this.#address.read(this.map);
    unfoldAroundSelected(this, changed, this.#reader);
    this.#reader.book.follow();
    if (this.src || this.map) this.#stage.foresee();
    this.#loadParts(false);
    // Parts that come later than the picture would push it aside.
    const isReady = this.#composed !== undefined || this.#parts.coming === undefined;
    this.#composed = this.map && isReady ? this.#compose(this.map) : undefined;
  }

  protected override render(): TemplateResult {
    const model = this.#model;
    const words = model?.words ?? wordsIn(localeOf(this));
    const { shown, loaded: parts } = this.#parts;
    if (parts.depth) this.#fields.depth ??= new parts.depth.DepthSlider(this);
    return framePart({
      ...{ host: this, model, words, shown, parts, reader: this.#reader, given: this.#given },
      ...{ stage: this.#stage, fields: this.#fields },
    });
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#parts.coming;
    await super.getUpdateComplete();
    if (this.#composed) await this.#paint.await();
    await super.getUpdateComplete();
    await this.#parts.coming;
    return super.getUpdateComplete();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const composed = this.#composed;
    tellStates(this.#internals, this.map, composed?.model, this.#given.source.status);
    if (!composed) {
      this.#stage.canvas.clear();
      return;
    }
    const { model } = composed;
    if (model.isFirst) void this.#paint.await();
    else keepOneStops(this.renderRoot);
    this.#loadParts(true);
    this.#stage.canvas.draw(model.scene);
    this.#context.tell(model, this);
    this.#stage.follow(composed, changed, this.#reader.changes.last?.reference);
    if (changed.has("selected")) scrollToDetails(this);
  }

  get #model(): Model | undefined {
    return this.#composed?.model;
  }

  #loadParts(isDrawn: boolean): void {
    const { map, without, selected, deepLink } = this;
    const isDetailed = typeof selected === "string" || deepLink;
    const isSearched = !map || isWorthSearching(map) || this.#model?.passes !== undefined;
    this.#parts.load({ without, isDetailed, isDrawn, isSearched });
  }

  #compose(map: ConceptMap): Composed | undefined {
    return this.#composer.compose(map, this.#fullscreen.isOn, !this.#paint.isOver);
  }

  /** Draws what looks different where nothing comes, goes or moves; answers whether anything did. */
  #showAtOnce(): boolean {
    const { map } = this;
    const before = this.#composed;
    if (!map || before?.model.map !== map || !this.#stage.canvas.isSeen) return false;
    this.#reader.book.follow();
    const composed = this.#compose(map);
    if (!composed || composed.layout !== before.layout || composed.model.scene === before.model.scene) return false;
    this.#stage.canvas.draw(composed.model.scene);
    return true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "concept-map": ConceptMapElement;
  }
}

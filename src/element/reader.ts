import { splitReference, type AreaId, type ConceptId } from "../model/index.js";
import { areaKey, type StopId } from "../view/index.js";
import { nameOf, outcome, type Messages } from "../words/index.js";
import type { CanvasController } from "./canvas-controller.js";
import {
  ConceptChooseEvent,
  ConceptExpandEvent,
  ConceptFilterEvent,
  ConceptGoalEvent,
  ConceptSelectEvent,
} from "./events.js";
import type { ConceptFilter } from "./filter.js";
import { hidingAreas, withExpanded } from "./folding.js";
import { nameOfStop, type Actions, type Model, type Show } from "./model.js";
import type { Choice, Offer } from "./offers.js";
import { filteredCount } from "./parts/filter.js";
import { stateWord } from "./parts/marks.js";
import { fileNameOf, saveFile, type PictureFormat } from "./picture-file.js";
import { ProgressBook, type ElementWithProgress } from "./progress-book.js";
import { ProgressChanges } from "./progress-changes.js";

/** What a reader can change of an element. */
interface ReadersElement extends ElementWithProgress {
  goal?: string | undefined;
  selected?: ConceptId | undefined;
  show: Show;
  exportSvg(): Promise<string>;
  exportPng(): Promise<Blob>;
  toggleFullscreen(): Promise<void>;
  expanded?: ReadonlySet<AreaId> | undefined;
  filter?: ConceptFilter | undefined;
  choose?: Choice | undefined;
}

/** What is the reader's alone: where they are, and what they are told. */
interface Place {
  /** Where the keyboard is on the picture. */
  focused: StopId | undefined;
  /** What the pointer is on, where its name cannot be read. */
  hovered: StopId | undefined;
  /** What the screen reader is told. */
  announcement: string;
  /** What did not work. */
  failure: string | undefined;
  /** Is the reader being told how to move the picture? */
  isHinting: boolean;
}

/** Turns what a reader does into an event and, where the page does not object, into a property; the focus goes along. */
export class Reader implements Actions {
  readonly place: Readonly<Place> = {
    focused: undefined,
    hovered: undefined,
    announcement: "",
    failure: undefined,
    isHinting: false,
  };
  readonly book: ProgressBook;
  readonly changes: ProgressChanges;
  #hintsLeft = 3;
  /** Is the focus only put back to where it was? */
  #isKeepingFocus = false;
  /** The selected concept where the page refused to unfold what it lies in. */
  #leftFolded: ConceptId | undefined;

  constructor(
    private readonly host: ReadersElement,
    private readonly canvas: () => Pick<CanvasController, "reveal" | "center" | "zoom" | "fit">,
    private readonly model: () => Model | undefined,
  ) {
    // Whoever looks is told too.
    const tell = (news: keyof Messages["progressNews"]): void => {
      void host.updateComplete.then(() => {
        const model = this.model();
        if (model) this.#fail(model.words.table.progressNews[news]);
      });
    };
    const moved = (): void => {
      void this.#announce((model) => model.path && outcome(model));
    };
    this.book = new ProgressBook(host, tell);
    this.changes = new ProgressChanges(host, this.book, { moved, tell });
  }

  select(id: ConceptId | undefined): boolean {
    const { host } = this;
    const model = this.model();
    if (!model) return true;
    const isOther = id !== model.selected;
    if (isOther && !host.dispatchEvent(new ConceptSelectEvent(id))) return false;
    if (isOther) host.selected = id;
    void this.#showDetails(id);
    if (!isOther || id === undefined) return true;
    // What the path leaves out can only be seen on the whole map.
    if (!model.scene.concepts.some((concept) => concept.id === id)) {
      host.show = "map";
      this.#unfoldAround(model, id);
    }
    this.#put({ focused: id, announcement: describe(model, id) });
    return true;
  }

  expand(id: AreaId, isExpanded: boolean): void {
    const { host } = this;
    const model = this.model();
    if (!model?.expanded || model.expanded.has(id) === isExpanded) return;
    if (host.dispatchEvent(new ConceptExpandEvent(id, isExpanded))) {
      host.expanded = withExpanded(model.map, model.expanded, id, isExpanded);
      const { words } = model;
      const message = isExpanded ? words.table.unfoldedNow : words.table.foldedNow;
      const announcement = words.fill(message, { area: nameOfStop(model, areaKey(id)) });
      this.#put({ focused: areaKey(id), announcement });
    }
    // What the outline showed already is taken back.
    else host.requestUpdate();
  }

  /** Unfolds by the pointer; the keyboard is on the area before and after. */
  unfold(id: AreaId): void {
    this.walkTo(areaKey(id));
    this.expand(id, true);
  }

  /** Did the page refuse to show this concept on the picture? */
  isLeftFolded(id: ConceptId): boolean {
    return id === this.#leftFolded;
  }

  /** Selects by the pointer. */
  async tap(id: ConceptId | undefined): Promise<void> {
    this.select(id);
    await this.host.updateComplete;
    if (id === undefined) this.#focus(".walk");
    else this.walkTo(id);
  }

  /** Cytoscape throws the focus to the page's body with every press; it belongs where the reader pointed. */
  press({ target }: Event): void {
    if (target instanceof HTMLCanvasElement) this.#focus(".walk");
  }

  async open(id: ConceptId): Promise<void> {
    if (!this.select(id)) return;
    await this.host.updateComplete;
    this.#focus("#details-title");
  }

  async goTo(id: ConceptId): Promise<void> {
    if (!this.select(id)) return;
    await this.host.updateComplete;
    if (this.walkTo(id)) this.canvas().center(id);
    else this.#focus("#details-title");
  }

  async close(): Promise<void> {
    const id = this.model()?.selected;
    if (!this.select(undefined)) return;
    await this.host.updateComplete;
    if (id !== undefined && !this.walkTo(id)) this.#focus(currentButton);
  }

  /** Puts the keyboard on a concept or an area of the picture; answers whether it is there. */
  walkTo(id: StopId): boolean {
    return this.#focus(`.walk [data-stop="${CSS.escape(id)}"]`);
  }

  arriveAt(id: StopId): void {
    if (this.place.focused !== id) this.#put({ focused: id });
    if (!this.#isKeepingFocus) this.canvas().reveal(id);
  }

  hover(id: StopId | undefined): void {
    this.#put({ hovered: id });
  }

  /** How to move the picture: told a few times, then known. */
  hint(): void {
    if (this.place.isHinting || this.#hintsLeft === 0) return;
    this.#hintsLeft--;
    this.#put({ isHinting: true });
    setTimeout(() => {
      this.#put({ isHinting: false });
    }, 1800);
  }

  setGoal(goal: string | undefined): void {
    const { host } = this;
    if (host.dispatchEvent(new ConceptGoalEvent(goal))) {
      host.goal = goal;
      host.show = "path";
      // How deep it is to be reached changes nothing of what was chosen.
      if (goal === undefined || splitReference(goal).concept !== this.model()?.goal?.concept) host.choose = undefined;
      this.changes.forget();
      void this.#announce((model) => model.path && outcome(model));
    }
    // A choice that the page refused is taken back.
    else host.requestUpdate();
  }

  take({ step, other, choice }: Offer): void {
    const before = this.host.choose;
    const take = (choose: Choice | undefined, taken: ConceptId, left: ConceptId): boolean => {
      const isDone = this.host.dispatchEvent(new ConceptChooseEvent(choose));
      if (isDone) this.host.choose = choose;
      if (isDone) void this.#tellTaken(taken, left);
      return isDone;
    };
    if (take(choice, other, step)) this.changes.add(other, () => take(before, step, other));
  }

  setShow(show: Show): void {
    this.host.show = show;
  }

  setFilter(filter: ConceptFilter | undefined): void {
    const { host } = this;
    if (host.dispatchEvent(new ConceptFilterEvent(filter))) {
      host.filter = filter;
      void this.#announceCount();
    }
    // A choice that the page refused is taken back.
    else host.requestUpdate();
  }

  announce(announcement: string): void {
    this.#put({ announcement });
  }

  zoom(factor: number): void {
    this.canvas().zoom(factor);
  }

  fit(): void {
    this.canvas().fit();
  }

  async save(format: PictureFormat): Promise<void> {
    const model = this.model();
    if (!model) return;
    const { words } = model;
    try {
      const name = fileNameOf(model, format);
      saveFile(await (format === "svg" ? this.host.exportSvg() : this.host.exportPng()), name);
      this.#put({ announcement: words.fill(words.table.saved, { name }) });
    } catch (error) {
      this.#fail(words.fill(words.table.notSaved, { reason: (error as Error).message }));
    }
  }

  async toggleFullscreen(): Promise<void> {
    try {
      await this.host.toggleFullscreen();
    } catch (error) {
      this.#fail((error as Error).message);
    }
  }

  /** What had the focus may have gone with an update, or been put elsewhere; the focus stays in the element. */
  async keepFocus(before: HTMLElement, wasOnPicture: boolean): Promise<void> {
    await this.host.updateComplete;
    // What the update was for may have put it somewhere.
    if (document.activeElement !== document.body) return;
    this.#isKeepingFocus = true;
    if (before.isConnected) before.focus({ preventScroll: true });
    else this.#focus(wasOnPicture ? currentButton : whatStays);
    this.#isKeepingFocus = false;
  }

  /** Unfolds all areas that hide a concept, as far as the page does not object. */
  #unfoldAround({ map, expanded }: Model, id: ConceptId): void {
    this.#leftFolded = undefined;
    if (!expanded) return;
    const hiding = hidingAreas(map, expanded, id);
    const refused = hiding.findIndex((area) => !this.host.dispatchEvent(new ConceptExpandEvent(area, true)));
    if (refused !== -1) this.#leftFolded = id;
    const unfolded = refused === -1 ? hiding : hiding.slice(0, refused);
    if (unfolded.length > 0) this.host.expanded = new Set([...expanded, ...unfolded]);
  }

  async #announce(say: (model: Model) => string | undefined): Promise<void> {
    await this.host.updateComplete;
    const model = this.model();
    const announcement = model && say(model);
    if (announcement !== undefined) this.#put({ announcement });
  }

  /** Where the details lie over the picture, both may be out of the reader's sight. */
  async #showDetails(id: ConceptId | undefined): Promise<void> {
    await this.host.updateComplete;
    const root = this.host.shadowRoot;
    const sheet = root?.querySelector(".sheet");
    if (!sheet || id === undefined) return;
    for (const part of [root?.querySelector(".map"), sheet])
      part?.scrollIntoView({ block: "nearest", behavior: "instant" });
    this.canvas().reveal(id);
  }

  /** Says what is taken now, and leaves the keyboard where it can be taken back. */
  async #tellTaken(taken: ConceptId, left: ConceptId): Promise<void> {
    const part = this.host.shadowRoot?.activeElement?.closest('[part="details"]') ? '[part="details"] ' : "";
    await this.#announce((model) => {
      const [concept, other] = [nameOf(model, taken), nameOf(model, left)];
      return model.words.fill(model.words.table.taken, { concept, other, outcome: outcome(model) });
    });
    this.#focus(`${part}[data-take="${CSS.escape(left)}"]`);
  }

  async #announceCount(): Promise<void> {
    await this.host.updateComplete;
    const model = this.model();
    if (model) this.#put({ announcement: filteredCount(model) });
  }

  /** Says what did not work, to eyes and ears, for as long as it takes to read it. */
  #fail(failure: string): void {
    this.#put({ failure, announcement: failure });
    setTimeout(() => {
      this.#put({ failure: undefined });
    }, 6000);
  }

  #put(change: Partial<Place>): void {
    Object.assign(this.place, change);
    this.host.requestUpdate();
  }

  #focus(selector: string): boolean {
    const target = this.host.shadowRoot?.querySelector<HTMLElement>(selector);
    target?.focus({ preventScroll: true });
    return target != null;
  }
}

/** Where the keyboard is kept when what had it is gone. */
const whatStays = ".panel, .frame:not(.alone) .map, [part=loading], [part=empty]";

/** Where the keyboard comes to the picture. */
const currentButton = '.walk [tabindex="0"]';

function describe(model: Model, id: ConceptId): string {
  const { words, map, standing } = model;
  return words.fill(words.table.selected, {
    concept: nameOf(model, id),
    state: stateWord(model, standing.stateOf(id), id),
    needs: words.count(words.table.needsCount, map.inDegree(id)),
    unlocks: words.count(words.table.unlocksCount, map.outDegree(id)),
  });
}

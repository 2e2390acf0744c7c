import type { AreaId, ConceptId } from "../model/index.js";
import { areaKey, type StopId } from "../view/index.js";
import { outcome, type Messages } from "../words/index.js";
import { Aims } from "./aims.js";
import type { ConceptFilter } from "../render/filter.js";
import type { Lookout } from "./lookout.js";
import type { Actions, Model, Show } from "./model.js";
import type { Offer } from "./offers.js";
import { fileNameOf, type PictureFormat } from "./picture-file.js";
import { ProgressBook } from "./progress-book.js";
import { ProgressChanges } from "./progress-changes.js";
import { ReaderPlace, type ReadersElement } from "./reader-place.js";
import { saveFile } from "./save-file.js";
import { Selection } from "./selection.js";

/** Turns what a reader does into an event and, where the page does not object, into a property; the focus goes along. */
export class Reader implements Actions {
  readonly book: ProgressBook;
  readonly changes: ProgressChanges;
  readonly #place: ReaderPlace;
  readonly #selection: Selection;
  readonly #aims: Aims;

  constructor(
    private readonly host: ReadersElement,
    private readonly lookout: () => Lookout,
    private readonly model: () => Model | undefined,
  ) {
    const place = new ReaderPlace(host, model);
    // Whoever looks is told too.
    const tell = (news: keyof Messages["progressNews"]): void => {
      void host.updateComplete.then(() => {
        const { words } = model() ?? {};
        if (words) place.fail(words.table.progressNews[news]);
      });
    };
    const moved = (): void => {
      void place.announce((model) => model.path && outcome(model));
    };
    this.book = new ProgressBook(host, tell);
    const undone = (): void => {
      void place.announce(({ words }) => words.table.undone);
    };
    this.changes = new ProgressChanges(host, this.book, { moved, undone, tell });
    this.#place = place;
    this.#selection = new Selection(host, place, lookout, model);
    this.#aims = new Aims(host, place, this.changes, model);
  }

  get place(): ReaderPlace["now"] {
    return this.#place.now;
  }

  select(id: ConceptId | undefined): void {
    this.#selection.pick(id);
  }

  expand(id: AreaId, isExpanded: boolean): void {
    this.#selection.expand(id, isExpanded);
  }

  /** Unfolds by the pointer; the keyboard is on the area before and after. */
  unfold(id: AreaId): void {
    this.walkTo(areaKey(id));
    this.expand(id, true);
  }

  isLeftFolded(id: ConceptId): boolean {
    return this.#selection.isLeftFolded(id);
  }

  tap(id: ConceptId | undefined): Promise<void> {
    return this.#selection.tap(id);
  }

  /** Cytoscape throws the focus to the page's body with every press; it belongs where the reader pointed. */
  press({ target }: Event): void {
    if (target instanceof HTMLCanvasElement) this.#place.focus(".walk");
  }

  open(id: ConceptId): Promise<void> {
    return this.#selection.open(id);
  }

  goTo(id: ConceptId): Promise<void> {
    return this.#selection.goTo(id);
  }

  close(): Promise<void> {
    return this.#selection.close();
  }

  /** Answers whether it is there. */
  walkTo(id: StopId): boolean {
    return this.#selection.walkTo(id);
  }

  arriveAt(id: StopId): void {
    this.#selection.arriveAt(id);
  }

  hover(id: StopId | undefined): void {
    this.#place.put({ hovered: id });
  }

  hint(): void {
    this.#place.hint();
  }

  setGoal(goal: string | undefined): void {
    this.#aims.setGoal(goal);
  }

  /** Says where the way leads, where the reader has gone back to another goal. */
  tellGoal(): void {
    this.#aims.tellGoal();
  }

  take(offer: Offer): void {
    this.#aims.take(offer);
  }

  setShow(show: Show): void {
    this.host.show = show;
  }

  setFilter(filter: ConceptFilter | undefined): void {
    this.#aims.setFilter(filter);
  }

  announce(announcement: string): void {
    this.#place.put({ announcement });
  }

  zoom(factor: number): void {
    this.lookout().zoom(factor);
  }

  fit(): void {
    this.lookout().fit();
  }

  async save(format: PictureFormat): Promise<void> {
    const model = this.model();
    if (!model) return;
    const { words } = model;
    try {
      const name = fileNameOf(model, format);
      const svg = async (): Promise<Blob> => new Blob([await this.host.exportSvg()], { type: "image/svg+xml" });
      saveFile(await (format === "svg" ? svg() : this.host.exportPng()), name);
      this.announce(words.fill(words.table.saved, { name }));
    } catch (error) {
      this.#place.fail(words.fill(words.table.notSaved, { reason: (error as Error).message }));
    }
  }

  async toggleFullscreen(): Promise<void> {
    try {
      await this.host.toggleFullscreen();
    } catch (error) {
      this.#place.fail((error as Error).message);
    }
  }
}

import type { AreaId, ConceptId } from "../model/index.js";
import { areaKey, type StopId } from "../view/index.js";
import { nameOf } from "../words/index.js";
import { ConceptExpandEvent, ConceptSelectEvent } from "./events.js";
import { hidingAreas, withExpanded } from "./folding.js";
import { currentButton } from "./kept-focus.js";
import type { Lookout } from "./lookout.js";
import type { Model } from "./model.js";
import { stateWord } from "./parts/marks.js";
import type { ReaderPlace, ReadersElement } from "./reader-place.js";

/** Selects concepts and unfolds areas for a reader; the keyboard goes along. */
export class Selection {
  /** The selected concept where the page refused to unfold what it lies in. */
  #leftFolded: ConceptId | undefined;

  constructor(
    private readonly host: ReadersElement,
    private readonly place: ReaderPlace,
    private readonly lookout: () => Pick<Lookout, "reveal" | "center">,
    private readonly model: () => Model | undefined,
  ) {}

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
    this.place.put({ focused: id });
    return true;
  }

  /** Selects where the keyboard stays, so that what was selected has to be said. */
  pick(id: ConceptId | undefined): void {
    const model = this.model();
    if (this.select(id) && model && id !== undefined && id !== model.selected)
      this.place.put({ announcement: describe(model, id) });
  }

  expand(id: AreaId, isExpanded: boolean): void {
    const { host } = this;
    const model = this.model();
    if (!model?.expanded || model.expanded.has(id) === isExpanded) return;
    if (host.dispatchEvent(new ConceptExpandEvent(id, isExpanded))) {
      host.expanded = withExpanded(model.map, model.expanded, id, isExpanded);
      this.place.put({ focused: areaKey(id) });
    }
    // What the outline showed already is taken back.
    else host.requestUpdate();
  }

  /** Did the page refuse to show this concept on the picture? */
  isLeftFolded(id: ConceptId): boolean {
    return id === this.#leftFolded;
  }

  /** Selects by the pointer. */
  async tap(id: ConceptId | undefined): Promise<void> {
    this.select(id);
    await this.host.updateComplete;
    if (id === undefined) this.place.focus(".walk");
    else this.walkTo(id);
  }

  async open(id: ConceptId): Promise<void> {
    if (!this.select(id)) return;
    await this.host.updateComplete;
    this.place.focus("#details-title");
  }

  async goTo(id: ConceptId): Promise<void> {
    if (!this.select(id)) return;
    await this.host.updateComplete;
    if (this.walkTo(id)) this.lookout().center(id);
    else this.place.focus("#details-title");
  }

  async close(): Promise<void> {
    const id = this.model()?.selected;
    if (!this.select(undefined)) return;
    await this.host.updateComplete;
    if (id !== undefined && !this.walkTo(id)) this.place.focus(currentButton);
  }

  /** Puts the keyboard on a concept or an area of the picture; answers whether it is there. */
  walkTo(id: StopId): boolean {
    return this.place.focus(`.walk [data-stop="${CSS.escape(id)}"]`);
  }

  arriveAt(id: StopId): void {
    if (this.place.now.focused !== id) this.place.put({ focused: id });
    if (!this.place.keptFocus.isPuttingBack) this.lookout().reveal(id);
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

  /** Where the details lie over the picture, both may be out of the reader's sight. */
  async #showDetails(id: ConceptId | undefined): Promise<void> {
    await this.host.updateComplete;
    const root = this.host.shadowRoot;
    const sheet = root?.querySelector(".sheet");
    if (!sheet || id === undefined) return;
    for (const part of [root?.querySelector(".map"), sheet])
      part?.scrollIntoView({ block: "nearest", behavior: "instant" });
    this.lookout().reveal(id);
  }
}

function describe(model: Model, id: ConceptId): string {
  const { words, map, standing } = model;
  return words.fill(words.table.selected, {
    concept: nameOf(model, id),
    state: stateWord(model, standing.stateOf(id), id),
    needs: words.count(words.table.needsCount, map.inDegree(id)),
    unlocks: words.count(words.table.unlocksCount, map.outDegree(id)),
  });
}

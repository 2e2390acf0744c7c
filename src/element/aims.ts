import { splitReference, type ConceptId } from "../model/index.js";
import { nameOf, outcome } from "../words/index.js";
import { ConceptChooseEvent, ConceptFilterEvent, ConceptGoalEvent } from "./events.js";
import { filterOutcome, type ConceptFilter } from "../render/filter.js";
import type { Model } from "./model.js";
import type { Choice, Offer } from "./offers.js";
import type { ProgressChanges } from "./progress-changes.js";
import type { ReaderPlace, ReadersElement } from "./reader-place.js";

/** Sets for a reader what the picture is about: the goal, the way there, and what stays strong. */
export class Aims {
  constructor(
    private readonly host: ReadersElement,
    private readonly place: ReaderPlace,
    private readonly changes: ProgressChanges,
    private readonly model: () => Model | undefined,
  ) {}

  setGoal(goal: string | undefined): void {
    const { host } = this;
    if (host.dispatchEvent(new ConceptGoalEvent(goal))) {
      host.goal = goal;
      host.show = "path";
      // How deep it is to be reached changes nothing of what was chosen.
      if (goal === undefined || splitReference(goal).concept !== this.model()?.goal?.concept) host.choose = undefined;
      this.changes.forget();
      this.tellGoal();
    }
    // A choice that the page refused is taken back.
    else host.requestUpdate();
  }

  tellGoal(): void {
    void this.place.announce((model) => (model.path ? outcome(model) : model.words.table.goalCleared));
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

  setFilter(filter: ConceptFilter | undefined): void {
    const { host } = this;
    if (host.dispatchEvent(new ConceptFilterEvent(filter))) {
      host.filter = filter;
      void this.place.announce(filterOutcome);
    }
    // A choice that the page refused is taken back.
    else host.requestUpdate();
  }

  /** Says what is taken now, and leaves the keyboard where it can be taken back. */
  async #tellTaken(taken: ConceptId, left: ConceptId): Promise<void> {
    const part = this.host.shadowRoot?.activeElement?.closest('[part="details"]') ? '[part="details"] ' : "";
    await this.place.announce((model) => {
      const [concept, other] = [nameOf(model, taken), nameOf(model, left)];
      return model.words.fill(model.words.table.taken, { concept, other, outcome: outcome(model) });
    });
    this.place.focus(`${part}[data-take="${CSS.escape(left)}"]`);
  }
}

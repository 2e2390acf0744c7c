import type { AreaId, ConceptId } from "../model/index.js";
import type { StopId } from "../view/index.js";
import type { ConceptFilter } from "../render/filter.js";
import { focusOn, KeptFocus } from "./kept-focus.js";
import type { Model, Show } from "./model.js";
import type { Choice } from "./offers.js";
import type { ElementWithProgress } from "./progress-book.js";

/** What a reader can change of an element. */
export interface ReadersElement extends ElementWithProgress {
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

/** Keeps where a reader is and what they are told, and moves the keyboard within the element. */
export class ReaderPlace {
  readonly now: Readonly<Place> = {
    focused: undefined,
    hovered: undefined,
    announcement: "",
    failure: undefined,
    isHinting: false,
  };
  #hintsLeft = 3;
  readonly keptFocus: KeptFocus;

  constructor(
    private readonly host: ReadersElement,
    private readonly model: () => Model | undefined,
  ) {
    this.keptFocus = new KeptFocus(host);
  }

  put(change: Partial<Place>): void {
    const { announcement } = change;
    // What is said again has to be another text to be heard again.
    const again = announcement === this.now.announcement && { announcement: `${announcement}\u00a0` };
    Object.assign(this.now, change, again);
    this.host.requestUpdate();
  }

  /** Tells what there is to say after the update that is under way. */
  async announce(say: (model: Model) => string | undefined): Promise<void> {
    await this.host.updateComplete;
    const model = this.model();
    const announcement = model && say(model);
    if (announcement !== undefined) this.put({ announcement });
  }

  /** Says what did not work, to eyes and ears, for as long as it takes to read it. */
  fail(failure: string): void {
    this.put({ failure, announcement: failure });
    setTimeout(() => {
      this.put({ failure: undefined });
    }, 6000);
  }

  /** How to move the picture: told a few times, then known. */
  hint(): void {
    if (this.now.isHinting || this.#hintsLeft === 0) return;
    this.#hintsLeft--;
    this.put({ isHinting: true });
    setTimeout(() => {
      this.put({ isHinting: false });
    }, 1800);
  }

  /** Puts the keyboard on the first part that a selector names; answers whether there is one. */
  focus(selector: string): boolean {
    return focusOn(this.host, selector);
  }
}

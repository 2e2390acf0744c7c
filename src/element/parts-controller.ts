import type { LitElement, ReactiveController } from "lit";
import { ConceptErrorEvent } from "./events.js";
import {
  filesOf,
  hasFailedFiles,
  loadedOf,
  loadFailedFiles,
  loadFiles,
  type LoadedParts,
  type PartFile,
} from "./lazy-parts.js";
import { shownParts, type ShownParts } from "./shown-parts.js";

/** What decides whether the file of a part is wanted yet. */
export interface PartsNeeds {
  readonly without?: string | undefined;
  /** Are there, or will there be, details to show? */
  readonly isDetailed: boolean;
  /** Has the first picture been drawn? */
  readonly isDrawn: boolean;
  /** Is there, or may there be, anything to search and to filter? */
  readonly isSearched: boolean;
}

/**
 * Loads the parts that an element shows. The first picture waits for those that would push it aside; what is opened
 * later (details, hits, choices of the filter) comes right after it. What could not be loaded is asked for again when
 * the element comes into a page or leaves out other parts, and when the browser is back online.
 */
export class PartsController implements ReactiveController {
  /** Settles when the parts have come that are wanted now. */
  coming: Promise<unknown> | undefined;
  shown: ShownParts = new Set();
  #without: string | undefined;
  #isToAskAgain = false;

  constructor(
    private readonly host: LitElement,
    /** Something has come. */
    private readonly arrived: () => void,
  ) {
    host.addController(this);
  }

  /** What has come of what is shown. */
  get loaded(): LoadedParts {
    return loadedOf(filesOf(this.shown));
  }

  hostConnected(): void {
    addEventListener("online", this.#askAgain);
    this.#askAgain();
  }

  hostDisconnected(): void {
    removeEventListener("online", this.#askAgain);
  }

  /** What is left out is not even loaded; what is loaded shows with the next update. */
  load({ without, isDetailed, isDrawn, isSearched }: PartsNeeds): void {
    this.shown = shownParts(without);
    const isWanted = (file: PartFile): boolean => {
      if (file === "details") return isDetailed || isDrawn;
      if (file === "fields") return isSearched;
      return (file !== "found" && file !== "choices") || (isDrawn && isSearched);
    };
    const files = filesOf(this.shown).filter(isWanted);
    if (this.#isToAskAgain || without !== this.#without) void loadFailedFiles(files)?.then(this.arrived);
    this.#isToAskAgain = false;
    this.#without = without;
    const tell = (error: unknown): unknown => this.host.dispatchEvent(new ConceptErrorEvent(error as Error));
    this.coming ??= loadFiles(files, tell)?.then(() => {
      this.coming = undefined;
      this.arrived();
    });
  }

  readonly #askAgain = (): void => {
    if (!hasFailedFiles()) return;
    this.#isToAskAgain = true;
    this.host.requestUpdate();
  };
}

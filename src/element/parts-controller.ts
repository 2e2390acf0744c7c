import type { LitElement, ReactiveController } from "lit";
import { ConceptErrorEvent } from "./events.js";
import { hasFailedParts, loadFailedParts, loadParts } from "./lazy-parts.js";

/**
 * Loads the parts that an element shows. What could not be loaded is asked for again when the element comes into a page
 * or leaves out other parts, and when the browser is back online.
 */
export class PartsController implements ReactiveController {
  /** Settles when the parts have come that the first picture waits for. */
  coming: Promise<unknown> | undefined;
  #without: string | undefined;
  #isToAskAgain = false;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener("online", this.#askAgain);
    this.#askAgain();
  }

  hostDisconnected(): void {
    removeEventListener("online", this.#askAgain);
  }

  /** What is left out is not even loaded; what is loaded shows with the next update. */
  load(without: string | undefined): void {
    const { host } = this;
    if (this.#isToAskAgain || without !== this.#without)
      void loadFailedParts(without)?.then(() => {
        host.requestUpdate();
      });
    this.#isToAskAgain = false;
    this.#without = without;
    this.coming ??= loadParts(without, (error) => host.dispatchEvent(new ConceptErrorEvent(error as Error)))?.then(
      () => {
        this.coming = undefined;
        host.requestUpdate();
      },
    );
  }

  readonly #askAgain = (): void => {
    if (!hasFailedParts()) return;
    this.#isToAskAgain = true;
    this.host.requestUpdate();
  };
}

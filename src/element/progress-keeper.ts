import type { LitElement } from "lit";
import { ConceptMapError } from "../model/index.js";
import type { ProgressRecord } from "../progress/index.js";
import { ConceptErrorEvent } from "./events.js";
import { localProgressStore } from "./local-progress-store.js";
import { ProgressLink } from "./progress-link.js";
import { isStore, type ProgressStore } from "./progress-store.js";

/** An element that says where progress is kept. */
export interface KeepingElement extends LitElement {
  readonly remember: boolean;
  readonly store?: ProgressStore | undefined;
}

/** Where progress is kept: in the browser, where the page wants it, or nowhere. */
export type Keeping = "browser" | "page" | "nowhere";

/** Why progress is not kept, or why what was kept is not shown. */
export type KeepingFault = "notKept" | "putAside";

/** What is kept, and who hears of it. */
interface Owner {
  current(): ProgressRecord;
  /** Something was loaded, or saved by others. */
  arrived(record: ProgressRecord): void;
  /** Told once for each store. */
  tell(fault: KeepingFault): void;
}

const local = localProgressStore();

/** Keeps a record in the store that an element asks for, where it asks for one. */
export class ProgressKeeper {
  fault: KeepingFault | undefined;
  #link: ProgressLink | undefined;
  #wasTold = false;

  constructor(
    private readonly host: KeepingElement,
    private readonly owner: Owner,
  ) {}

  get keeping(): Keeping {
    if (!this.#link) return "nowhere";
    return this.#link.store === local ? "browser" : "page";
  }

  /** Goes to another store where the element asks for one; what has no name could not be found again. */
  keepUnder(name: string): void {
    const { store, remember } = this.host;
    const wanted = name === "" ? undefined : isStore(store) ? store : remember ? local : undefined;
    if (wanted === this.#link?.store) return;
    this.#link?.close();
    this.fault = undefined;
    this.#wasTold = false;
    this.#link = wanted && this.#linkTo(wanted, name);
    this.#link?.open();
  }

  save(): void {
    this.#link?.save();
  }

  close(): void {
    this.#link?.close();
    this.#link = undefined;
  }

  #linkTo(store: ProgressStore, name: string): ProgressLink {
    const { owner } = this;
    return new ProgressLink(store, name, () => owner.current(), {
      arrived: (record) => {
        owner.arrived(record);
      },
      kept: () => {
        if (this.fault === "notKept") this.#become(undefined);
      },
      failed: (error) => {
        const fault = error instanceof ConceptMapError ? "putAside" : "notKept";
        this.#become(fault);
        if (this.#wasTold) return;
        this.#wasTold = true;
        this.host.dispatchEvent(new ConceptErrorEvent(error as Error));
        owner.tell(fault);
      },
    });
  }

  #become(fault: KeepingFault | undefined): void {
    this.fault = fault;
    this.host.requestUpdate();
  }
}

import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { ConceptId, ConceptMap } from "../model/index.js";
import type { Mastery } from "../queries/index.js";
import type { Progress } from "../view/progress.js";
import { announceChange, enter, leave, statesOn, type PageContext } from "./context.js";
import { remember } from "./remember.js";

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly map?: ConceptMap | undefined;
  readonly progress: Progress;
  readonly locale?: string | undefined;
}

/** What a reader does on the map from elsewhere on the page. */
interface Gestures {
  tap(id: ConceptId | undefined): Promise<void>;
  readonly changes: { setKnown(reference: string, isKnown: boolean): void };
}

/** Shares the map of a `<concept-map>`, and what is known of it, with the small elements on its page. */
export class SharedMap implements ReactiveController, PageContext {
  map: ConceptMap | undefined;
  progress: Progress = new Set();
  locale: string | undefined;
  readonly #states = remember(statesOn);

  constructor(
    readonly host: Host,
    private readonly gestures: Gestures,
  ) {}

  get states(): ReadonlyMap<string, Mastery> {
    return this.#states(this.map, this.progress);
  }

  hostConnected(): void {
    enter(this);
  }

  hostDisconnected(): void {
    leave(this);
  }

  hostUpdated(): void {
    const { map, progress, locale } = this.host;
    if (map === this.map && progress === this.progress && locale === this.locale) return;
    Object.assign(this, { map, progress, locale });
    announceChange();
  }

  setKnown(reference: string, isKnown: boolean): void {
    this.gestures.changes.setKnown(reference, isKnown);
  }

  readonly jump = (id: ConceptId): void => {
    this.host.scrollIntoView({ block: "nearest" });
    void this.gestures.tap(id);
  };
}

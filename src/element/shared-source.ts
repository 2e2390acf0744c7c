import { parseWithPlaces } from "../formats/json/parse-with-places.js";
import { knownOf, type ConceptMap } from "../model/index.js";
import type { Mastery } from "../queries/index.js";
import { withKnown, type Progress } from "../view/progress.js";
import { announceChange, statesOn, type ConceptContext } from "./context.js";
import { ConceptErrorEvent, ConceptProgressEvent } from "./events.js";
import { remember } from "./remember.js";
import { addressOf, fetchText } from "./source-controller.js";

const sources = new Map<string, SharedSource>();

/** The map at an address, fetched once for all that ask; `asker` hears where that fails. */
export function sourceFor(asker: HTMLElement, src: string): SharedSource {
  const key = keyOf(asker, src);
  const source = sources.get(key) ?? new SharedSource(src, asker);
  sources.set(key, source);
  return source;
}

/** Lets what could not be fetched be fetched again. */
export function forgetFailure(asker: HTMLElement, src: string): void {
  const key = keyOf(asker, src);
  if (sources.get(key)?.hasFailed) sources.delete(key);
}

function keyOf(asker: HTMLElement, src: string): string {
  return URL.canParse(src, asker.baseURI) ? new URL(src, asker.baseURI).href : src;
}

/** A map that is on no page: what small elements without a `<concept-map>` share. */
class SharedSource implements ConceptContext {
  map: ConceptMap | undefined;
  progress: Progress = new Set();
  readonly locale = undefined;
  hasFailed = false;
  #owner: WeakRef<HTMLElement> | undefined;
  readonly #states = remember(statesOn);

  constructor(src: string, asker: HTMLElement) {
    void this.#load(src, asker);
  }

  get states(): ReadonlyMap<string, Mastery> {
    return this.#states(this.map, this.progress);
  }

  /** The first element that says what is known says it for all. */
  offer(progress: Progress, from: HTMLElement): void {
    const owner = this.#owner?.deref();
    if (owner?.isConnected && owner !== from) return;
    this.#owner = new WeakRef(from);
    this.progress = progress;
    announceChange();
  }

  setKnown(reference: string, isKnown: boolean, origin: HTMLElement): void {
    if (!this.map) return;
    const progress = withKnown(this.map, this.progress, reference, isKnown);
    if (origin.dispatchEvent(new ConceptProgressEvent(progress, reference, isKnown))) this.progress = progress;
    announceChange();
  }

  async #load(src: string, asker: HTMLElement): Promise<void> {
    try {
      this.map = parseWithPlaces(await fetchText(addressOf(src, asker.baseURI)));
      if (!this.#owner) this.progress = new Set(knownOf(this.map));
    } catch (error) {
      this.hasFailed = true;
      asker.dispatchEvent(new ConceptErrorEvent(error as Error));
    }
    announceChange();
  }
}

export type { SharedSource };

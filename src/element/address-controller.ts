import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { ConceptMap } from "../model/index.js";
import { formatFragment, linkedOf, parseFragment, stateOf, wordsOf, type Linked, type WordsByName } from "./address.js";

interface LinkedElement extends Linked, ReactiveControllerHost, HTMLElement {
  readonly deepLink: boolean;
  readonly map?: ConceptMap | undefined;
}

/** Milliseconds within which changes are written as one. */
const delay = 150;

/**
 * Keeps an element's state in the fragment of the page's address, and follows where the reader goes back or opens a link.
 *
 * Only what differs from the page's own settings is written, so that an address without state means these.
 */
export class AddressController implements ReactiveController {
  /** What the page set, before the address was read. */
  #own: Linked | undefined;
  #isToBeRead = true;
  #goal: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: LinkedElement,
    /** The reader has gone to another goal. */
    private readonly moved: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#isToBeRead = true;
    addEventListener("hashchange", this.#onMove);
    addEventListener("popstate", this.#onMove);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    removeEventListener("hashchange", this.#onMove);
    removeEventListener("popstate", this.#onMove);
  }

  /** Sets the properties that the address tells, once there is a map to know whether they can be. */
  read(map: ConceptMap): void {
    const { host } = this;
    if (!host.deepLink || !this.#isToBeRead) return;
    this.#isToBeRead = false;
    const isMove = this.#own !== undefined;
    this.#own ??= linkedOf(host);
    Object.assign(host, { ...this.#own, ...stateOf(parseFragment(location.hash, this.#key), map) });
    if (isMove && host.goal !== this.#goal) this.moved();
    this.#goal = host.goal;
  }

  hostUpdated(): void {
    if (!this.host.deepLink || this.#isToBeRead || !this.host.isConnected) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#write, delay);
  }

  get #key(): string {
    return this.host.id || "map";
  }

  readonly #onMove = (): void => {
    if (!this.host.deepLink) return;
    clearTimeout(this.#timer);
    this.#isToBeRead = true;
    this.host.requestUpdate();
  };

  /** A new goal is a step that the reader can go back from; all else changes the step they are at. */
  readonly #write = (): void => {
    const { goal } = this.host;
    const isStep = goal !== this.#goal;
    this.#goal = goal;
    const url = new URL(location.href);
    const fragment = formatFragment(url.hash, this.#key, this.#changes());
    if (fragment === url.hash) return;
    url.hash = fragment;
    try {
      if (isStep) history.pushState(history.state, "", url);
      else history.replaceState(history.state, "", url);
    } catch {
      // A page without an address of its own, such as a sandboxed frame, cannot have another.
    }
  };

  #changes(): WordsByName {
    const words = new Map(wordsOf(linkedOf(this.host)));
    for (const [name, word] of this.#own ? wordsOf(this.#own) : []) if (words.get(name) === word) words.delete(name);
    return words;
  }
}

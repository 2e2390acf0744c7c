import type { PropertyValues, ReactiveController, ReactiveControllerHost } from "lit";
import { ConceptMapError, type ConceptId, type ConceptMap, type Problem } from "../model/index.js";
import { ConceptErrorEvent, ConceptLoadEvent } from "./events.js";
import { conceptLedTo } from "./led-to.js";
import { SourceController } from "./source-controller.js";

interface Host extends ReactiveControllerHost, HTMLElement {
  src?: string | undefined;
  map?: ConceptMap | undefined;
  selected?: ConceptId | undefined;
  readonly hasUpdated: boolean;
}

const notAMap: Problem = {
  path: "map",
  code: "wrong-type",
  message: "the property takes a ConceptMap; make one with mapFromJson or createConceptMap",
};

/** The map that an element is given: by `src`, by `map` or between its tags; of the first two the newer counts. */
export class GivenMap implements ReactiveController {
  readonly source: SourceController;
  /** Which of them has been set last since the last update, if any: it takes the place of the other, and of a file on its way. */
  #newest: "src" | "map" | undefined;

  constructor(private readonly host: Host) {
    this.source = new SourceController(host, {
      isAwaited: () => this.#newest === undefined,
      loaded: (map) => {
        host.map = map;
        host.dispatchEvent(new ConceptLoadEvent(map));
      },
      failed: (error) => host.dispatchEvent(new ConceptErrorEvent(error)),
    });
  }

  /** What stands between the tags is read once. */
  hostConnected(): void {
    if (this.host.hasUpdated) return;
    const read = (): void => {
      this.#readContent();
    };
    // A script that stands before the element defines it before its content is there.
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", read, { once: true });
    else read();
  }

  /** A property of this name was set, which was something else before. */
  note(name: PropertyKey | undefined, old: unknown): void {
    const { src, map } = this.host;
    if (name === "src" && src !== old) this.#newest = "src";
    else if (name === "map" && map !== old) this.#newest = map && "map";
  }

  /** Goes by what was set last, before an update shows it. */
  follow(changed: PropertyValues<Host>): void {
    const { host, source } = this;
    const newest = this.#newest;
    this.#newest = undefined;
    if (newest === "map") {
      if (changed.has("src") || source.status !== "loaded") source.reset();
    } else if (changed.has("src")) {
      if (host.src) void source.load(host.src);
      else source.reset();
    }
    if (!host.map || typeof host.map.forEachNode === "function") return;
    host.map = changed.get("map");
    this.#newest = undefined;
    source.refuse(new ConceptMapError([notAMap]));
  }

  /** Reads what could not be read once more. */
  retry(): void {
    const { src } = this.host;
    if (src) void this.source.load(src);
    else this.#readContent();
  }

  /** A map may stand inside the element, as `<script type="application/json">`. */
  #readContent(): void {
    const { host } = this;
    const script = host.querySelector<HTMLScriptElement>('script[type="application/json"]');
    if (script && !host.src && !host.map) this.source.accept(script.textContent);
    // Whoever came for one concept of a page that scripts take over still finds it.
    host.selected ??= conceptLedTo(host);
  }
}

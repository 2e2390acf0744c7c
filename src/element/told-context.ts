import { ConceptChangeEvent } from "./events.js";
import { contextOf, contextParts, type MapContext } from "./map-context.js";
import type { Model } from "./model.js";
import { remember } from "./remember.js";

/** The context of parts that a page adds: the same object until something in it changes, which it tells the page of. */
export class ToldContext {
  readonly #contextOf = remember(contextOf);
  #told: MapContext | undefined;

  of(model: Model): MapContext {
    return this.#contextOf(...contextParts(model));
  }

  tell(model: Model, host: EventTarget): void {
    const context = this.of(model);
    if (context === this.#told) return;
    this.#told = context;
    host.dispatchEvent(new ConceptChangeEvent(context));
  }
}

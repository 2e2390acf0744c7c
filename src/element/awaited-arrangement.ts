import type { LayoutFunction } from "../layout/index.js";
import type { ConceptMap } from "../model/index.js";
import { arrangeBy, type ArrangeOptions, type Arrangement, type NodeStyleFunction } from "../view/index.js";

/** What comes of functions that a page gives: of a layout that was awaited, and where one fails. */
export interface LayoutOutcome {
  arrived(): void;
  failed(culprit: LayoutFunction | NodeStyleFunction, error: Error): void;
}

/**
 * What a layout makes that may take its time: nothing until it is there, then the last that came for the map, so that
 * something stays on the screen. A newer request wins over an older one.
 */
export class AwaitedArrangement {
  #asked: readonly unknown[] = [];
  #map: ConceptMap | undefined;
  #arrangement: Arrangement | undefined;

  constructor(private readonly outcome: LayoutOutcome) {}

  of(layout: LayoutFunction, map: ConceptMap, options: ArrangeOptions, content: string): Arrangement | undefined {
    if (map !== this.#map) this.#arrangement = undefined;
    this.#map = map;
    const asked = [layout, map, options.locale, options.direction, options.breadth, content];
    if (asked.some((value, i) => !Object.is(value, this.#asked[i]))) {
      this.#asked = asked;
      void this.#ask(layout, map, options);
    }
    return this.#arrangement;
  }

  async #ask(layout: LayoutFunction, map: ConceptMap, options: ArrangeOptions): Promise<void> {
    const asked = this.#asked;
    try {
      const arrangement = await arrangeBy(layout, map, options);
      if (asked !== this.#asked) return;
      this.#arrangement = arrangement;
      this.outcome.arrived();
    } catch (error) {
      if (asked === this.#asked) this.outcome.failed(layout, error as Error);
    }
  }
}

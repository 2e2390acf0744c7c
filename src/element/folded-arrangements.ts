import type { Direction } from "../layout/index.js";
import type { AreaId, ConceptMap } from "../model/index.js";
import { arrange, foldedAreas, type Arrangement } from "../view/index.js";
import type { Scales } from "./arrangements.js";

/**
 * Arranges a whole map whose areas fold: what was in the picture before stays about where it was, and a picture that was
 * shown before comes back as it was.
 */
export class FoldedArrangements {
  #frame: readonly unknown[] = [];
  readonly #kept = new Map<string, Arrangement>();
  #last: Arrangement | undefined;

  of(
    map: ConceptMap,
    locale: string,
    direction: Direction,
    expanded: ReadonlySet<AreaId>,
    scales: Scales,
  ): Arrangement {
    const frame = [map, locale, direction];
    if (frame.some((value, place) => value !== this.#frame[place])) {
      this.#kept.clear();
      this.#last = undefined;
      this.#frame = frame;
    }
    const folded = foldedAreas(map, expanded);
    const content = JSON.stringify([[...folded], [...scales]]);
    const previous = this.#last?.layout;
    const arrangement =
      this.#kept.get(content) ?? arrange(map, { locale, direction, folded, scales, ...(previous && { previous }) });
    this.#kept.set(content, arrangement);
    this.#last = arrangement;
    return arrangement;
  }
}

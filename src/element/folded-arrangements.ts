import type { Direction } from "../layout/index.js";
import type { AreaId, ConceptMap } from "../model/index.js";
import { arrange, foldedAreas, type Arrangement } from "../view/index.js";
import type { Scales } from "./arrangements.js";

/**
 * Arranges a whole map whose areas fold: what was in the picture before stays about where it was, and a picture that was
 * shown before comes back as it was. What folds leaves no gap: such a picture is laid out beside that of all areas folded.
 */
export class FoldedArrangements {
  #frame: readonly unknown[] = [];
  readonly #kept = new Map<string, Arrangement>();
  #last: Arrangement | undefined;
  #folded: ReadonlySet<AreaId> = new Set();

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
    const beside = (folded: ReadonlySet<AreaId>, previous?: Arrangement): Arrangement => {
      const content = JSON.stringify([[...folded], [...scales]]);
      const arrangement =
        this.#kept.get(content) ??
        arrange(map, { locale, direction, folded, scales, ...(previous && { previous: previous.layout }) });
      this.#kept.set(content, arrangement);
      return arrangement;
    };
    const folded = foldedAreas(map, expanded);
    const hasFolded = this.#last && ![...folded].every((area) => this.#folded.has(area));
    this.#last = beside(folded, hasFolded ? beside(foldedAreas(map, new Set())) : this.#last);
    this.#folded = folded;
    return this.#last;
  }
}

import type { Direction } from "../layout/index.js";
import type { ConceptId, ConceptMap } from "../model/index.js";
import { arrange, type Arrangement, type MapPart } from "../view/index.js";

/** The sizes of concepts that have not the usual one. */
export type Scales = ReadonlyMap<ConceptId, number>;

/** What a path is drawn for; another one is a picture of its own. */
export interface Frame {
  readonly map: ConceptMap;
  readonly locale: string;
  readonly direction: Direction;
  readonly breadth: number;
  readonly goal: string;
}

/**
 * Arranges parts of a map so that concepts stay put: within one frame, what was in the picture before stays about where
 * it was, and a part that was shown before comes back as it was.
 */
export class Arrangements {
  #frame: Frame | undefined;
  readonly #kept = new Map<string, Arrangement>();
  #last: Arrangement | undefined;

  of(frame: Frame, part: MapPart, scales: Scales): Arrangement {
    if (!isSame(frame, this.#frame)) {
      this.#kept.clear();
      this.#last = undefined;
      this.#frame = frame;
    }
    const content = contentOf(part, scales);
    const arrangement = this.#kept.get(content) ?? this.#arrange(frame, part, scales);
    this.#kept.set(content, arrangement);
    this.#last = arrangement;
    return arrangement;
  }

  #arrange({ map, locale, direction, breadth }: Frame, part: MapPart, scales: Scales): Arrangement {
    const layout = this.#last?.layout;
    const previous = layout && isMostlyIn(part, layout.positions) ? { previous: layout } : {};
    return arrange(map, { locale, direction, breadth, part, scales, ...previous });
  }
}

function isSame(frame: Frame, other: Frame | undefined): boolean {
  return (
    other !== undefined && (Object.keys(frame) as (keyof Frame)[]).every((key) => Object.is(frame[key], other[key]))
  );
}

/** Too little that stays would only hold the rest in a bad place. */
function isMostlyIn({ concepts }: MapPart, positions: ReadonlyMap<string, unknown>): boolean {
  let stay = 0;
  for (const id of concepts) if (positions.has(id)) stay++;
  return 2 * stay >= concepts.size;
}

/** Tells parts apart that would be drawn in another way. */
export function contentOf({ concepts, arrows }: MapPart, scales: Scales): string {
  const links = [...arrows].map(([source, targets]) => [source, ...[...targets].sort()]);
  return JSON.stringify([[...concepts].sort(), links.sort(), [...scales]]);
}

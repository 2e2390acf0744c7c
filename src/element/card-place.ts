/** The sides of a box on the screen, in pixels. */
export interface Sides {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface CardPlace {
  readonly left: number;
  /** From the upper edge of the screen; where it stands above its anchor, from the lower edge instead. */
  readonly top?: number;
  readonly bottom?: number;
  readonly maxHeight: number;
}

const gap = 4;
const margin = 8;

/** Below the lines of an anchor, or above where there is more room; never over it, and never off the screen's sides. */
export function cardPlace(
  lines: readonly Sides[],
  card: { readonly width: number; readonly height: number },
  screen: { readonly width: number; readonly height: number },
  direction: "ltr" | "rtl",
): CardPlace {
  const top = Math.min(...lines.map((line) => line.top));
  const bottom = Math.max(...lines.map((line) => line.bottom));
  const roomBelow = screen.height - bottom - gap - margin;
  const roomAbove = top - gap - margin;
  const isBelow = roomBelow >= card.height || roomBelow >= roomAbove;
  const line = isBelow ? lines.at(-1) : lines[0];
  const start = direction === "rtl" ? (line?.right ?? 0) - card.width : (line?.left ?? 0);
  const left = Math.max(margin, Math.min(start, screen.width - card.width - margin));
  return isBelow
    ? { left, top: bottom + gap, maxHeight: roomBelow }
    : { left, bottom: screen.height - top + gap, maxHeight: roomAbove };
}

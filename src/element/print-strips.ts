import type { Box } from "../layout/index.js";
import type { Scene } from "../view/index.js";

const svg = "http://www.w3.org/2000/svg";

/** The share of its width that a strip is high at least, so that there are few. */
const lowest = 0.25;

/** More take a browser too long. */
const most = 40;

/**
 * A picture as strips that lie one upon the other without a gap: paper breaks between them, and never through a concept.
 *
 * Throws where the policy of a page lets no text become elements.
 */
export function stripsOf(text: string, { concepts, areas }: Pick<Scene, "concepts" | "areas">): readonly Element[] {
  const whole = document.importNode(new DOMParser().parseFromString(text, "image/svg+xml").documentElement, true);
  const [x = 0, top = 0, width = 1, height = 1] = (whole.getAttribute("viewBox") ?? "").split(" ").map(Number);
  const boxes = [...concepts, ...areas.filter(({ isFolded }) => isFolded)].map(({ box }) => box);
  const ends = [...breaksBetween(boxes, top, Math.max(lowest * width, height / most)), top + height];
  return ends.map((end, place) => {
    const start = ends[place - 1] ?? top;
    const strip = document.createElementNS(svg, "svg");
    strip.setAttribute("viewBox", [x, start, width, end - start].join(" "));
    // No larger than on the screen, and no broader than the paper.
    strip.style.cssText = `display: block; width: min(100%, ${String(width)}px); margin: 0 auto`;
    if (place === 0) {
      const content = document.createElementNS(svg, "g");
      content.id = "content";
      for (const name of ["font-family", "direction", "lang"]) {
        const value = whole.getAttribute(name);
        if (value !== null) content.setAttribute(name, value);
      }
      content.append(...whole.childNodes);
      strip.append(content);
    } else {
      const again = document.createElementNS(svg, "use");
      again.setAttribute("href", "#content");
      strip.append(again);
    }
    return strip;
  });
}

/** Heights at which a line across meets no box, at least so far from one another. */
export function breaksBetween(boxes: readonly Box[], top: number, least: number): readonly number[] {
  const breaks: number[] = [];
  let reached = -Infinity;
  for (const { y, height } of boxes.toSorted((one, other) => one.y - other.y)) {
    const middle = (reached + y) / 2;
    if (y - reached > 2 && middle - (breaks.at(-1) ?? top) >= least) breaks.push(middle);
    reached = Math.max(reached, y + height);
  }
  return breaks;
}

import type { Box } from "../layout/index.js";
import { inOwnDirection } from "../view/label.js";
import type { Scene } from "../view/scene.js";
import { directionOf } from "../words/index.js";
import type { Painter } from "./paint.js";
import { round } from "./rounded-line.js";
import { planHeading, svgHeading, type HeadingPlan } from "./svg-heading.js";
import { group } from "./svg-layers.js";
import { planLegend, svgLegend, type LegendPlan } from "./svg-legend.js";
import type { SvgOptions } from "./svg-options.js";

/** The pixels of a sheet of paper on which usual letters can be read, and of a column on it. */
const sheet = { width: 1000, height: 1400, column: 500 } as const;
/** Room for words around a picture, however narrow it is. */
const narrowest = 280;

/** What stands between the parts of a title. */
const dot = " · ";

/** What stands above and below a scene, in letters that can be read where all of it is on a sheet of paper. */
export interface Around {
  readonly heading: HeadingPlan;
  readonly legend: LegendPlan;
  /** How much larger than usual. */
  readonly scale: number;
  /** Room on all sides, for numbers and outlines too, which lie beside the boxes. */
  readonly margin: number;
}

export function planAround({ box }: Scene, options: SvgOptions): Around {
  const { title = "", description = "", locale = "en", legend = [], heading = false } = options;
  const scale = Math.max(1, box.width / sheet.width, Math.min(box.width / sheet.column, box.height / sheet.height));
  const room = Math.max(box.width / scale, narrowest);
  // What is not the picture's own name stands under it.
  const [name = "", ...below] = [...title.split(dot), ...description.split("\n", 1)]
    .filter((text) => text !== "")
    .map((text) => (isRtl(locale) ? inOwnDirection([text]) : text));
  const texts = heading ? [name, below.join(dot)].filter((text) => text !== "") : [];
  return { heading: planHeading(texts, room, locale), legend: planLegend(legend, room), scale, margin: 20 * scale };
}

/** The heading over a picture and the legend below it. */
export function svgAround(
  { heading, legend, scale, margin }: Around,
  view: Box,
  painter: Painter,
  locale: string,
): string[] {
  const [left, top] = [view.x + margin, view.y + margin / 2];
  const place = (x: number, y: number): string =>
    `translate(${round(x)} ${round(y)})${scale > 1 ? ` scale(${round(scale)})` : ""}`;
  return [
    ...group("heading", svgHeading(heading, painter), { transform: place(view.x + view.width / 2, top) }),
    ...group("legend", svgLegend(legend, painter), {
      transform: place(left, view.y + view.height - scale * legend.height - margin / 2),
      // Its texts begin beside their marks in every script.
      direction: isRtl(locale) ? "ltr" : undefined,
    }),
  ];
}

function isRtl(locale: string): boolean {
  return directionOf(locale) === "rtl";
}

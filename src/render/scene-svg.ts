import { xml, type XmlAttributes } from "../formats/xml/write-xml.js";
import type { Box } from "../layout/index.js";
import type { Scene } from "../view/scene.js";
import { directionOf } from "../words/index.js";
import { hashOf } from "./hash.js";
import { Painter } from "./paint.js";
import { round } from "./rounded-line.js";
import { planAround, svgAround, type Around } from "./svg-around.js";
import { rect } from "./svg-concept.js";
import { laneTitles, type LaneTitle } from "./svg-lane.js";
import { svgLayers } from "./svg-layers.js";
import type { SvgOptions } from "./svg-options.js";
import type { Themes } from "./themes.js";

const fonts = "system-ui, 'Hiragino Sans', 'Noto Sans JP', 'Noto Sans CJK JP', 'Yu Gothic UI', sans-serif";

/** What `formatSvg` gives, for options that are known to be right. */
export function sceneSvg(scene: Scene, themes: Themes, options: SvgOptions): string {
  const { title = "", description = "", locale = "en", lang = locale, background = true } = options;
  const painter = new Painter(themes);
  const titles = laneTitles(scene, locale);
  const around = planAround(scene, options);
  const view = viewOf(scene, titles, around);
  const content = [
    ...(background ? [rect(view, 0, 0, painter.paint({ fill: "background" }, "background"))] : []),
    ...svgLayers(scene, titles, painter, options),
    ...svgAround(around, view, painter, locale),
  ];
  const id = options.idPrefix ?? `concept-map-${hashOf(content.join(""), title, description)}`;
  const rules = painter.rules(id);
  return xml(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      id,
      class: "concept-map",
      lang,
      "xml:lang": lang,
      direction: directionOf(locale) === "rtl" ? "rtl" : undefined,
      ...naming(id, options),
      viewBox: [view.x, view.y, view.width, view.height].map(round).join(" "),
      width: round(view.width),
      height: round(view.height),
      "font-family": ("light" in themes ? themes.light : themes).font ?? fonts,
    },
    [
      ...(title ? [xml("title", { id: `${id}-title` }, title)] : []),
      ...(description ? [xml("desc", { id: `${id}-desc` }, description)] : []),
      ...(rules ? [xml("style", {}, `\n${rules}\n`)] : []),
      ...content,
    ],
  );
}

/** How the picture is named. As an image it is one thing to a screen reader; with links, what is in it counts. */
function naming(id: string, { title, description, hrefOf }: SvgOptions): XmlAttributes {
  if (!title) return hrefOf ? {} : { "aria-hidden": true };
  return {
    role: hrefOf ? "group" : "img",
    "aria-labelledby": `${id}-title`,
    "aria-describedby": description ? `${id}-desc` : undefined,
  };
}

/** What the picture shows: all that was laid out, numbers beside it, titles above it, heading and legend around it. */
function viewOf({ box }: Scene, titles: readonly LaneTitle[], { heading, legend, scale, margin }: Around): Box {
  const top = Math.min(box.y, ...titles.map((title) => title.box.y)) - scale * heading.height;
  const width = Math.max(box.width, scale * heading.width, scale * legend.width);
  return {
    x: box.x - (width - box.width) / 2 - margin,
    y: top - margin,
    width: width + 2 * margin,
    height: box.y + box.height - top + 2 * margin + scale * legend.height,
  };
}

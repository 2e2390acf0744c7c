import { xml, type XmlAttributes } from "../formats/xml/write-xml.js";
import type { Box } from "../layout/index.js";
import type { ConceptId } from "../model/index.js";
import type { Scene, SceneConcept } from "../view/scene.js";
import { directionOf } from "../words/index.js";
import { hashOf } from "./hash.js";
import { Painter } from "./paint.js";
import { round } from "./rounded-line.js";
import { drawingOrder, svgArrow } from "./svg-arrow.js";
import { rect, svgConcept, svgMark, svgStep } from "./svg-concept.js";
import { laneTitles, svgLane, svgLaneTitle, type LaneTitle } from "./svg-lane.js";
import type { Themes } from "./themes.js";

export interface SvgOptions {
  /** What the picture is called. Default: nothing, and the picture counts as decoration. */
  readonly title?: string;
  /** What it shows, for those who do not see it. */
  readonly description?: string;
  /** Language of the scene's texts. Default: `en`. */
  readonly locale?: string;
  /** Before each id, so that none is another's in one page. Default: made from what is drawn. */
  readonly idPrefix?: string;
  /** Makes a concept a link. Default: none is. */
  readonly hrefOf?: (id: ConceptId) => string | undefined;
  /** All there is to read, or what the canvas shows from far away, for small pictures: concepts are marks. Default: full. */
  readonly detail?: Detail;
  /** Fill the picture behind everything? Default: true. */
  readonly background?: boolean;
}

export type Detail = "full" | "marks";

const fonts = "system-ui, 'Hiragino Sans', 'Noto Sans JP', 'Noto Sans CJK JP', 'Yu Gothic UI', sans-serif";
/** Room for numbers and outlines, which lie beside the boxes. */
const margin = 20;

/**
 * A scene as SVG that looks like the canvas, with its text as text.
 *
 * It is XML, and may stand in HTML as it is. With two themes it follows the colour scheme that the reader prefers, and
 * takes the colours that a page gives the element by custom properties.
 */
export function formatSvg(scene: Scene, themes: Themes, options: SvgOptions = {}): string {
  const { title, description, locale = "en", background = true } = options;
  const painter = new Painter(themes);
  const titles = laneTitles(scene, locale);
  const view = viewOf(scene, titles);
  const content = [
    ...(background ? [rect(view, 0, 0, painter.paint({ fill: "background" }, "background"))] : []),
    ...drawn(scene, titles, painter, options),
  ];
  const id = options.idPrefix ?? `concept-map-${hashOf(content.join(""), title, description)}`;
  const rules = painter.rules(id);
  return xml(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      id,
      class: "concept-map",
      lang: locale,
      "xml:lang": locale,
      direction: directionOf(locale) === "rtl" ? "rtl" : undefined,
      ...naming(id, options),
      viewBox: [view.x, view.y, view.width, view.height].map(round).join(" "),
      width: round(view.width),
      height: round(view.height),
      "font-family": fonts,
    },
    [
      ...(title ? [xml("title", { id: `${id}-title` }, title)] : []),
      ...(description ? [xml("desc", { id: `${id}-desc` }, description)] : []),
      ...(rules ? [xml("style", {}, `\n${rules}\n`)] : []),
      ...content,
    ],
  );
}

function drawn(
  scene: Scene,
  titles: readonly LaneTitle[],
  painter: Painter,
  { hrefOf, detail = "full" }: SvgOptions,
): string[] {
  const isFar = detail === "marks";
  const steps = isFar ? [] : scene.concepts.filter(({ step }) => step !== undefined);
  return [
    ...group(
      "lanes",
      scene.lanes.map((lane) => xml("g", { class: "lane", "data-id": lane.id }, [svgLane(lane, painter)])),
    ),
    ...group(
      "arrows",
      drawingOrder(scene.arrows).map((arrow) => {
        const { kind, source, target, isOnPath } = arrow;
        const name = words("arrow", kind, isOnPath && "on-path");
        return xml("g", { class: name, "data-source": source, "data-target": target }, svgArrow(arrow, painter, isFar));
      }),
    ),
    ...group(
      "concepts",
      scene.concepts.map((concept) =>
        conceptElement(concept, hrefOf?.(concept.id), isFar ? svgMark(concept, painter) : svgConcept(concept, painter)),
      ),
    ),
    ...group(
      "steps",
      steps.map((concept) => xml("g", { class: "step", "data-id": concept.id }, svgStep(concept, scene, painter))),
      { "aria-hidden": true, "pointer-events": "none" },
    ),
    ...group(
      "lane-titles",
      titles.map((title) => xml("g", { "data-id": title.lane.id }, svgLaneTitle(title, painter))),
    ),
  ];
}

function conceptElement(concept: SceneConcept, href: string | undefined, shapes: readonly string[]): string {
  const { id, title, state, step, isGoal, isSelected, isQuiet } = concept;
  const flags = [step !== undefined && "on-path", isGoal && "goal", isSelected && "selected", isQuiet && "quiet"];
  const attributes = { class: words("concept", state, ...flags), "data-id": id };
  return xml(href === undefined ? "g" : "a", { ...attributes, href }, [xml("title", {}, title), ...shapes]);
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

function group(name: string, children: readonly string[], attributes: XmlAttributes = {}): string[] {
  return children.length > 0 ? [xml("g", { class: name, ...attributes }, children)] : [];
}

function words(...names: readonly (string | false)[]): string {
  return names.filter((name) => name !== false).join(" ");
}

/** What the picture shows: all that was laid out, numbers beside it, titles above it. */
function viewOf({ box }: Scene, titles: readonly LaneTitle[]): Box {
  const top = Math.min(box.y, ...titles.map((title) => title.box.y));
  return {
    x: box.x - margin,
    y: top - margin,
    width: box.width + 2 * margin,
    height: box.y + box.height - top + 2 * margin,
  };
}

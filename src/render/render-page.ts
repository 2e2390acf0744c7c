import { formatJson } from "../formats/json/index.js";
import { formatReference, type ConceptId, type ConceptMap } from "../model/index.js";
import { nameOf, outcome, say } from "../words/index.js";
import { drawingTitle, mapTitle } from "./describe.js";
import { draw, type Drawing } from "./drawing.js";
import { checkDrawing } from "./drawing-kinds.js";
import { conceptsOf } from "./filter.js";
import { Html, html, jsonScript, type Content } from "./html.js";
import { outlineSection } from "./page-outline.js";
import { anchorOf, spoken, type Page } from "./page-parts.js";
import { pathSection } from "./page-path.js";
import { pageStyles } from "./page-styles.js";
import type { RenderSvgOptions } from "./render-svg.js";
import { svgOf } from "./svg-of.js";
import { themesOf } from "./themes.js";

export interface PageOptions extends RenderSvgOptions {
  /** Which concepts it tells of: those of the picture that pass the filter, or all. Default: those of the picture. */
  readonly outline?: "drawn" | "all";
  /** JSON-LD for its head, as text. */
  readonly jsonLd?: string;
  /** Put everything into a `<concept-map>`, which takes its place where scripts run. Default: no element. */
  readonly element?: PageElement;
}

export interface PageElement {
  /** Where the element reads the map from. Default: from the page, which then holds the map. */
  readonly src?: string;
  /** The module that defines the element, such as the address of `concept-map.bundle.js`. Default: the page has one already. */
  readonly script?: string;
}

/** In wider pictures no title can be read once they are as wide as a page. */
const wide = 1600;

/**
 * One page of HTML about the path to a goal or about all of a map: picture, steps, and each concept in words.
 *
 * It needs no script and no other file, reads in its order without its style sheet, and holds no inline handlers.
 */
export function renderPage(map: ConceptMap, asked: PageOptions = {}): string {
  checkDrawing(map, asked);
  // What can be gone through only once is asked twice here.
  const options = { ...asked, choose: listOf(asked.choose), expanded: listOf(asked.expanded) };
  const drawing = draw(map, options);
  const { words } = drawing;
  const page: Page = { ...drawing, told: new Set(toldOf(drawing, options)) };
  const whole = html(
    "html",
    { lang: words.locale, dir: words.direction },
    "\n",
    head(page, options),
    html(
      "body",
      {},
      "\n",
      header(page),
      html("main", {}, "\n", inElement(page, content(page, options), options)),
      footer(page),
    ),
  );
  return `<!doctype html>\n${whole.markup}`;
}

/** What the page tells of, in words. */
function toldOf({ map, scene, passes }: Drawing, { outline }: PageOptions): readonly ConceptId[] {
  if (outline === "all") return map.nodes();
  // Folded areas hold what they hold.
  const drawn = scene.areas.length > 0 ? map.nodes() : scene.concepts.map(({ id }) => id);
  return passes ? drawn.filter((id) => passes.has(id)) : drawn;
}

function head(page: Page, { theme, jsonLd, element }: PageOptions): Html {
  const description = [page.goal ? outcome(page) : "", say(page, page.map.getAttribute("summary"))];
  return html(
    "head",
    {},
    "\n",
    html("meta", { charset: "utf-8" }),
    html("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    html("title", {}, drawingTitle(page)),
    html("meta", { name: "description", content: description.filter((part) => part !== "").join(" · ") }),
    html("style", {}, new Html(pageStyles(themesOf(theme)))),
    jsonLd === undefined ? undefined : jsonScript({ type: "application/ld+json" }, jsonLd),
    element?.script === undefined ? undefined : html("script", { type: "module", src: element.script }),
  );
}

function header(page: Page): Html {
  const { map, goal, words, told } = page;
  const title = goal ? words.fill(words.table.pathTo, { goal: nameOf(page, goal.concept) }) : mapTitle(page);
  const size = conceptsOf(words, map.order, goal || told.size === map.order ? undefined : told.size);
  return html(
    "header",
    {},
    "\n",
    html("h1", {}, title),
    html("p", {}, goal ? [mapTitle(page), html("small", {}, ` · ${size}`)] : size),
    spoken(page, "p", map.getAttribute("summary")),
  );
}

function content(page: Page, options: PageOptions): Content[] {
  return ["\n", picture(page, options), pathSection(page), outlineSection(page)];
}

function picture(page: Page, options: PageOptions): Html {
  const hrefOf = (id: string): string | undefined =>
    page.told.has(id) ? `#${encodeURIComponent(anchorOf(id))}` : undefined;
  const { width } = page.scene.box;
  const detail = width > wide ? "marks" : "full";
  // On a narrow screen it is moved sideways, rather than made too small to read.
  const isBroad = (options.detail ?? detail) === "full" && width > 640;
  return html(
    "figure",
    { class: isBroad ? "broad" : undefined },
    "\n",
    new Html(svgOf(page, themesOf(options.theme), { hrefOf, detail, heading: false, ...options })),
    "\n",
  );
}

/** The element around everything, where one is asked for; it shows what is in it until it is defined. */
function inElement(page: Page, inside: readonly Content[], options: PageOptions): Content {
  const { element, known, record, choose, expanded, selected, show, direction, colorBy, sizeBy } = options;
  if (!element) return inside;
  const { goal, map, settled } = page;
  const attributes = {
    src: element.src,
    goal: goal && formatReference(goal.concept, goal.depth),
    choose: spaced(choose),
    progress: known || record ? spaced(settled) : undefined,
    selected,
    show,
    expanded: spaced(expanded),
    direction,
    "color-by": colorBy,
    "size-by": sizeBy,
  };
  const data = element.src === undefined ? jsonScript({ type: "application/json" }, `\n${formatJson(map)}`) : undefined;
  return html("concept-map", attributes, "\n", data, inside);
}

function listOf(ids: Iterable<string> | undefined): readonly string[] | undefined {
  return ids && [...ids];
}

function spaced(ids: Iterable<string> | undefined): string | undefined {
  return listOf(ids)?.join(" ");
}

function footer({ map }: Page): Html | undefined {
  const facts = [map.getAttribute("id"), map.getAttribute("version"), map.getAttribute("license")];
  const said = facts.filter((fact) => fact !== undefined);
  return said.length === 0 ? undefined : html("footer", {}, html("p", {}, html("small", {}, said.join(" · "))));
}

import type { Area, ConceptId } from "../model/index.js";
import { html, type Content, type Html } from "./html.js";
import { conceptArticle } from "./page-concept.js";
import { heading, spoken, type Page } from "./page-parts.js";

/** What the page tells of: areas, the areas in them, and their concepts. */
export function outlineSection(page: Page): Html {
  const { map, told, words } = page;
  const areas = map.getAttribute("areas") ?? [];
  const inNone = [...told].filter((id) => map.getNodeAttribute(id, "area") === undefined);
  const title = told.size === map.order ? words.table.allConcepts : words.table.oneByOne;
  return html(
    "section",
    { class: "outline", "aria-labelledby": "concepts" },
    html("h2", { id: "concepts" }, title),
    areas.filter(({ parent }) => parent === undefined).map((area) => areaSection(page, area, areas, 3)),
    inNone.map((id) => conceptArticle(page, id, 3)),
  );
}

/** An area with what it holds; nothing where the page tells of none of it. */
function areaSection(page: Page, area: Area, areas: readonly Area[], level: number): Html | undefined {
  const content: Content[] = [
    ...conceptsIn(page, area).map((id) => conceptArticle(page, id, level + 1)),
    ...areas.flatMap((inner) => (inner.parent === area.id ? (areaSection(page, inner, areas, level + 1) ?? []) : [])),
  ];
  if (content.length === 0) return undefined;
  return html("section", { "data-area": area.id }, spoken(page, heading(level), area.title), content);
}

function conceptsIn({ map, told }: Page, { id }: Area): ConceptId[] {
  return map.filterNodes((concept, { area }) => area === id && told.has(concept));
}

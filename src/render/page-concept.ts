import {
  clausesOf,
  depthsOfConcept,
  minutesOf,
  type Clause,
  type ConceptId,
  type DepthId,
  type Resource,
} from "../model/index.js";
import { progressOf } from "../progress/index.js";
import { depthTitle, nameOf, say, tellClause, tellResource } from "../words/index.js";
import { html, joined, type Content, type Html } from "./html.js";
import {
  anchorOf,
  conceptLink,
  heading,
  inLanguage,
  outerLink,
  quiet,
  saidWords,
  spoken,
  type Page,
} from "./page-parts.js";

/** All that the map says of a concept. */
export function conceptArticle(page: Page, id: ConceptId, level: number): Html {
  const { map, words } = page;
  const { title, summary, resources = [], notes = [], related = [] } = map.getNodeAttributes(id);
  const { table } = words;
  const { note } = progressOf(page.record, id);
  const unlocked = map.outNeighbors(id);
  const seeAlso = related.filter((other) => map.hasNode(other));
  return html(
    "article",
    { id: anchorOf(id), "data-concept": id },
    html(heading(level), inLanguage(page, title), nameOf(page, id)),
    standing(page, id),
    spoken(page, "p", summary),
    withoutDepths(page, id),
    html(
      "dl",
      {},
      depthTerms(page, id),
      term(table.needs, needs(page, id)),
      term(table.unlocks, unlocked.length > 0 ? [links(page, unlocked)] : [table.unlocksNothing]),
      resources.length > 0 &&
        term(
          table.resources,
          resources.map((resource) => resourceText(page, resource)),
        ),
      notes.length > 0 &&
        term(
          table.notes,
          notes.map(({ text, date, source }) => [say(page, text), noteSource(date, source)]),
        ),
      note?.text && term(table.myNote, [note.text]),
      seeAlso.length > 0 && term(table.related, [links(page, seeAlso)]),
    ),
  );
}

/** Where the reader stands with it, as far as anything was said. */
function standing(page: Page, id: ConceptId): Content {
  const said = saidWords(page, id);
  return said.length > 0 && html("p", { class: "standing" }, said.join(" · "));
}

/** A term and what is said of it. */
function term(name: Content, says: readonly Content[]): Content {
  return [html("dt", {}, name), says.map((content) => html("dd", {}, content))];
}

function links(page: Page, ids: readonly ConceptId[]): Content {
  return joined(
    ids.map((id) => conceptLink(page, id)),
    " · ",
  );
}

/** How long each depth takes, and what one can do afterwards. */
function depthTerms(page: Page, id: ConceptId): Content {
  return depthsOfConcept(page.map, id).map((depth) => {
    const says = timeAndGoals(page, id, depth);
    return says.length > 0 && term(depthTitle(page, depth), says);
  });
}

/** The same in a map that knows no depths. */
function withoutDepths(page: Page, id: ConceptId): Content {
  if (depthsOfConcept(page.map, id).length > 0) return undefined;
  return timeAndGoals(page, id, undefined).map((content) => html("p", {}, content));
}

function timeAndGoals(page: Page, id: ConceptId, depth: DepthId | undefined): Content[] {
  const { map, words } = page;
  const minutes = minutesOf(map, id, depth);
  const goals = (map.getNodeAttribute(id, "goals") ?? []).filter(({ at }) => at === depth);
  return [...(minutes > 0 ? [words.time(minutes)] : []), ...goals.map((goal) => say(page, goal.title))];
}

function needs(page: Page, id: ConceptId): Content[] {
  const clauses = clausesOf(page.map, id);
  return clauses.length === 0 ? [page.words.table.needsNothing] : clauses.map((clause) => clauseText(page, clause));
}

function clauseText(page: Page, clause: Clause): Content {
  const { words } = page;
  const { leaves, terms, reason } = tellClause(page, clause);
  const names = leaves.map(({ concept, depth }) => {
    const shown = depthTitle(page, depth);
    return [
      conceptLink(page, concept),
      quiet(...(shown === "" ? [] : [words.fill(words.table.enough, { depth: shown })])),
    ];
  });
  return [joined(names, " / "), quiet(...terms), reason === "" ? undefined : `: ${reason}`];
}

function resourceText(page: Page, resource: Resource): Content {
  const { title, url, language } = resource;
  return [outerLink(url, say(page, title), language), quiet(...tellResource(page, resource))];
}

function noteSource(date: string | undefined, source: string | undefined): Content {
  if (date === undefined) return undefined;
  return [" (", source === undefined ? date : outerLink(source, date), ")"];
}

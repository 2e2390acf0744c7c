import { html, nothing, type TemplateResult } from "lit";
import { clausesOf, type Clause, type Concept, type ConceptId, type Resource } from "../../model/index.js";
import { foreignTag, say, tellClause, tellResource } from "../../words/index.js";
import type { Actions, Model } from "../model.js";
import { safeUrl } from "../safe-url.js";
import { conceptLink, conceptLinks } from "./marks.js";

/** What a concept asks for, and why. */
export function needs(model: Model, id: ConceptId, actions: Actions): TemplateResult {
  const { map, words } = model;
  const clauses = clausesOf(map, id);
  return html`
    <h4>${words.table.needs}</h4>
    ${
      clauses.length === 0
        ? html`<p>${words.table.needsNothing}</p>`
        : html`<ul class="reasons">
            ${clauses.map((clause) => html`<li>${clauseText(model, clause, actions)}</li>`)}
          </ul>`
    }
  `;
}

function clauseText(model: Model, clause: Clause, actions: Actions): TemplateResult {
  const { leaves, terms, reason } = tellClause(model, clause);
  return html`${leaves.map((leaf, index) => html`${index > 0 ? " / " : ""}${conceptLink(model, leaf.concept, actions, leaf.depth)}`)}
  ${terms.length > 0 ? html`<span class="quiet">· ${model.words.facts(terms)}</span>` : nothing}
  ${reason ? html`<br /><bdi class="quiet">${reason}</bdi>` : nothing}`;
}

/** What asks for it. */
export function unlocks(model: Model, id: ConceptId, actions: Actions): TemplateResult {
  const { map, words } = model;
  const dependents = map.outNeighbors(id);
  return html`
    <h4>${words.table.unlocks}</h4>
    ${
      dependents.length === 0
        ? html`<p>${words.table.unlocksNothing}</p>`
        : html`<p>${conceptLinks(model, dependents, actions)}</p>`
    }
  `;
}

/** Where to learn it. */
export function resources(model: Model, { resources = [] }: Concept): TemplateResult | typeof nothing {
  if (resources.length === 0) return nothing;
  return html`
    <h4>${model.words.table.resources}</h4>
    <ul class="reasons">
      ${resources.map((resource) => html`<li>${resourceText(model, resource)}</li>`)}
    </ul>
  `;
}

function resourceText(model: Model, resource: Resource): TemplateResult {
  const { title, url, language } = resource;
  const name = say(model, title);
  const href = safeUrl(url, document.baseURI);
  const facts = tellResource(model, resource);
  return html`${
    href === undefined
      ? html`<bdi>${name} <code>${url}</code></bdi>`
      : html`<a href=${href} target="_blank" rel="noopener noreferrer" lang=${language ?? nothing}
          ><bdi>${name}</bdi></a
        >`
  }
  ${facts.length > 0 ? html`<span class="quiet">· ${model.words.facts(facts)}</span>` : nothing}`;
}

/** What the map says besides, with its sources. */
export function notes(model: Model, { notes = [] }: Concept): TemplateResult | typeof nothing {
  if (notes.length === 0) return nothing;
  return html`
    <h4>${model.words.table.notes}</h4>
    <ul class="reasons">
      ${notes.map(({ text, date, source }) => {
        const href = source === undefined ? undefined : safeUrl(source, document.baseURI);
        return html`<li>
          <bdi lang=${foreignTag(model, text) ?? nothing}>${say(model, text)}</bdi>
          ${date === undefined ? nothing : html`<span class="quiet">(${href ? html`<a href=${href} target="_blank" rel="noopener noreferrer">${date}</a>` : date})</span>`}
        </li>`;
      })}
    </ul>
  `;
}

/** What is near it. */
export function related(model: Model, { related = [] }: Concept, actions: Actions): TemplateResult | typeof nothing {
  const known = related.filter((other) => model.map.hasNode(other));
  if (known.length === 0) return nothing;
  return html`
    <h4>${model.words.table.related}</h4>
    <p>${conceptLinks(model, known, actions)}</p>
  `;
}

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import {
  clausesOf,
  depthsOfConcept,
  formatReference,
  minutesOf,
  type Clause,
  type Concept,
  type ConceptId,
  type Resource,
} from "../../model/index.js";
import { areaScale, areaTitle, topArea } from "../../view/index.js";
import type { Actions, Model } from "../model.js";
import { isKnownAt } from "../../view/progress.js";
import { depthTitle, nameOf, reasonOf, say, tellClause, tellResource } from "../../words/index.js";
import { saidOf } from "../../render/said.js";
import { safeUrl } from "../safe-url.js";
import { gripPart } from "./grip.js";
import { areaColor, conceptLink, stateMark, stateWord } from "./marks.js";
import { myProgress } from "./my-progress.js";
import { offersPart } from "./offers.js";

/** All about the selected concept: what it is, where the reader stands, what it needs and unlocks, where to learn it. */
export function detailsPart(model: Model, actions: Actions, isSheet = false): TemplateResult | typeof nothing {
  const { map, selected: id, words, locale } = model;
  if (id === undefined || !map.hasNode(id)) return nothing;
  const concept = map.getNodeAttributes(id);
  const area = areaScale(map)(topArea(map, id));
  const state = model.standing.stateOf(id);
  return html`
    <section
      class=${isSheet ? "card sheet" : "card"}
      part="details"
      aria-labelledby="details-title"
      .style=${areaColor(area)}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === "Escape" && !event.isComposing) void actions.close();
      }}
    >
      ${isSheet ? gripPart(id, actions) : nothing}
      <h3 id="details-title" tabindex="-1" aria-label=${nameOf(model, id)}>
        <bdi>${nameOf(model, id)}</bdi>
        <button
          class="close"
          type="button"
          aria-label=${words.table.close}
          @click=${() => {
            void actions.close();
          }}
        >
          ✕
        </button>
      </h3>
      <p class="quiet facts">
        ${stateMark(model, { id, state, area })}
        <span
          ><span aria-hidden="true">${stateWord(model, state, id, false)}</span>
          ${concept.area === undefined ? nothing : `· ${areaTitle(map, concept.area, locale)}`}</span
        >
      </p>
      <p>${say(model, concept.summary)}</p>
      <p class="quiet">${standingOf(model, id, concept, actions)}</p>
      ${offersPart(
        model,
        model.offers.filter(({ step }) => step === id),
        actions,
      )}
      ${offersPart(
        model,
        model.offers.filter(({ other }) => other === id),
        actions,
        "other",
      )}
      ${depthList(model, id, concept, actions)}
      <div class="actions">${goalButton(model, id, actions)}</div>
      ${myProgress(model, id, actions)} ${needs(model, id, actions)} ${unlocks(model, id, actions)}
      ${resources(model, concept)} ${notes(model, concept)} ${related(model, concept, actions)}
    </section>
  `;
}

/** Where the reader stands with it, in words: on the path and why, ready, or what comes first. */
function standingOf(model: Model, id: ConceptId, { assumed }: Concept, actions: Actions): TemplateResult | string {
  const { words, path, standing } = model;
  const step = path?.steps.find(({ concept }) => concept === id);
  const number = standing.steps.get(id)?.number;
  const place =
    step && number !== undefined
      ? html`${words.fill(words.table.stepOf, { step: number, count: path?.steps.length ?? 0 })} ·
          ${reasonOf(model, { ...step, insteadOf: [] })}<br />${wayOn(model, actions)}`
      : nothing;
  if (assumed) return html`${place}${words.table.assumed}`;
  return html`${place}${stateSentence(model, id)}`;
}

/** What it leads to, one thing after the other, where the goal does not ask for it itself. */
function wayOn(model: Model, actions: Actions): TemplateResult | typeof nothing {
  const { words, why } = model;
  if (!why || why.reasons.length < 2) return nothing;
  return html`${words.table.leadsTo}
    ${why.reasons.map(({ dependent }, index) => html`${index > 0 ? " → " : ""}${conceptLink(model, dependent.concept, actions)}`)}${why.necessary ? html`<br />${words.table.necessary}` : nothing}<br />`;
}

function stateSentence(model: Model, id: ConceptId): string {
  const { words, standing } = model;
  const state = standing.stateOf(id);
  if (saidOf(model.book.record, id, state).mark === "skipped") return words.table.stateSkipped;
  if (state === "mastered") return words.table.stateMastered;
  if (state === "ready") return words.table.stateReady;
  const missing = standing.missingFor(id).map((group) =>
    words.list(
      group.map((other) => nameOf(model, other)),
      "disjunction",
    ),
  );
  return words.fill(words.table.stateLocked, { concepts: words.list(missing) });
}

function depthList(model: Model, id: ConceptId, concept: Concept, actions: Actions): TemplateResult {
  const { map, words, progress } = model;
  const depths: readonly (string | undefined)[] = depthsOfConcept(map, id);
  return html`
    <ul class="depths">
      ${(depths.length > 0 ? depths : [undefined]).map((depth) => {
        const title = depthTitle(model, depth) || words.table.iKnow;
        const minutes = minutesOf(map, id, depth);
        const goals = (concept.goals ?? []).filter(({ at }) => at === depth);
        return html`
          <li>
            <input
              type="checkbox"
              id="know-${depth ?? ""}"
              .checked=${live(isKnownAt(map, progress, id, depth))}
              @change=${(event: Event) => {
                actions.changes.setKnown(formatReference(id, depth), (event.target as HTMLInputElement).checked);
              }}
            />
            <label for="know-${depth ?? ""}">${title}</label>
            <span class="minutes">${minutes > 0 ? words.time(minutes) : nothing}</span>
            ${goals.map((goal) => html`<span class="reason">${say(model, goal.title)}</span>`)}
          </li>
        `;
      })}
    </ul>
  `;
}

function goalButton(model: Model, id: ConceptId, actions: Actions): TemplateResult {
  const { map, goal, words } = model;
  const isGoal = goal?.concept === id;
  const depths = depthsOfConcept(map, id);
  const depth = goal?.depth !== undefined && depths.includes(goal.depth) ? goal.depth : depths[0];
  // One button for both, so that it keeps the focus.
  return html`
    <button
      class=${isGoal ? "button" : "button primary"}
      type="button"
      @click=${() => {
        actions.setGoal(isGoal ? undefined : formatReference(id, depth));
      }}
    >
      ${isGoal ? words.table.isMyGoal : words.table.makeGoal}
    </button>
  `;
}

function needs(model: Model, id: ConceptId, actions: Actions): TemplateResult {
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
  ${terms.length > 0 ? html`<span class="quiet">· ${terms.join(" · ")}</span>` : nothing}
  ${reason ? html`<br /><span class="quiet">${reason}</span>` : nothing}`;
}

function unlocks(model: Model, id: ConceptId, actions: Actions): TemplateResult {
  const { map, words } = model;
  const dependents = map.outNeighbors(id);
  return html`
    <h4>${words.table.unlocks}</h4>
    ${
      dependents.length === 0
        ? html`<p>${words.table.unlocksNothing}</p>`
        : html`<p>
            ${dependents.map((other, index) => html`${index > 0 ? " · " : ""}${conceptLink(model, other, actions)}`)}
          </p>`
    }
  `;
}

function resources(model: Model, { resources = [] }: Concept): TemplateResult | typeof nothing {
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
      ? html`<span>${name} <code>${url}</code></span>`
      : html`<a href=${href} target="_blank" rel="noopener noreferrer" lang=${language ?? nothing}
          ><bdi>${name}</bdi></a
        >`
  }
  ${facts.length > 0 ? html`<span class="quiet">· ${facts.join(" · ")}</span>` : nothing}`;
}

function notes(model: Model, { notes = [] }: Concept): TemplateResult | typeof nothing {
  if (notes.length === 0) return nothing;
  return html`
    <h4>${model.words.table.notes}</h4>
    <ul class="reasons">
      ${notes.map(({ text, date, source }) => {
        const href = source === undefined ? undefined : safeUrl(source, document.baseURI);
        return html`<li>
          ${say(model, text)}
          ${date === undefined ? nothing : html`<span class="quiet">(${href ? html`<a href=${href} target="_blank" rel="noopener noreferrer">${date}</a>` : date})</span>`}
        </li>`;
      })}
    </ul>
  `;
}

function related(model: Model, { related = [] }: Concept, actions: Actions): TemplateResult | typeof nothing {
  const known = related.filter((other) => model.map.hasNode(other));
  if (known.length === 0) return nothing;
  return html`
    <h4>${model.words.table.related}</h4>
    <p>${known.map((other, index) => html`${index > 0 ? " · " : ""}${conceptLink(model, other, actions)}`)}</p>
  `;
}

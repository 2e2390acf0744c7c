import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { depthsOfConcept, formatReference, minutesOf, type Concept, type ConceptId } from "../../model/index.js";
import { areaScale, areaTitle, topArea } from "../../view/index.js";
import { goalReference, type Actions, type Model } from "../model.js";
import { isKnownAt } from "../../view/progress.js";
import { depthTitle, foreignTag, nameOf, say } from "../../words/index.js";
import { needs, notes, related, resources, unlocks } from "./about.js";
import { gripPart } from "./grip.js";
import { areaColor, namePart, stateMark, stateWord } from "./marks.js";
import { myProgress } from "./my-progress.js";
import { offersPart } from "./offers.js";
import { whereOf } from "./where.js";

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
        if (event.key !== "Escape" || event.isComposing) return;
        event.preventDefault();
        void actions.close();
      }}
    >
      ${isSheet ? gripPart(id, actions) : nothing}
      <h3 id="details-title" tabindex="-1" aria-label=${nameOf(model, id)} aria-describedby="details-facts">
        ${namePart(model, id)}
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
      <p class="quiet facts" id="details-facts">
        ${stateMark(model, { id, state, area })}
        <span
          ><span aria-hidden="true">${stateWord(model, state, id, false)}</span>
          ${concept.area === undefined ? nothing : html`· <bdi>${areaTitle(map, concept.area, locale)}</bdi>`}</span
        >
      </p>
      <p lang=${foreignTag(model, concept.summary) ?? nothing} dir="auto">${say(model, concept.summary)}</p>
      <p class="quiet">${whereOf(model, id, concept, actions)}</p>
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

function depthList(model: Model, id: ConceptId, concept: Concept, actions: Actions): TemplateResult {
  const { map, words, progress } = model;
  const depths: readonly (string | undefined)[] = depthsOfConcept(map, id);
  return html`
    <ul class="depths" aria-label=${depths.length > 0 ? words.table.iKnow : nothing}>
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
            ${goals.map((goal) => html`<span class="reason" lang=${foreignTag(model, goal.title) ?? nothing} dir="auto">${say(model, goal.title)}</span>`)}
          </li>
        `;
      })}
    </ul>
  `;
}

function goalButton(model: Model, id: ConceptId, actions: Actions): TemplateResult {
  const { goal, words } = model;
  const isGoal = goal?.concept === id;
  // One button for both, so that it keeps the focus.
  return html`
    <button
      class=${isGoal ? "button" : "button primary"}
      type="button"
      @click=${() => {
        actions.setGoal(isGoal ? undefined : goalReference(model, id));
      }}
    >
      ${isGoal ? words.table.isMyGoal : words.table.makeGoal}
    </button>
  `;
}

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Fields } from "../combobox.js";
import { goalGroups } from "../goal-order.js";
import type { ConceptId } from "../../model/index.js";
import { areaTitle } from "../../view/index.js";
import { nameOf } from "../../words/index.js";
import type { LoadedParts } from "../lazy-parts.js";
import { goalReference, type Actions, type Model } from "../model.js";
import type { ShownParts } from "../shown-parts.js";
import { textPart } from "./marks.js";
import { isWorthSearching } from "../worth-searching.js";

/** Title and size of the map; the goal, how deep, and what is shown. */
export function headPart(
  model: Model,
  actions: Actions,
  fields: Fields,
  shown: ShownParts,
  { fields: search, depth, found }: LoadedParts,
): TemplateResult {
  const { map, words } = model;
  const isSearched = isWorthSearching(map) && search && found !== null;
  return html`
    <div class="head" part="head">
      <h2>
        ${textPart(model, map.getAttribute("title"))}
        <small>${summary(model)}</small>
      </h2>
      ${isSearched && shown.has("find") ? search.findField(model, fields.find, actions, found) : nothing}
      <slot name="controls"></slot>
      ${
        isSearched && shown.has("goal")
          ? html`<div class="aim" role="toolbar" aria-label=${words.table.goal}>
              ${search.goalField(model, fields.goal, actions, found)}
            </div>`
          : shown.has("goal") && map.order > 0
            ? goalMenu(model, actions)
            : nothing
      }
      ${fields.depth && depth?.depthPart(model, fields.depth, actions)}
    </div>
  `;
}

function summary({ map, words, path }: Model): string {
  const size = words.count(words.table.concepts, map.order);
  if (!path || path.steps.length === 0) return size;
  const steps = words.count(words.table.steps, path.steps.length);
  if (path.minutes === 0) return `${size} · ${steps}`;
  return `${size} · ${words.fill(words.table.planned, { steps, time: words.time(path.minutes) })}`;
}

/** Few concepts are chosen from a menu. */
function goalMenu(model: Model, actions: Actions): TemplateResult {
  const { map, words, goal, locale } = model;
  const option = (id: ConceptId): TemplateResult => html`
    <option value=${id} ?selected=${goal?.concept === id}>${nameOf(model, id)}</option>
  `;
  return html`
    <label class="field">
      <span>${words.table.goal}</span>
      <select
        part="goal"
        .value=${live(goal?.concept ?? "")}
        @change=${(event: Event) => {
          const { value } = event.target as HTMLSelectElement;
          actions.setGoal(value === "" ? undefined : goalReference(model, value));
        }}
      >
        <option value="" ?selected=${!goal}>${words.table.noGoal}</option>
        ${goalGroups(map).map(({ area, ids }) =>
          area === undefined
            ? ids.map(option)
            : html`<optgroup label=${areaTitle(map, area, locale)}>${ids.map(option)}</optgroup>`,
        )}
      </select>
    </label>
  `;
}

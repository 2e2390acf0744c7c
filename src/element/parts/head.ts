import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { groupBy } from "../group-by.js";
import { depthsOfConcept, formatReference, type ConceptId } from "../../model/index.js";
import { areaTitle, topArea, topAreas } from "../../view/index.js";
import { depthTitle, nameOf, say } from "../../words/index.js";
import type { Actions, Model } from "../model.js";
import { segments } from "./segments.js";

/** Title and size of the map; the goal, how deep, and what is shown. */
export function headPart(model: Model, actions: Actions): TemplateResult {
  const { map } = model;
  return html`
    <header class="head" part="head">
      <h2>
        <bdi>${say(model, map.getAttribute("title"))}</bdi>
        <small>${summary(model)}</small>
      </h2>
      <slot name="controls"></slot>
      ${goalField(model, actions)} ${depthField(model, actions)}
    </header>
  `;
}

function summary({ map, words, path }: Model): string {
  const size = words.count(words.table.concepts, map.order);
  if (!path || path.steps.length === 0) return size;
  const steps = words.count(words.table.steps, path.steps.length);
  if (path.minutes === 0) return `${size} · ${steps}`;
  return `${size} · ${words.fill(words.table.planned, { steps, time: words.time(path.minutes) })}`;
}

function goalField(model: Model, actions: Actions): TemplateResult {
  const { map, words, goal, locale } = model;
  const byArea = groupBy(map.nodes(), (id) => topArea(map, id));
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
          actions.setGoal(goalReference(model, (event.target as HTMLSelectElement).value));
        }}
      >
        <option value="" ?selected=${!goal}>${words.table.noGoal}</option>
        ${topAreas(map).map((area) => html`<optgroup label=${areaTitle(map, area, locale)}>${byArea.get(area)?.map(option)}</optgroup>`)}
        ${byArea.get(undefined)?.map(option)}
      </select>
    </label>
  `;
}

/** A new goal keeps the depth that was chosen, where it has that depth. */
function goalReference({ map, goal }: Model, id: string): string | undefined {
  if (id === "") return undefined;
  const depths = depthsOfConcept(map, id);
  const depth = goal?.depth !== undefined && depths.includes(goal.depth) ? goal.depth : depths[0];
  return formatReference(id, depth);
}

function depthField(model: Model, actions: Actions): TemplateResult | typeof nothing {
  const { map, words, goal } = model;
  if (!goal || !map.hasNode(goal.concept)) return nothing;
  const depths = depthsOfConcept(map, goal.concept);
  if (depths.length < 2) return nothing;
  const options = depths.map((depth): [string, string] => [depth, depthTitle(model, depth)]);
  return segments(words.table.depth, "depth", goal.depth ?? depths.at(-1), options, (depth) => {
    actions.setGoal(formatReference(goal.concept, depth));
  });
}

import { html, nothing, type TemplateResult } from "lit";
import { formatReference } from "../../model/index.js";
import type { PathStep } from "../../queries/index.js";
import { areaScale, topArea } from "../../view/index.js";
import type { Actions, Model } from "../model.js";
import { stateMark } from "./marks.js";
import { stepName, tickBox } from "./steps.js";

/** The steps that are done, folded, each with a box to take its tick back. */
export function donePart(model: Model, actions: Actions): TemplateResult | typeof nothing {
  const { words, done } = model;
  if (done.steps.length === 0) return nothing;
  return html`
    <details class="done">
      <summary>${words.table.done} <span class="quiet">· ${words.digits(done.steps.length)}</span></summary>
      <ol>
        ${done.steps.map((step) => doneItem(model, step, actions))}
      </ol>
    </details>
  `;
}

function doneItem(model: Model, step: PathStep, actions: Actions): TemplateResult {
  const { map, words } = model;
  const { concept, depths, minutes } = step;
  return html`
    <li class="item">
      ${stateMark(model, { id: concept, state: "mastered", area: areaScale(map)(topArea(map, concept)) })}
      ${stepName(model, concept, actions)}
      <span class="minutes">${minutes > 0 ? words.time(minutes) : nothing}</span>
      ${tickBox(model, concept, true, () => {
        actions.changes.setKnown(formatReference(concept, depths[0]), false);
      })}
    </li>
  `;
}

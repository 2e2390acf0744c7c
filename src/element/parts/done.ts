import { html, nothing, type TemplateResult } from "lit";
import { formatReference } from "../../model/index.js";
import type { PathStep } from "../../queries/index.js";
import { areaScale, topArea } from "../../view/index.js";
import type { Actions, Model } from "../model.js";
import { stateMark } from "./marks.js";
import { stepName, tickBox } from "./steps.js";

/** The steps that are done, folded, each with a box to take its tick back. */
export function donePart(model: Model, actions: Actions): TemplateResult | typeof nothing {
  const { words, done, passes } = model;
  const all = done.steps.length;
  if (all === 0) return nothing;
  const shown = done.steps.filter(({ concept }) => passes?.has(concept) ?? true);
  const count = passes ? words.fill(words.table.countOf, { count: shown.length, all }) : words.digits(all);
  return html`
    <details class="done">
      <summary>${words.table.done} <span class="quiet">· ${count}</span></summary>
      <ol>
        ${shown.map((step) => doneItem(model, step, actions))}
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

import { html, nothing, type TemplateResult } from "lit";
import type { PathStep } from "../../queries/index.js";
import { formatReference } from "../../model/index.js";
import { depthTitle, nameOf, outcome, reasonOf } from "../../words/index.js";
import type { Actions, Model } from "../model.js";
import { donePart } from "./done.js";
import { clearButton } from "./none-passes.js";
import { offersPart } from "./offers.js";
import { stepName, tickBox } from "./steps.js";
import { undoButton } from "./undo.js";

/** The steps to the goal, each with its reason, time and a box to tick; and those that are done. */
export function pathPart(model: Model, actions: Actions): TemplateResult {
  const { goal, path, words, passes } = model;
  if (!goal || !path) {
    return html`<section part="path">
      <p>${hintOf(model)}</p>
      ${undoButton(model, actions)}
    </section>`;
  }
  const shown = path.steps.filter(({ concept }) => passes?.has(concept) ?? true);
  const title = words.fill(words.table.pathTo, { goal: nameOf(model, goal.concept) });
  const depth = depthTitle(model, goal.depth);
  return html`
    <section part="path" aria-labelledby="path-title">
      <h3 id="path-title"><bdi>${title}</bdi></h3>
      <p class="quiet">${words.facts([depth, outcome(model), doneOf(model)])}</p>
      ${undoButton(model, actions)} ${passes ? narrowed(model, shown.length, actions) : nothing}
      ${donePart(model, actions)}
      <ol>
        ${shown.map((step) => stepItem(model, step, path.steps.indexOf(step) + 1, actions))}
      </ol>
    </section>
  `;
}

/** What the filter leaves of the steps, and the way out. */
function narrowed(model: Model, count: number, actions: Actions): TemplateResult {
  const { words, path } = model;
  return html`<p class="narrowed">
    ${words.fill(words.table.passingSteps, { count, all: path?.steps.length ?? 0 })} ${clearButton(model, actions)}
  </p>`;
}

function doneOf({ words, done }: Model): string {
  return done.minutes > 0
    ? words.fill(words.table.timeDone, { time: words.time(done.minutes) }).replaceAll(" ", "\u00a0")
    : "";
}

function hintOf({ map, words, unknownGoal }: Model): string {
  if (unknownGoal) return words.fill(words.table.unknownGoal, { goal: unknownGoal });
  return map.order === 0 ? words.table.noConcepts : words.table.pathHint;
}

function stepItem(model: Model, step: PathStep, number: number, actions: Actions): TemplateResult {
  const { words, offers } = model;
  return html`
    <li class="item">
      <span class="number">${number}</span>
      ${stepName(model, step.concept, actions)}
      <span class="minutes">${step.minutes > 0 ? words.time(step.minutes) : nothing}</span>
      ${tickBox(model, step.concept, false, () => {
        actions.changes.setKnown(formatReference(step.concept, step.depth), true);
      })}
      <span class="reason"
        >${reasonOf(model, { ...step, insteadOf: [] })}
        ${offersPart(
          model,
          offers.filter((offer) => offer.step === step.concept),
          actions,
        )}</span
      >
    </li>
  `;
}

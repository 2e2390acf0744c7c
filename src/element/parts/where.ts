import { html, nothing, type TemplateResult } from "lit";
import type { Concept, ConceptId } from "../../model/index.js";
import { nameOf, reasonOf, stepOf } from "../../words/index.js";
import type { Actions, Model } from "../model.js";
import { saidOf } from "../../render/said.js";
import { conceptLinks } from "./marks.js";

/** Where the reader stands with it, in words: on the path and why, ready, or what comes first. */
export function whereOf(model: Model, id: ConceptId, { assumed }: Concept, actions: Actions): TemplateResult | string {
  const { words, path, standing } = model;
  const step = path?.steps.find(({ concept }) => concept === id);
  const number = standing.steps.get(id)?.number;
  const place =
    step && number !== undefined
      ? html`${stepOf(model, number)} · ${reasonOf(model, { ...step, insteadOf: [] })}<br />${wayOn(model, actions)}`
      : nothing;
  if (assumed) return html`${place}${words.table.assumed}`;
  return html`${place}${stateSentence(model, id)}`;
}

/** What it leads to, one thing after the other, where the goal does not ask for it itself. */
function wayOn(model: Model, actions: Actions): TemplateResult | typeof nothing {
  const { words, why } = model;
  if (!why || why.reasons.length < 2) return nothing;
  return html`${words.table.leadsTo}
    ${conceptLinks(
      model,
      why.reasons.map(({ dependent }) => dependent.concept),
      actions,
      words.direction === "rtl" ? " ← " : " → ",
    )}${why.necessary ? html`<br />${words.table.necessary}` : nothing}<br />`;
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

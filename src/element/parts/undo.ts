import { html, nothing, type TemplateResult } from "lit";
import { splitReference, type ConceptId } from "../../model/index.js";
import { nameOf } from "../../words/index.js";
import type { Actions, Model } from "../model.js";

/** Takes the last change back; it stands with the concept that the change was about, where that one's details are open. */
export function undoButton(model: Model, actions: Actions, place?: ConceptId): TemplateResult | typeof nothing {
  const { lastChange, words, selected } = model;
  if (!lastChange) return nothing;
  const concept = lastChange.reference === undefined ? undefined : splitReference(lastChange.reference).concept;
  if (place !== (concept === selected ? selected : undefined)) return nothing;
  const label =
    concept === undefined ? words.table.undoImport : words.fill(words.table.undo, { concept: nameOf(model, concept) });
  return html`<button
    class="button undo"
    type="button"
    @click=${() => {
      actions.changes.undo();
    }}
  >
    ↶ ${label}
  </button>`;
}

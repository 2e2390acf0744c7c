import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { ConceptId } from "../../model/index.js";
import { nameOf } from "../../words/index.js";
import type { Actions, Model } from "../model.js";
import { namePart } from "./marks.js";

/** A step's name, which selects it. */
export function stepName(model: Model, id: ConceptId, actions: Actions): TemplateResult {
  return html`<span
    ><button
      class="link"
      type="button"
      aria-current=${id === model.selected || nothing}
      @click=${() => {
        actions.select(id);
      }}
    >
      ${namePart(model, id)}
    </button></span
  >`;
}

/** The box by which a reader says that they know a step, or that they do not. */
export function tickBox(model: Model, id: ConceptId, isTicked: boolean, turn: () => void): TemplateResult {
  const { words } = model;
  return html`<label class="tick" title=${words.table.iKnow}
    ><input
      type="checkbox"
      aria-label=${words.fill(words.table.know, { concept: nameOf(model, id) })}
      .checked=${live(isTicked)}
      @click=${(event: MouseEvent) => {
        // The second click of a double click would meet the step that has moved here.
        if (event.detail > 1) event.preventDefault();
      }}
      @change=${turn}
  /></label>`;
}

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { ConceptId } from "../../model/index.js";
import { progressOf, progressStateOf, progressStates, type ProgressState } from "../../progress/index.js";
import { fittingDepth } from "../../view/depth.js";
import { say } from "../../words/index.js";
import type { Actions, Model } from "../model.js";
import { stateName } from "../../render/state-name.js";
import { signPart } from "./marks.js";
import { undoButton } from "./undo.js";

/** What the reader says of the selected concept: where they stand, a star, a note. */
export function myProgress(model: Model, id: ConceptId, actions: Actions): TemplateResult | typeof nothing {
  const { words, book } = model;
  if (!book.record) return nothing;
  const { star, note } = progressOf(book.record, id);
  const isStarred = star?.starred === true;
  return html`
    <div class="mine">
      <div class="said">
        ${stateField(model, id, actions)}
        <button
          class="button square"
          type="button"
          aria-label=${words.table.myStar}
          aria-pressed=${isStarred ? "true" : "false"}
          @click=${() => {
            actions.changes.setStar(id, !isStarred);
          }}
        >
          ${signPart(words.table.myStar, isStarred ? "★" : "☆")}
        </button>
      </div>
      <label class=${note?.text ? "note" : "note empty"}>
        <span>${words.table.myNote}</span>
        <textarea
          rows="2"
          dir="auto"
          .value=${live(note?.text ?? "")}
          @input=${(event: Event) => {
            actions.changes.setNote(id, (event.target as HTMLTextAreaElement).value);
          }}
        ></textarea>
      </label>
      ${undoButton(model, actions, id)}
    </div>
  `;
}

function stateField(model: Model, id: ConceptId, actions: Actions): TemplateResult {
  const { words, scale, book } = model;
  const state = book.record ? progressStateOf(book.record, id) : "unknown";
  const gloss = say(model, scale.glosses?.[state]);
  return html`
    <label class="field">
      <span>${words.table.myState}</span>
      <select
        aria-describedby=${gloss ? "state-gloss" : nothing}
        .value=${live(state)}
        @change=${(event: Event) => {
          const chosen = (event.target as HTMLSelectElement).value as ProgressState;
          actions.changes.setState(id, chosen, depthOnPath(model, id));
        }}
      >
        ${progressStates.map((option) => html`<option value=${option} ?selected=${option === state}>${stateName(model, option)}</option>`)}
      </select>
    </label>
    ${gloss ? html`<bdi id="state-gloss" class="quiet">${gloss}</bdi>` : nothing}
  `;
}

/** How well a concept is wanted: as the path or else the goal says. */
function depthOnPath({ map, standing, goal }: Model, id: ConceptId): string | undefined {
  const shallowest = map.getAttribute("depths")?.[0]?.id;
  return fittingDepth(map, id, standing.steps.get(id)?.depth ?? goal?.depth ?? shallowest);
}

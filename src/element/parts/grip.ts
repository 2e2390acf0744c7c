import { html, type TemplateResult } from "lit";
import type { ConceptId } from "../../model/index.js";
import type { Actions } from "../model.js";

/** Makes details that lie over the picture low, and high again. */
export function gripPart(id: ConceptId, actions: Actions): TemplateResult {
  return html`
    <button
      class="grip"
      type="button"
      aria-expanded="true"
      aria-labelledby="details-title"
      @click=${({ currentTarget }: Event) => {
        const grip = currentTarget as HTMLElement;
        const isHigh = grip.ariaExpanded === "false";
        grip.ariaExpanded = String(isHigh);
        if (isHigh) actions.arriveAt(id);
      }}
    ></button>
  `;
}

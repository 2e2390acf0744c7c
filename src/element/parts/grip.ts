import { html, type TemplateResult } from "lit";
import type { ConceptId } from "../../model/index.js";
import type { Actions } from "../model.js";
import { pullSheet } from "../sheet-pull.js";

/** Makes details that lie over the picture low and high again, by a tap; a pointer pulls them to any of three heights. */
export function gripPart(id: ConceptId, actions: Actions): TemplateResult {
  const settled = (isHigh: boolean): void => {
    if (isHigh) actions.arriveAt(id);
  };
  return html`
    <button
      class="grip"
      type="button"
      aria-expanded="true"
      aria-labelledby="details-title"
      @click=${({ currentTarget }: Event) => {
        const grip = currentTarget as HTMLElement;
        // A mouse clicks after it has pulled, when the details go to their rest.
        if (grip.parentElement!.getAnimations().length > 0) return;
        const isHigh = grip.ariaExpanded === "false";
        grip.ariaExpanded = String(isHigh);
        settled(isHigh);
      }}
      @pointerdown=${(event: PointerEvent) => {
        pullSheet(event, settled);
      }}
    ></button>
  `;
}

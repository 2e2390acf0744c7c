import { html, nothing, type TemplateResult } from "lit";
import { isNoneShown } from "../../render/filter.js";
import type { Actions, Model } from "../model.js";

/** Says over the picture that nothing of it passes the filter, with the way out. */
export function nonePasses(model: Model, actions: Actions): TemplateResult | typeof nothing {
  if (!isNoneShown(model)) return nothing;
  return html`<p class="banner none-passes">${model.words.table.nonePasses} ${clearButton(model, actions)}</p>`;
}

/** Takes the filter away. */
export function clearButton({ words }: Model, actions: Actions): TemplateResult {
  return html`<button
    class="button"
    type="button"
    @click=${() => {
      actions.setFilter(undefined);
    }}
  >
    ${words.table.clearFilter}
  </button>`;
}

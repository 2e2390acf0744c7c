import { html, type TemplateResult } from "lit";
import { nameOf } from "../../words/index.js";
import type { Actions, Model } from "../model.js";
import type { Offer } from "../offers.js";

/** What would do in the place of a step, to take it with one press; said from the side of the step, or of the other one. */
export function offersPart(
  model: Model,
  offers: readonly Offer[],
  actions: Actions,
  side: "step" | "other" = "step",
): TemplateResult[] {
  const { words } = model;
  const message = side === "step" ? words.table.take : words.table.takeThis;
  const concept = side === "step" ? "other" : "step";
  return offers.map(
    (offer) =>
      html`<button
        class="button offer"
        type="button"
        data-take=${offer.other}
        @click=${() => {
          actions.take(offer);
        }}
      >
        <span aria-hidden="true">⇄</span> ${words.fill(message, { concept: nameOf(model, offer[concept]) })}
        ${extra(model, offer)}
      </button>`,
  );
}

function extra({ words, path }: Model, { extraMinutes }: Offer): TemplateResult | string {
  if (path?.minutes === 0) return "";
  const message = extraMinutes === 0 ? words.table.asLong : extraMinutes > 0 ? words.table.longer : words.table.shorter;
  return html`<span class="quiet">· ${words.fill(message, { time: words.time(Math.abs(extraMinutes)) })}</span>`;
}

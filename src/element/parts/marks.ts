import { html, type TemplateResult } from "lit";
import type { ConceptId, DepthId } from "../../model/index.js";
import type { ConceptState, SceneConcept } from "../../view/index.js";
import { depthTitle, nameOf } from "../../words/index.js";
import type { Actions, Model } from "../model.js";
import { isSkipped, stateName } from "./state-name.js";

/** A concept's name that selects it. */
export function conceptLink(model: Model, id: ConceptId, actions: Actions, depth?: DepthId): TemplateResult {
  const shown = depthTitle(model, depth);
  return html`<button
      class="link"
      type="button"
      @click=${() => {
        void actions.open(id);
      }}
    >
      <bdi>${nameOf(model, id)}</bdi></button
    >${shown ? html` <span class="quiet">· ${model.words.fill(model.words.table.enough, { depth: shown })}</span>` : ""}`;
}

/** The state of a concept as it is drawn on the canvas, with its word for those who do not see it. */
export function stateMark(
  model: Model,
  { id, state, area }: Pick<SceneConcept, "id" | "state" | "area">,
): TemplateResult {
  const sign = isSkipped(model, id) ? "⤼" : state === "mastered" ? "✓" : "";
  return html`<span class="mark ${state}" .style=${areaColor(area)}
    >${sign}<span class="visually-hidden">${stateWord(model, state, id)}</span></span
  >`;
}

/** What is skipped counts as known on the picture, and is not called so. */
export function stateWord(model: Model, state: ConceptState, id: ConceptId): string {
  return isSkipped(model, id) ? stateName(model, "skipped") : model.words.table[state];
}

/** The colours of a fill that tells something, for CSS beneath. */
export function fillOf(color: string): string {
  return `--fill: ${color}`;
}

export const areaCount = 8;

/** The colours of an area, for CSS beneath. Set as a property: a strict `style-src` refuses the attribute. */
export function areaColor(area: number): string {
  const slot = String((area % areaCount) + 1);
  return `--area: var(--_area-${slot}); --area-soft: var(--_area-${slot}-soft)`;
}

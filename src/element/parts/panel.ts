import { html, nothing, type TemplateResult } from "lit";
import type { Actions, Model } from "../model.js";
import { hasOwnLegend, legendPart } from "./bar.js";
import { detailsPart } from "./details.js";
import { outlinePart } from "./outline.js";
import { pathPart } from "./path.js";
import { progressMenu } from "./progress-menu.js";

/** What the map says as text: the chosen concept, the path, all concepts, how to read and use it; and what a page adds. */
export function panelPart(host: Element, model: Model, actions: Actions, isSheet: boolean): TemplateResult {
  const { table } = model.words;
  return html`<div class="panel" part="panel" tabindex="-1">
    ${isSheet ? nothing : detailsPart(model, actions)} ${pathPart(model, actions)} ${outlinePart(model, actions)}
    ${progressMenu(model, actions)} ${hasOwnLegend(host) ? nothing : legendPart(model)}
    <p class="quiet help">${table.reading} ${table.keys} ${table.gesture}</p>
    <slot name="panel"></slot>
  </div>`;
}

/** The chosen concept over a narrow picture. */
export function sheetPart(model: Model, actions: Actions): TemplateResult | typeof nothing {
  return detailsPart(model, actions, true);
}

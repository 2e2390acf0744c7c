import { html, nothing, type TemplateResult } from "lit";
import type { LoadedParts } from "../lazy-parts.js";
import type { Actions, Model } from "../model.js";
import type { ShownParts } from "../shown-parts.js";
import { hasOwnLegend } from "./bar.js";
import { undoButton } from "./undo.js";

/** What the map says as text: the chosen concept, the path, all concepts, how to read and use it; and what a page adds. */
export function panelPart(
  host: Element,
  model: Model,
  actions: Actions,
  shown: ShownParts,
  { details, path, outline, progress, legend }: LoadedParts,
  isSheet: boolean,
): TemplateResult {
  const { words, selected } = model;
  const { table } = words;
  return html`<div class="panel" part="panel" tabindex="-1">
    <slot name="panel-start"></slot>
    ${isSheet ? nothing : details?.detailsPart(model, actions)}
    ${selected === undefined || shown.has("details") ? nothing : undoButton(model, actions, selected)}
    ${path ? path.pathPart(model, actions) : undoButton(model, actions)} ${outline?.outlinePart(model, actions)}
    ${progress?.progressMenu(model, actions)} ${hasOwnLegend(host) ? nothing : legend?.legendPart(model)}
    <p class="quiet help">${table.reading} ${table.keys} ${table.gesture}</p>
    <slot name="panel"></slot>
  </div>`;
}

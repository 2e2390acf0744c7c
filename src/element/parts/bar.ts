import { html, nothing, type TemplateResult } from "lit";
import type { LoadedParts } from "../lazy-parts.js";
import type { Actions, Model, Show } from "../model.js";
import type { ShownParts } from "../shown-parts.js";
import { isWorthSearching } from "../worth-searching.js";
import { filterPart } from "./filter.js";
import { segments } from "./segments.js";

/** What stands under the picture: how much is shown, what the marks mean, how near. */
export function barPart(
  host: Element,
  model: Model,
  actions: Actions,
  shown: ShownParts,
  { legend, tools, choices }: LoadedParts,
  filled: () => void,
): TemplateResult {
  const { map, goal, words, passes } = model;
  const isShowShown = goal !== undefined && shown.has("show");
  const isFilterShown = (isWorthSearching(map) || passes !== undefined) && shown.has("filter") && choices !== null;
  const isEmpty = !legend && !tools && !isShowShown && !isFilterShown && !hasOwnTools(host);
  return html`
    <div class=${isEmpty ? "bar empty" : "bar"} role="toolbar" aria-label=${words.table.map} @slotchange=${filled}>
      ${isShowShown ? showPart(model, actions) : nothing}
      ${isFilterShown ? filterPart(model, actions, choices) : nothing}
      <slot name="legend">${legend?.legendPart(model)}</slot>
      <div class="tools">
        <slot name="tools"></slot>
        <slot name="zoom">${shown.has("zoom") ? tools?.zoomPart(model, actions) : nothing}</slot>
        <slot name="export">${shown.has("export") ? tools?.exportPart(model, actions) : nothing}</slot>
        <slot name="fullscreen">${shown.has("fullscreen") ? tools?.fullscreenPart(model, actions) : nothing}</slot>
      </div>
    </div>
  `;
}

/** Does the page bring its own? */
export function hasOwnLegend(host: Element): boolean {
  return host.querySelector(":scope > [slot=legend]") !== null;
}

function hasOwnTools(host: Element): boolean {
  return (
    host.querySelector(":scope > :is([slot=tools], [slot=legend], [slot=zoom], [slot=export], [slot=fullscreen])") !==
    null
  );
}

function showPart({ show, words }: Model, actions: Actions): TemplateResult {
  const shows: readonly (readonly [Show, string])[] = [
    ["path", words.table.showPath],
    ["map", words.table.showMap],
  ];
  return segments(words.table.show, "show", show, shows, (chosen) => {
    actions.setShow(chosen);
  });
}

import { html, type TemplateResult } from "lit";
import { legendOf } from "../../render/legend.js";
import type { LegendEntry } from "../../render/svg-legend.js";
import type { Actions, Model, Show } from "../model.js";
import { filterPart } from "./filter.js";
import { areaColor, fillOf, signSwatch } from "./marks.js";
import { isWorthSearching } from "../worth-searching.js";
import { segments } from "./segments.js";
import { toolsPart } from "./tools.js";

/** What stands under the picture: how much is shown, what the marks mean, how near. */
export function barPart(model: Model, actions: Actions): TemplateResult {
  const { map, goal, show, words, passes } = model;
  const shows: readonly (readonly [Show, string])[] = [
    ["path", words.table.showPath],
    ["map", words.table.showMap],
  ];
  return html`
    <div class="bar" role="toolbar" aria-label=${words.table.map}>
      ${
        goal
          ? segments(words.table.show, "show", show, shows, (chosen) => {
              actions.setShow(chosen);
            })
          : ""
      }
      ${isWorthSearching(map) || passes ? filterPart(model, actions) : ""}
      <slot name="legend">${legendPart(model)}</slot>
      ${toolsPart(model, actions)}
    </div>
  `;
}

/** Does the page bring its own? */
export function hasOwnLegend(host: Element): boolean {
  return host.querySelector(":scope > [slot=legend]") !== null;
}

/** What fills, borders and colours mean; the areas that are on the picture. */
export function legendPart(model: Model): TemplateResult {
  // Titles of lanes are far away at times.
  const entries = legendOf({ ...model, scene: { ...model.scene, lanes: [] } });
  return html`
    <ul class="legend" part="legend" aria-hidden="true">
      ${entries.map(legendItem)}
    </ul>
  `;
}

function legendItem({ mark, title, color }: LegendEntry): TemplateResult {
  if (typeof mark === "object" || mark === "color") {
    const [name, style] = mark === "color" ? ["fill", fillOf(color!)] : ["area", areaColor(mark.area)];
    return html`<li class=${name}><span class="swatch" .style=${style}></span>${title}</li>`;
  }
  if (mark === "alternative" || mark === "helpful") return html`<li><span class=${`line ${mark}`}></span>${title}</li>`;
  if (mark === "size") return html`<li><span class="sign">▫□</span>${title}</li>`;
  return html`<li>${signSwatch(mark, color)}${title}</li>`;
}

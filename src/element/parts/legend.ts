import { html, type TemplateResult } from "lit";
import { legendOf } from "../../render/legend.js";
import type { LegendEntry } from "../../render/svg-legend.js";
import type { Model } from "../model.js";
import { areaColor, fillOf, signSwatch } from "./marks.js";

/** What fills, borders and colours mean; of areas, those that are on the picture. */
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

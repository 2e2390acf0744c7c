import { html, nothing, type TemplateResult } from "lit";
import { nameOfStop, type Actions, type Model } from "../model.js";
import { framesPart } from "./frames.js";
import { areaColor } from "./marks.js";
import { nonePasses } from "./none-passes.js";
import { placeOf } from "./place.js";
import { walkPart } from "./walk.js";

/** What lies over and under the canvas. The canvas itself is the element's, and is never rendered anew. */
export function overCanvas(model: Model, actions: Actions): TemplateResult {
  return html`${walkPart(model, actions)} ${laneTitles(model)} ${nonePasses(model, actions)} ${tip(model)}`;
}

/** The name of what the pointer is on, where labels are too small to read. */
function tip(model: Model): TemplateResult | typeof nothing {
  const { hovered } = model;
  return hovered === undefined
    ? nothing
    : html`<span class="tip" data-tip=${hovered} aria-hidden="true">${nameOfStop(model, hovered)}</span>`;
}

/** The bands of the areas or the frames around them, beneath the canvas. */
export function underCanvas({ scene }: Model): TemplateResult | typeof nothing {
  if (scene.areas.length > 0) return framesPart(scene);
  if (scene.lanes.length === 0) return nothing;
  return html`
    <div class="lanes" aria-hidden="true">
      <div class="layer">
        ${scene.lanes.map(
          ({ box, area }) => html` <div class="lane" .style=${`${areaColor(area)};${placeOf(box)}`}></div> `,
        )}
      </div>
    </div>
  `;
}

/** The names of the bands, which stay on the screen while the bands move. */
function laneTitles({ scene }: Model): TemplateResult | typeof nothing {
  if (scene.lanes.length === 0) return nothing;
  return html`
    <div class="lanes lane-titles" aria-hidden="true">
      ${scene.lanes.map(({ id, title, area }) => html`<span data-lane=${id} .style=${areaColor(area)}>${title}</span>`)}
    </div>
  `;
}

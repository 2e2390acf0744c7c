import { html, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Scene } from "../../view/index.js";
import { areaColor } from "./marks.js";
import { placeOf } from "./place.js";

/** The frames of unfolded areas; their titles are buttons of the walk. */
export function framesPart({ areas }: Scene): TemplateResult {
  return html`
    <div class="lanes" aria-hidden="true">
      <div class="layer">
        ${repeat(
          areas.filter(({ isFolded }) => !isFolded),
          ({ id }) => id,
          ({ box, area }) => html`<div class="around" .style=${`${areaColor(area)};${placeOf(box)}`}></div>`,
        )}
      </div>
    </div>
  `;
}

import { html, nothing, type TemplateResult } from "lit";
import { sizeParts } from "../../render/area-standing.js";
import { bundleWords, type Bundles } from "../bundles.js";
import type { Actions, Model } from "../model.js";
import type { Stop } from "../stops.js";
import { areaColor } from "./marks.js";
import { placeOf } from "./place.js";

/** Over a folded area, to unfold it; or the title of a frame, to fold it. The same button before and after. */
export function areaButton(
  model: Model,
  stop: Stop,
  isCurrent: boolean,
  bundles: Bundles,
  actions: Actions,
): TemplateResult | typeof nothing {
  const { words } = model;
  const area = stop.folded ?? stop.frame;
  if (!area) return nothing;
  const { id, title, isFolded, box } = area;
  const place = isFolded
    ? placeOf(box)
    : `left:${String(box.x)}px;top:${String(box.y)}px;max-width:${String(box.width)}px`;
  return html`
    <button
      type="button"
      class=${isFolded ? "area" : "area frame-title"}
      tabindex=${isCurrent ? 0 : -1}
      data-stop=${stop.id}
      data-area=${id}
      aria-expanded=${!isFolded}
      aria-label=${[title, words.table.area, ...sizeParts(words, area)].join(", ")}
      aria-description=${isFolded ? words.list(bundleWords(model, stop.id, bundles)) : nothing}
      .style=${`${areaColor(area.area)};${place}`}
      @click=${() => {
        actions.expand(id, isFolded);
      }}
      @focus=${() => {
        actions.arriveAt(stop.id);
      }}
    >
      ${isFolded ? nothing : html`<span aria-hidden="true">▾</span> <bdi>${title}</bdi> <small data-note=${area.note}></small>`}
    </button>
  `;
}

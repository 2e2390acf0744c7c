import { html, type TemplateResult } from "lit";
import { areaTitle, drawnState, topAreas } from "../../view/index.js";
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
  const { scene, words, map, locale, colors, sizes } = model;
  const used = new Set(scene.concepts.flatMap(({ area, look }) => (look?.fill === undefined ? [area] : [])));
  const states = new Set<string>(scene.concepts.map(drawnState));
  const kinds = new Set(scene.arrows.map(({ kind }) => kind));
  return html`
    <ul class="legend" part="legend" aria-hidden="true">
      ${(["mastered", "ready", "locked"] as const).map((state) => {
        const own = colors?.find((meaning) => meaning.state === state)?.color;
        return states.has(state) ? html`<li>${signSwatch(state, own)}${words.table[state]}</li>` : "";
      })}
      ${scene.said?.map(({ mark, title }) => html`<li>${signSwatch(mark)}${title}</li>`)}
      ${colors?.map(({ state, color, title }) =>
        state ? "" : html`<li class="fill"><span class="swatch" .style=${fillOf(color)}></span>${title}</li>`,
      )}
      ${sizes ? html`<li><span class="sign">▫□</span>${sizes}</li>` : ""}
      ${topAreas(map).map((area, index) =>
        used.has(index)
          ? html`<li class="area">
              <span class="swatch" .style=${areaColor(index)}></span>${areaTitle(map, area, locale)}
            </li>`
          : "",
      )}
      ${kinds.has("alternative") ? html`<li><span class="line alternative"></span>${words.table.oneOf}</li>` : ""}
      ${kinds.has("helpful") ? html`<li><span class="line helpful"></span>${words.table.helpful}</li>` : ""}
    </ul>
  `;
}

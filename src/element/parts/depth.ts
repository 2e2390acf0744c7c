import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { depthsOfConcept, formatReference } from "../../model/index.js";
import { depthTitle } from "../../words/index.js";
import type { DepthSlider } from "../depth-slider.js";
import type { Actions, Model } from "../model.js";

export { DepthSlider } from "../depth-slider.js";

/**
 * A slider with a stop for each depth of the goal, which tells how long the path there is.
 *
 * The stops are radio buttons: each has a name and a time for screen readers and voices before it is chosen, and takes a
 * click where nobody can drag.
 */
export function depthPart(model: Model, slider: DepthSlider, actions: Actions): TemplateResult | typeof nothing {
  const { map, words, goal } = model;
  if (!goal || !map.hasNode(goal.concept)) return nothing;
  const depths = depthsOfConcept(map, goal.concept);
  if (depths.length < 2) return nothing;
  const chosen = goal.depth ?? depths.at(-1)!;
  const times = slider.times(model);
  const isTimed = [...times.values()].some((minutes) => minutes > 0);
  const drag = (event: PointerEvent): void => {
    slider.drag(event);
  };
  return html`
    <fieldset
      class="depth"
      part="depth"
      .style=${`--stops: ${String(depths.length)}; --at: ${String(depths.indexOf(chosen))}`}
      @pointerdown=${drag}
      @pointermove=${drag}
      @keydown=${(event: KeyboardEvent) => {
        slider.key(event);
      }}
    >
      <legend class="visually-hidden">${words.table.depth}</legend>
      ${depths.map((depth) => {
        const minutes = times.get(depth);
        return html`<label
          ><input
            type="radio"
            name="depth"
            .checked=${live(depth === chosen)}
            @change=${() => {
              actions.setGoal(formatReference(goal.concept, depth));
            }}
          />${depthTitle(model, depth)}
          ${isTimed ? html`<small>${minutes ? words.time(minutes) : nothing}</small>` : nothing}</label
        >`;
      })}
      <span class="thumb" aria-hidden="true"></span>
    </fieldset>
  `;
}

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { depthsOf } from "../../model/index.js";
import { filteredCount, refined, toggled, type ConceptFilter } from "../../render/filter.js";
import { marksOn } from "../../render/said.js";
import { markName } from "../../render/state-name.js";
import { areaTitle, topAreas, type ConceptState } from "../../view/index.js";
import { depthTitle } from "../../words/index.js";
import type { Actions, Model } from "../model.js";
import { areaColor, signSwatch } from "./marks.js";
import { clearButton } from "./none-passes.js";

const states: readonly ConceptState[] = ["mastered", "ready", "locked"];
const times: readonly number[] = [15, 30, 60, 120, 240];

/** By what the filter chooses: state, area, depth, time and the way to the goal. */
export function choicesPart(model: Model, actions: Actions): TemplateResult {
  const { filter, words, goal, passes } = model;
  const change = (part: Parameters<typeof refined>[1]): void => {
    actions.setFilter(refined(filter, part));
  };
  return html`
    ${stateChoice(model, change)} ${areaChoice(model, change)} ${depthChoice(model, change)}
    ${timeChoice(model, change)}
    ${
      goal
        ? checkbox(html`${words.table.onPath}`, filter?.onPath ?? false, (onPath) => {
            change({ onPath });
          })
        : nothing
    }
    <p class="outcome">
      <span>${filteredCount(model)}</span>
      ${passes ? clearButton(model, actions) : nothing}
    </p>
  `;
}

type Change = (part: { readonly [K in keyof ConceptFilter]: ConceptFilter[K] | undefined }) => void;

function stateChoice(model: Model, change: Change): TemplateResult {
  const { filter, words, map, book, standing } = model;
  const said = marksOn(map, book.record, standing, filter?.states);
  const signs = [
    ...states.map((state) => [state, words.table[state]] as const),
    ...said.map((mark) => [mark, markName(model, mark)] as const),
  ];
  return html`<fieldset>
    <legend>${words.table.state}</legend>
    ${signs.map(([state, name]) =>
      checkbox(html`${signSwatch(state)}${name}`, filter?.states?.includes(state) ?? false, (isIn) => {
        change({ states: toggled(filter?.states, state, isIn) });
      }),
    )}
  </fieldset>`;
}

function areaChoice({ map, filter, words, locale }: Model, change: Change): TemplateResult | typeof nothing {
  const areas = topAreas(map);
  if (areas.length < 2) return nothing;
  return html`<fieldset>
    <legend>${words.table.areaLabel}</legend>
    ${areas.map((area, index) =>
      checkbox(
        html`<span class="swatch" .style=${areaColor(index)}></span>${areaTitle(map, area, locale)}`,
        filter?.areas?.includes(area) ?? false,
        (isIn) => {
          change({ areas: toggled(filter?.areas, area, isIn) });
        },
      ),
    )}
  </fieldset>`;
}

function depthChoice(model: Model, change: Change): TemplateResult | typeof nothing {
  const depths = depthsOf(model.map);
  if (depths.length < 2) return nothing;
  const { words, filter } = model;
  const options = depths.map(({ id }): [string, string] => [id, depthTitle(model, id)]);
  return menu(words.table.hasDepth, filter?.depth, words.table.any, options, (depth) => {
    change({ depth });
  });
}

function timeChoice({ words, filter }: Model, change: Change): TemplateResult {
  const own = filter?.minutes;
  const offered = own === undefined || times.includes(own) ? times : [...times, own].sort((a, b) => a - b);
  const options = offered.map((minutes): [string, string] => [String(minutes), words.time(minutes)]);
  return menu(
    words.table.timeAtMost,
    own === undefined ? undefined : String(own),
    words.table.any,
    options,
    (value) => {
      change({ minutes: value === undefined ? undefined : Number(value) });
    },
  );
}

function checkbox(label: TemplateResult, isChecked: boolean, set: (isChecked: boolean) => void): TemplateResult {
  return html`<label class="check">
    <input
      type="checkbox"
      .checked=${live(isChecked)}
      @change=${(event: Event) => {
        set((event.target as HTMLInputElement).checked);
      }}
    />
    ${label}
  </label>`;
}

function menu(
  label: string,
  value: string | undefined,
  any: string,
  options: readonly (readonly [string, string])[],
  set: (value: string | undefined) => void,
): TemplateResult {
  return html`<label class="menu">
    <span>${label}</span>
    <select
      .value=${live(value ?? "")}
      @change=${(event: Event) => {
        set((event.target as HTMLSelectElement).value || undefined);
      }}
    >
      <option value="" ?selected=${value === undefined}>${any}</option>
      ${options.map(([option, title]) => html`<option value=${option} ?selected=${option === value}>${title}</option>`)}
    </select>
  </label>`;
}

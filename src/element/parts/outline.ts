import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { groupBy } from "../group-by.js";
import { areaChain, type Area, type ConceptId } from "../../model/index.js";
import { areaScale, areaTitle, signs, topArea, topAreas } from "../../view/index.js";
import { saidOf } from "../../render/said.js";
import type { Actions, Model } from "../model.js";
import { filteredCount } from "../../render/filter.js";
import { areaColor, namePart, stateMark, textPart } from "./marks.js";

/** Every concept of the map by area, with its state: what the canvas says, as text. */
export function outlinePart(model: Model, actions: Actions): TemplateResult {
  const { map, words, selected, goal, passes } = model;
  const areas = map.getAttribute("areas") ?? [];
  const members = groupBy(
    map.filterNodes((id) => passes?.has(id) ?? true),
    (id) => map.getNodeAttribute(id, "area"),
  );
  const open = selected !== undefined && topArea(map, selected);
  return html`
    <details class="outline" part="outline" ?open=${!goal || passes !== undefined}>
      <summary>
        ${words.table.allConcepts}
        <span class="quiet">${passes ? filteredCount(model) : words.digits(map.order)}</span>
      </summary>
      ${topAreas(map).map((area) => areaItem(model, area, areas, members, open === area, actions))}
      ${list(model, members.get(undefined) ?? [], actions)}
    </details>
  `;
}

function areaItem(
  model: Model,
  id: string,
  areas: readonly Area[],
  members: ReadonlyMap<string | undefined, ConceptId[]>,
  open: boolean,
  actions: Actions,
): TemplateResult | typeof nothing {
  const { map, locale } = model;
  const isTop = topAreas(map).includes(id);
  if (model.passes && !isInhabited(id, areas, members)) return nothing;
  const inner = areas.filter(({ parent }) => parent === id);
  const content = html`
    ${list(model, members.get(id) ?? [], actions)}
    ${inner.map((area) => areaItem(model, area.id, areas, members, open, actions))}
  `;
  const title = textPart(model, areas.find((area) => area.id === id)?.title, areaTitle(map, id, locale));
  if (model.expanded && model.scene.areas.length > 0) return foldingItem(model, id, title, content, actions);
  if (!isTop)
    return html`<h4>${title}</h4>
      ${content}`;
  return html`
    <details ?open=${open || model.passes !== undefined} .style=${areaColor(areaScale(map)(id))}>
      <summary>${title}</summary>
      ${content}
    </details>
  `;
}

/** Folds and unfolds with the picture. */
function foldingItem(
  model: Model,
  id: string,
  title: TemplateResult,
  content: TemplateResult,
  actions: Actions,
): TemplateResult {
  const isExpanded = model.expanded?.has(id) ?? false;
  return html`
    <details
      ?open=${live(isExpanded)}
      .style=${areaColor(areaScale(model.map)(areaChain(model.map, id).at(-1)))}
      @toggle=${({ target, currentTarget }: Event) => {
        if (target === currentTarget) actions.expand(id, (target as HTMLDetailsElement).open);
      }}
    >
      <summary>${title}</summary>
      ${content}
    </details>
  `;
}

function isInhabited(
  id: string,
  areas: readonly Area[],
  members: ReadonlyMap<string | undefined, ConceptId[]>,
): boolean {
  return members.has(id) || areas.some(({ id: inner, parent }) => parent === id && isInhabited(inner, areas, members));
}

function list(model: Model, ids: readonly ConceptId[], actions: Actions): TemplateResult | typeof nothing {
  if (ids.length === 0 || model.isFirst) return nothing;
  return html`<ul>
    ${ids.map((id) => conceptItem(model, id, actions))}
  </ul>`;
}

function conceptItem(model: Model, id: ConceptId, actions: Actions): TemplateResult {
  const { words, standing } = model;
  const step = standing.steps.get(id);
  const state = standing.stateOf(id);
  const { tags = [] } = saidOf(model.book.record, id, state);
  return html`
    <li class="item">
      ${stateMark(model, { id, state, area: areaScale(model.map)(topArea(model.map, id)) })}
      <span
        ><button
          class="link"
          type="button"
          data-concept=${id}
          aria-current=${id === model.selected || nothing}
          @click=${() => {
            actions.select(id);
          }}
        >
          ${namePart(model, id)}
        </button>
        <span aria-hidden="true">${tags.map((mark) => signs[mark])}</span></span
      >
      ${
        step
          ? html`<span
              class="number"
              role="img"
              aria-label=${words.fill(words.table.stepOf, { step: step.number, count: standing.steps.size })}
              >${step.number}</span
            >`
          : html`<span></span>`
      }
    </li>
  `;
}

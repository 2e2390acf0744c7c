import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { groupBy } from "../group-by.js";
import { areaChain, type Area, type AreaId, type ConceptId } from "../../model/index.js";
import { areaScale, areaTitle, signs, topArea, topAreas } from "../../view/index.js";
import { saidOf } from "../../render/said.js";
import { stepOf } from "../../words/index.js";
import type { Actions, Model } from "../model.js";
import { countByArea } from "../../render/area-standing.js";
import { filteredCount } from "../../render/filter.js";
import { areaColor, namePart, stateMark, textPart } from "./marks.js";

/** What is listed, by area. */
interface Listed {
  readonly areas: readonly Area[];
  readonly members: ReadonlyMap<AreaId | undefined, readonly ConceptId[]>;
  /** How many each area holds, and how many of them pass the filter. */
  readonly all: ReadonlyMap<AreaId, number>;
  readonly passing: ReadonlyMap<AreaId, number> | undefined;
}

/** Every concept of the map by area, with its state: what the canvas says, as text. */
export function outlinePart(model: Model, actions: Actions): TemplateResult {
  const { map, words, selected, goal, passes } = model;
  const listed: Listed = {
    areas: map.getAttribute("areas") ?? [],
    members: groupBy(
      map.filterNodes((id) => passes?.has(id) ?? true),
      (id) => map.getNodeAttribute(id, "area"),
    ),
    all: countByArea(map, map.nodes()),
    passing: passes && countByArea(map, passes),
  };
  const open = selected !== undefined && topArea(map, selected);
  return html`
    <details class="outline" part="outline" ?open=${!goal || passes !== undefined}>
      <summary>
        ${words.table.allConcepts}
        <span class="quiet">${passes ? filteredCount(model) : words.digits(map.order)}</span>
      </summary>
      ${topAreas(map).map((area) => areaItem(model, area, listed, open === area, actions))}
      ${list(model, listed.members.get(undefined) ?? [], actions)}
    </details>
  `;
}

function areaItem(
  model: Model,
  id: AreaId,
  listed: Listed,
  open: boolean,
  actions: Actions,
): TemplateResult | typeof nothing {
  const { map, words, locale } = model;
  const { areas, members, all, passing } = listed;
  const size = all.get(id) ?? 0;
  const count = passing && (passing.get(id) ?? 0);
  if (count === 0) return nothing;
  const inner = areas.filter(({ parent }) => parent === id);
  const content = html`
    ${list(model, members.get(id) ?? [], actions)}
    ${inner.map((area) => areaItem(model, area.id, listed, open, actions))}
  `;
  const title = html`${textPart(model, areas.find((area) => area.id === id)?.title, areaTitle(map, id, locale))}
    <span class="quiet"
      >${count === undefined ? words.digits(size) : words.fill(words.table.countOf, { count, all: size })}</span
    >`;
  if (model.expanded && model.scene.areas.length > 0) return foldingItem(model, id, title, content, actions);
  if (!topAreas(map).includes(id))
    return html`<h4>${title}</h4>
      ${content}`;
  return html`
    <details ?open=${open || passing !== undefined} .style=${areaColor(areaScale(map)(id))}>
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

function list(model: Model, ids: readonly ConceptId[], actions: Actions): TemplateResult | typeof nothing {
  if (ids.length === 0 || model.isFirst) return nothing;
  return html`<ul>
    ${ids.map((id) => conceptItem(model, id, actions))}
  </ul>`;
}

function conceptItem(model: Model, id: ConceptId, actions: Actions): TemplateResult {
  const { standing } = model;
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
          ? html`<span class="number" role="img" aria-label=${stepOf(model, step.number)}>${step.number}</span>`
          : html`<span></span>`
      }
    </li>
  `;
}

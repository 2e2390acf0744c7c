import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { ConceptId } from "../../model/index.js";
import { areaScale, areaTitle, topArea } from "../../view/index.js";
import { stepOf } from "../../words/index.js";
import type { Model } from "../model.js";
import { namePart, stateMark } from "./marks.js";

/** Concepts of the list, under a heading where there is one. */
export interface Group {
  readonly title?: string;
  readonly items: readonly Item[];
}

export interface Item {
  readonly id: ConceptId;
  /** The name by which it was found, where that is not its title. */
  readonly alias?: string | undefined;
}

/** What can be done with what is listed. */
export interface Choosing {
  /** What has been chosen, where that is marked in the list. */
  readonly chosen?: ConceptId | undefined;
  readonly choose: (id: ConceptId) => void;
}

/** What is listed beneath a field, group by group. */
export function hitList(model: Model, groups: readonly Group[], choosing: Choosing): unknown {
  return repeat(
    groups,
    ({ title }) => title,
    (group) => hitGroup(model, group, choosing),
  );
}

/** "5 of 448". */
export function foundCount({ map, words }: Model, count: number): string {
  if (count === 0) return words.table.nothingFound;
  return words.fill(words.table.countOf, { count, all: map.order });
}

function hitGroup(model: Model, { title, items }: Group, choosing: Choosing): TemplateResult {
  const options = repeat(
    items,
    ({ id }) => id,
    (item) => hit(model, item, title !== undefined, choosing),
  );
  if (title === undefined) return html`${options}`;
  return html`<div role="group" aria-label=${title}>
    <div class="group" aria-hidden="true">${title}</div>
    ${options}
  </div>`;
}

function hit(model: Model, { id, alias }: Item, isGrouped: boolean, { chosen, choose }: Choosing): TemplateResult {
  const { map, standing, words, locale } = model;
  const top = topArea(map, id);
  const area = map.getNodeAttribute(id, "area");
  const step = standing.steps.get(id)?.number;
  const facts = [
    alias ?? "",
    isGrouped || area === undefined ? "" : areaTitle(map, area, locale),
    step === undefined ? "" : stepOf(model, step),
  ];
  const said = words.facts(facts);
  return html`
    <div
      class="hit"
      role="option"
      tabindex="-1"
      aria-selected=${id === chosen}
      data-hit=${id}
      @click=${() => {
        choose(id);
      }}
    >
      <span> ${namePart(model, id)} ${said ? html`<span class="quiet">${said}</span>` : nothing} </span>
      ${stateMark(model, { id, state: standing.stateOf(id), area: areaScale(map)(top) })}
    </div>
  `;
}

import { html, type TemplateResult } from "lit";
import { searchConcepts } from "../../search/index.js";
import { areaTitle, topArea, topAreas } from "../../view/index.js";
import type { ConceptId } from "../../model/index.js";
import type { Combobox } from "../combobox.js";
import { goalReference } from "../goal-reference.js";
import { groupBy } from "../group-by.js";
import { nameOf } from "../../words/index.js";
import type { Actions, Model } from "../model.js";
import { combobox } from "./combobox.js";
import type { Group } from "./hits.js";
import { signPart } from "./sign.js";

const mostHits = 50;

/** Finds a concept by any of its names, and goes there. */
export function findField(model: Model, box: Combobox, actions: Actions): TemplateResult {
  const { words } = model;
  const traits = {
    name: "find",
    label: words.table.find,
    placeholder: words.table.find,
    shortcut: "/",
    value: "",
    list: (text = "") => hits(model, text),
    choose: (id: ConceptId) => {
      box.clear();
      void actions.goTo(id);
    },
    leave: () => {
      box.close();
    },
  };
  return combobox(model, box, traits, actions);
}

/** Chooses the goal, by its name or from all concepts by area. */
export function goalField(model: Model, box: Combobox, actions: Actions): TemplateResult {
  const { words, goal } = model;
  const set = (id: ConceptId | undefined): void => {
    box.clear();
    actions.setGoal(id === undefined ? undefined : goalReference(model, id));
  };
  const traits = {
    name: "goal",
    label: words.table.goal,
    placeholder: words.table.noGoal,
    value: goal ? nameOf(model, goal.concept) : "",
    chosen: goal?.concept,
    list: (text = "") => (text.trim() === "" ? everything(model) : hits(model, text)),
    choose: set,
    clear: () => {
      if (goal) set(undefined);
    },
    leave: () => {
      box.clear();
    },
  };
  return html`
    <div class="field">
      <span aria-hidden="true">${words.table.goal}</span>
      ${combobox(model, box, traits, actions)}
      <button
        class="close"
        type="button"
        ?hidden=${!goal}
        aria-label=${words.table.isMyGoal}
        @click=${({ currentTarget }: Event) => {
          const cross = currentTarget as Element;
          // The keyboard stays where a goal can be chosen; a finger would call up another keyboard.
          if (cross.matches(":focus-visible")) cross.parentElement?.querySelector("input")?.focus();
          set(undefined);
        }}
      >
        ${signPart(words.table.isMyGoal, "✕")}
      </button>
    </div>
  `;
}

function hits(model: Model, text: string): readonly Group[] {
  const found = searchConcepts(model.map, text, { locale: model.locale, limit: mostHits });
  const items = found.map(({ id, name }) => ({ id, alias: name === nameOf(model, id) ? undefined : name }));
  return items.length === 0 ? [] : [{ items }];
}

function everything(model: Model): readonly Group[] {
  const { map, locale } = model;
  const byArea = groupBy(map.nodes(), (id) => topArea(map, id));
  return [...topAreas(map), undefined].flatMap((area) => {
    const items = byArea.get(area)?.map((id) => ({ id }));
    return items ? [{ items, ...(area !== undefined && { title: areaTitle(map, area, locale) }) }] : [];
  });
}

import { html, type TemplateResult } from "lit";
import type { ConceptId } from "../../model/index.js";
import type { Combobox } from "../combobox.js";
import { nameOf } from "../../words/index.js";
import type { LoadedParts } from "../lazy-parts.js";
import { goalReference, type Actions, type Model } from "../model.js";
import { combobox } from "./combobox.js";
import { signPart } from "./marks.js";

/** Finds a concept by any of its names, and goes there. */
export function findField(model: Model, box: Combobox, actions: Actions, found: LoadedParts["found"]): TemplateResult {
  const { words } = model;
  const traits = {
    name: "find",
    label: words.table.find,
    placeholder: words.table.find,
    shortcut: "/",
    value: "",
    list: found?.found,
    choose: (id: ConceptId) => {
      box.clear();
      void actions.goTo(id);
    },
    leave: () => {
      box.close();
    },
  };
  return combobox(model, box, traits, actions, found);
}

/** Chooses the goal, by its name or from all concepts by area. */
export function goalField(model: Model, box: Combobox, actions: Actions, found: LoadedParts["found"]): TemplateResult {
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
    list: found?.foundOrAll,
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
      ${combobox(model, box, traits, actions, found)}
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

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import { areaScale, areaTitle, topArea } from "../../view/index.js";
import type { ConceptId } from "../../model/index.js";
import { placeAfter, type Combobox } from "../combobox.js";
import type { Actions, Model } from "../model.js";
import { namePart, stateMark } from "./marks.js";

/** What a field with a list of concepts beneath is told. */
export interface ComboboxTraits {
  /** Its part, and the beginning of its ids. */
  readonly name: string;
  readonly label: string;
  readonly placeholder: string;
  readonly shortcut?: string;
  /** What the field shows while nobody types. */
  readonly value: string;
  /** What has been chosen, where that is marked in the list. */
  readonly chosen?: ConceptId | undefined;
  /** What is listed for a text, or while nothing is typed. */
  readonly list: (text: string | undefined) => readonly Group[];
  readonly choose: (id: ConceptId) => void;
  /** Enter in an empty field. */
  readonly clear?: () => void;
  /** The focus has gone elsewhere. */
  readonly leave: () => void;
}

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

/**
 * A field with a list of concepts beneath.
 *
 * The arrow keys put the focus itself on what is listed, so that magnifiers, voice and screen readers follow it; a letter
 * goes on typing in the field.
 */
export function combobox(model: Model, box: Combobox, traits: ComboboxTraits, actions: Actions): TemplateResult {
  const { name, label, placeholder, value } = traits;
  const groups = box.isOpen ? traits.list(box.text) : [];
  const count = countOf(groups);
  const isTyped = box.text !== undefined && box.text.trim() !== "";
  const isListed = box.isOpen && count > 0;
  return html`
    <div
      class="combobox"
      part=${name}
      @keydown=${(event: KeyboardEvent) => {
        onKey(event, box, traits);
      }}
      @focusout=${({ currentTarget, relatedTarget }: FocusEvent) => {
        if (!(currentTarget as Element).contains(relatedTarget as Node | null)) traits.leave();
      }}
    >
      <input
        id=${name}
        type="text"
        role="combobox"
        aria-label=${label}
        aria-autocomplete="list"
        aria-keyshortcuts=${traits.shortcut ?? nothing}
        aria-expanded=${isListed}
        aria-controls="${name}-list"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        enterkeyhint="go"
        placeholder=${placeholder}
        .value=${live(box.text ?? value)}
        @input=${(event: Event) => {
          const text = (event.target as HTMLInputElement).value;
          box.type(text);
          if (text.trim() !== "") actions.announce(foundCount(model, countOf(traits.list(text))));
        }}
        @click=${(event: Event) => {
          if (box.text === undefined) (event.target as HTMLInputElement).select();
          void openAt(event.currentTarget as Element, box);
        }}
      />
      <div
        class=${isTyped ? "hits typed" : "hits"}
        id="${name}-list"
        role="listbox"
        tabindex="-1"
        aria-label=${label}
        ?hidden=${!isListed}
      >
        ${
          isListed
            ? repeat(
                groups,
                ({ title }) => title,
                (group) => groupOf(model, group, traits),
              )
            : nothing
        }
      </div>
      ${box.isOpen && isTyped && count === 0 ? html`<p class="hits none">${model.words.table.nothingFound}</p>` : nothing}
    </div>
  `;
}

function countOf(groups: readonly Group[]): number {
  return groups.reduce((sum, { items }) => sum + items.length, 0);
}

/** "5 of 448". */
function foundCount({ map, words }: Model, count: number): string {
  if (count === 0) return words.table.nothingFound;
  const [found, all] = [count, map.order].map((number) => number.toLocaleString(words.locale));
  return words.fill(words.table.countOf, { count: found ?? "", all: all ?? "" });
}

function groupOf(model: Model, { title, items }: Group, traits: ComboboxTraits): TemplateResult {
  const options = repeat(
    items,
    ({ id }) => id,
    (item) => option(model, item, title !== undefined, traits),
  );
  if (title === undefined) return html`${options}`;
  return html`<div role="group" aria-label=${title}>
    <div class="group" aria-hidden="true">${title}</div>
    ${options}
  </div>`;
}

function option(
  model: Model,
  { id, alias }: Item,
  isGrouped: boolean,
  { chosen, choose }: ComboboxTraits,
): TemplateResult {
  const { map, standing, words, locale } = model;
  const top = topArea(map, id);
  const area = map.getNodeAttribute(id, "area");
  const step = standing.steps.get(id)?.number;
  const facts = [
    alias ?? "",
    isGrouped || area === undefined ? "" : areaTitle(map, area, locale),
    step === undefined ? "" : words.fill(words.table.stepOf, { step, count: standing.steps.size }),
  ].filter((fact) => fact !== "");
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
      <span>
        ${namePart(model, id)} ${facts.length > 0 ? html`<span class="quiet">${facts.join(" · ")}</span>` : nothing}
      </span>
      ${stateMark(model, { id, state: standing.stateOf(id), area: areaScale(map)(top) })}
    </div>
  `;
}

/** Opens a list where what has been chosen stands. */
async function openAt(field: Element, box: Combobox): Promise<void> {
  await box.open();
  const list = field.nextElementSibling;
  const chosen = list?.querySelector<HTMLElement>('[aria-selected="true"]');
  if (list && chosen) list.scrollTop = chosen.offsetTop - list.clientHeight / 2;
}

function onKey(event: KeyboardEvent, box: Combobox, traits: ComboboxTraits): void {
  const { key } = event;
  // Enter that ends a Japanese conversion chooses nothing.
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const list = event.currentTarget as HTMLElement;
  const place = optionsOf(list).indexOf(event.target as HTMLElement);
  if (key === "Enter") enter(list, place, box, traits);
  else if (key === "Escape") {
    if (!box.isOpen && box.text === undefined) return;
    fieldOf(list)?.focus();
    box.clear();
  } else if (key === "ArrowDown" || key === "ArrowUp" || placeAfter(key, place, 1) !== undefined) {
    void box.open().then(() => {
      const options = optionsOf(list);
      (options[placeAfter(key, place, options.length) ?? -1] ?? fieldOf(list))?.focus();
    });
  } else {
    // A letter goes on typing.
    if (place >= 0 && (key.length === 1 || key === "Backspace")) fieldOf(list)?.focus();
    return;
  }
  event.preventDefault();
  event.stopPropagation();
}

/** Chooses what the focus is on, or the first that fits what was typed. */
function enter(list: HTMLElement, place: number, box: Combobox, { choose, clear }: ComboboxTraits): void {
  const id = optionsOf(list)[Math.max(0, place)]?.dataset.hit;
  if (place === -1 && box.text?.trim() === "") {
    box.clear();
    clear?.();
  } else if (place === -1 && box.text === undefined) void box.open();
  else if (id !== undefined) {
    fieldOf(list)?.focus();
    choose(id);
  }
}

function optionsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>("[data-hit]")];
}

function fieldOf(list: HTMLElement): HTMLInputElement | null {
  return list.querySelector("input");
}

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Combobox } from "../combobox.js";
import { onComboboxKey, type ComboboxActions } from "../combobox-keys.js";
import type { LoadedParts } from "../lazy-parts.js";
import type { Actions, Model } from "../model.js";
import type { Choosing, Group } from "./hits.js";

/** What a field with a list of concepts beneath is told. */
export interface ComboboxTraits extends Choosing, ComboboxActions {
  /** Its part, and the beginning of its ids. */
  readonly name: string;
  readonly label: string;
  readonly placeholder: string;
  readonly shortcut?: string;
  /** What the field shows while nobody types. */
  readonly value: string;
  /** What is listed for a text, or while nothing is typed; nothing before its file has come. */
  readonly list: ((model: Model, text: string | undefined) => readonly Group[]) | undefined;
  /** The focus has gone elsewhere. */
  readonly leave: () => void;
}

/**
 * A field with a list of concepts beneath.
 *
 * The arrow keys put the focus itself on what is listed, so that magnifiers, voice and screen readers follow it; a letter
 * goes on typing in the field.
 */
export function combobox(
  model: Model,
  box: Combobox,
  traits: ComboboxTraits,
  actions: Actions,
  found: LoadedParts["found"],
): TemplateResult {
  const { name, label, placeholder, value, list } = traits;
  const groups = (box.isOpen && list?.(model, box.text)) || [];
  const count = countOf(groups);
  const isTyped = box.text !== undefined && box.text.trim() !== "";
  const isListed = box.isOpen && count > 0;
  if (found && list)
    box.tell(() => {
      actions.announce(found.foundCount(model, count));
    });
  return html`
    <div
      class="combobox"
      part=${name}
      @keydown=${(event: KeyboardEvent) => {
        onComboboxKey(event, box, traits);
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
          box.type((event.target as HTMLInputElement).value);
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
        ${isListed ? found?.hitList(model, groups, traits) : nothing}
      </div>
      ${list && box.isOpen && isTyped && count === 0 ? html`<p class="hits none">${model.words.table.nothingFound}</p>` : nothing}
    </div>
  `;
}

function countOf(groups: readonly Group[]): number {
  return groups.reduce((sum, { items }) => sum + items.length, 0);
}

/** Opens a list where what has been chosen stands. */
async function openAt(field: Element, box: Combobox): Promise<void> {
  await box.open();
  const list = field.nextElementSibling;
  const chosen = list?.querySelector<HTMLElement>('[aria-selected="true"]');
  if (list && chosen) list.scrollTop = chosen.offsetTop - list.clientHeight / 2;
}

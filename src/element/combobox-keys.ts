import type { ConceptId } from "../model/index.js";
import type { Combobox } from "./combobox.js";

/** What the keys of a field with a list set in motion. */
export interface ComboboxActions {
  readonly choose: (id: ConceptId) => void;
  /** Enter in an empty field. */
  readonly clear?: () => void;
}

/** What a key does in a field with a list beneath, and in the list. */
export function onComboboxKey(event: KeyboardEvent, box: Combobox, actions: ComboboxActions): void {
  const { key } = event;
  // Enter that ends a Japanese conversion chooses nothing.
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const root = event.currentTarget as HTMLElement;
  const place = optionsOf(root).indexOf(event.target as HTMLElement);
  if (key === "Enter") enter(root, place, box, actions);
  else if (key === "Escape") {
    if (!box.isOpen && box.text === undefined) return;
    fieldOf(root)?.focus();
    box.clear();
  } else if (key === "ArrowDown" || key === "ArrowUp" || placeAfter(key, place, 1) !== undefined) {
    void box.open().then(() => {
      const options = optionsOf(root);
      (options[placeAfter(key, place, options.length) ?? -1] ?? fieldOf(root))?.focus();
    });
  } else {
    // A letter goes on typing.
    if (place >= 0 && (key.length === 1 || key === "Backspace")) fieldOf(root)?.focus();
    return;
  }
  event.preventDefault();
  event.stopPropagation();
}

/** Where a key leads in a list beneath a field, whose place is -1; nothing for a key that is none of the list's. */
export function placeAfter(key: string, place: number, count: number): number | undefined {
  const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? count : undefined;
  if (step !== undefined) return ((place + 1 + step) % (count + 1)) - 1;
  if (place === -1) return undefined;
  return key === "Home" ? 0 : key === "End" ? count - 1 : undefined;
}

/** Chooses what the focus is on, or the first that fits what was typed. */
function enter(root: HTMLElement, place: number, box: Combobox, { choose, clear }: ComboboxActions): void {
  const id = optionsOf(root)[Math.max(0, place)]?.dataset.hit;
  if (place === -1 && box.text?.trim() === "") {
    box.clear();
    clear?.();
  } else if (place === -1 && box.text === undefined) void box.open();
  else if (id !== undefined) {
    fieldOf(root)?.focus();
    choose(id);
  }
}

function optionsOf(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>("[data-hit]")];
}

function fieldOf(root: HTMLElement): HTMLInputElement | null {
  return root.querySelector("input");
}

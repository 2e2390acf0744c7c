import type { LitElement } from "lit";

/** What a reader has typed into a field with a list beneath, and whether the list is open. */
export class Combobox {
  /** Nothing, while the field shows what was chosen before. */
  text: string | undefined;
  isOpen = false;

  constructor(private readonly host: LitElement) {}

  type(text: string): void {
    this.#put(text, true);
  }

  /** Settles when the list is there. */
  async open(): Promise<void> {
    if (!this.isOpen) this.#put(this.text, true);
    await this.host.updateComplete;
  }

  /** Closes the list; what was typed stays. */
  close(): void {
    if (this.isOpen) this.#put(this.text, false);
  }

  clear(): void {
    this.#put(undefined, false);
  }

  #put(text: string | undefined, isOpen: boolean): void {
    this.text = text;
    this.isOpen = isOpen;
    this.host.requestUpdate();
  }
}

/** The two fields of the head. */
export interface Fields {
  readonly find: Combobox;
  readonly goal: Combobox;
}

/** Where a key leads in a list beneath a field, whose place is -1; nothing for a key that is none of the list's. */
export function placeAfter(key: string, place: number, count: number): number | undefined {
  const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? count : undefined;
  if (step !== undefined) return ((place + 1 + step) % (count + 1)) - 1;
  if (place === -1) return undefined;
  return key === "Home" ? 0 : key === "End" ? count - 1 : undefined;
}

/** "/" asks for the search, but not where it is a letter like any other. */
export function asksForSearch({ key, ctrlKey, metaKey, altKey, defaultPrevented, target }: KeyboardEvent): boolean {
  const isTyping =
    target instanceof HTMLElement && target.matches("input:not([type=checkbox], [type=radio]), textarea, select");
  return key === "/" && !ctrlKey && !metaKey && !altKey && !defaultPrevented && !isTyping;
}

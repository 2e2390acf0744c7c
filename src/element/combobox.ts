import type { LitElement } from "lit";
import type { DepthSlider } from "./depth-slider.js";

/** What a reader has typed into a field with a list beneath, and whether the list is open. */
export class Combobox {
  /** Nothing, while the field shows what was chosen before. */
  text: string | undefined;
  isOpen = false;
  /** Is nothing told yet of what was typed last? */
  #isUntold = false;

  constructor(private readonly host: LitElement) {}

  type(text: string): void {
    this.#isUntold = text.trim() !== "";
    this.#put(text, true);
  }

  /** Tells once of what was typed, as soon as that is shown. */
  tell(tell: () => void): void {
    if (this.#isUntold) void this.host.updateComplete.then(tell);
    this.#isUntold = false;
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

/** The fields of the head. */
export interface Fields {
  /** Made when its file has come. */
  depth?: DepthSlider;
  readonly find: Combobox;
  readonly goal: Combobox;
}

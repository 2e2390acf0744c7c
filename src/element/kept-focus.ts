import type { LitElement, ReactiveController } from "lit";

/** The part around what has the keyboard, which gets it when that is gone. */
const partsWithStops = ".card, .walk, .panel, .bar";

/** Where the keyboard is kept when there is no picture. */
const whatStays = ".panel, .frame:not(.alone) .map, [part=loading], [part=empty]";

/** Where the keyboard comes to the picture. */
export const currentButton = '.walk [tabindex="0"]';

/** The keyboard stays in an element whose update takes away what had it, or puts that elsewhere. */
export class KeptFocus implements ReactiveController {
  /** Is the focus only put back to where it was? */
  isPuttingBack = false;
  #before: HTMLElement | null | undefined;
  #around: Element | null | undefined;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostUpdate(): void {
    this.#before = this.#focused;
    this.#around = this.#before?.closest(partsWithStops);
  }

  hostUpdated(): void {
    const before = this.#before;
    if (before && (!this.#focused || isOutOfReach(before))) void this.#keep(before, this.#around);
  }

  async #keep(before: HTMLElement, around: Element | null | undefined): Promise<void> {
    await this.host.updateComplete;
    // What the update was for may have put it somewhere.
    if (document.activeElement !== document.body && this.#focused !== before) return;
    this.isPuttingBack = true;
    const stays = before.isConnected && !isOutOfReach(before);
    const next = stays ? before : around?.isConnected && stopIn(around);
    if (next) next.focus({ preventScroll: true });
    else if (!focusOn(this.host, currentButton)) focusOn(this.host, whatStays);
    this.isPuttingBack = false;
  }

  get #focused(): HTMLElement | null | undefined {
    return this.host.shadowRoot?.activeElement as HTMLElement | null | undefined;
  }
}

/** Puts the keyboard on the first part that a selector names; answers whether there is one. */
export function focusOn({ shadowRoot }: Element, selector: string): boolean {
  const target = shadowRoot?.querySelector<HTMLElement>(selector);
  target?.focus({ preventScroll: true });
  return target != null;
}

/** Is something there, but not for the keyboard? */
function isOutOfReach(control: Element): boolean {
  return control.matches(":disabled, details:not([open]) > :not(summary) *");
}

function stopIn(part: Element): HTMLElement | null {
  return part.querySelector<HTMLElement>('[tabindex="0"]') ?? part.querySelector("[tabindex]");
}

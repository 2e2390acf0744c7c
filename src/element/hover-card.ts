import type { ReactiveController, ReactiveControllerHost } from "lit";
import { cardPlace } from "./card-place.js";

/** Milliseconds: for a pointer that only passes, and for one on its way from the link to its card. */
const patience = 250;

/** One card at a time. */
let closeShown: (() => void) | undefined;

/** Opens a card while a link or the card itself is pointed at or has the focus; Escape closes it (WCAG 1.4.13). */
export class HoverCard implements ReactiveController {
  isOpen = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #listening: AbortController | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly link: () => HTMLElement | null | undefined,
    private readonly card: () => HTMLElement | null | undefined,
  ) {
    host.addEventListener("pointerenter", ({ pointerType }) => {
      if (pointerType !== "touch") this.#wait(true);
    });
    host.addEventListener("pointerleave", () => {
      this.#wait(false);
    });
    host.addEventListener("focusin", () => {
      if (this.link()?.matches(":focus-visible")) this.open();
    });
    host.addEventListener("focusout", () => {
      this.#wait(false);
    });
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  hostUpdated(): void {
    const card = this.card();
    if (!card) return;
    if (typeof card.showPopover === "function" && !card.matches(":popover-open")) card.showPopover();
    this.#place();
  }

  open(): void {
    clearTimeout(this.#timer);
    if (this.isOpen) return;
    closeShown?.();
    closeShown = this.close;
    this.isOpen = true;
    this.#listen();
    this.host.requestUpdate();
  }

  readonly close = (): void => {
    clearTimeout(this.#timer);
    if (!this.isOpen) return;
    if (this.card()?.matches(":focus-within")) this.link()?.focus({ preventScroll: true });
    this.isOpen = false;
    if (closeShown === this.close) closeShown = undefined;
    this.#listening?.abort();
    this.host.requestUpdate();
  };

  /** Opens or closes a little later, where the reader is still here, or still away. */
  #wait(isComing: boolean): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const isHere = this.host.matches(":hover") || this.host.shadowRoot?.activeElement?.matches(":focus-visible");
      if (isComing && isHere) this.open();
      else if (!isHere) this.close();
    }, patience);
  }

  #listen(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const place = (): void => {
      this.#place();
    };
    addEventListener("scroll", place, { capture: true, passive: true, signal });
    addEventListener("resize", place, { signal });
    document.addEventListener(
      "keydown",
      (event) => {
        if (event.key === "Escape") this.#dismiss(event);
      },
      { capture: true, signal },
    );
    document.addEventListener(
      "pointerdown",
      (event) => {
        if (!event.composedPath().includes(this.host)) this.close();
      },
      { capture: true, signal },
    );
  }

  /** What lies around, a dialog perhaps, stays open. */
  #dismiss(event: Event): void {
    event.preventDefault();
    event.stopPropagation();
    this.close();
  }

  #place(): void {
    const card = this.card();
    const link = this.link();
    if (!card || !link) return;
    card.style.maxHeight = "none";
    const { offsetWidth: width, offsetHeight: height } = card;
    const screen = { width: document.documentElement.clientWidth, height: innerHeight };
    const direction = getComputedStyle(link).direction === "rtl" ? "rtl" : "ltr";
    const place = cardPlace([...link.getClientRects()], { width, height }, screen, direction);
    const pixels = (value: number | undefined): string => (value === undefined ? "auto" : `${String(value)}px`);
    card.style.left = pixels(place.left);
    card.style.top = pixels(place.top);
    card.style.bottom = pixels(place.bottom);
    card.style.maxHeight = pixels(place.maxHeight);
  }
}

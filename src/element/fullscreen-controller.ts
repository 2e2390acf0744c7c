import type { LitElement, ReactiveController } from "lit";

/** Knows whether an element fills the screen, and tells when that has changed. */
export class FullscreenController implements ReactiveController {
  constructor(
    private readonly host: LitElement,
    private readonly changed: () => void,
  ) {
    host.addController(this);
  }

  get isOn(): boolean {
    return this.host.matches(":fullscreen");
  }

  hostConnected(): void {
    this.host.addEventListener("fullscreenchange", this.#onChange);
  }

  hostDisconnected(): void {
    this.host.removeEventListener("fullscreenchange", this.#onChange);
  }

  /** A browser may refuse, where no reader asked for it. */
  async toggle(): Promise<void> {
    if (this.isOn) await document.exitFullscreen();
    else await this.host.requestFullscreen();
  }

  /** The element has its new size a frame later. */
  readonly #onChange = (event: Event): void => {
    if (event.target !== this.host) return;
    this.host.requestUpdate();
    requestAnimationFrame(() => requestAnimationFrame(this.changed));
  };
}

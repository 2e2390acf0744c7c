import type { LitElement } from "lit";

/** Milliseconds after which a page that paints nothing, since nobody can see it, is not waited for. */
const patience = 1000;

/** What nobody sees of an element waits until its first picture is painted, so that this comes as soon as it can. */
export class FirstPaint {
  #isOver = false;
  #coming: Promise<void> | undefined;

  constructor(private readonly host: LitElement) {}

  get isOver(): boolean {
    return this.#isOver;
  }

  /** What was rendered just now is the first picture; the rest is rendered when this settles. */
  await(): Promise<void> | undefined {
    if (this.#isOver) return undefined;
    this.#coming ??= painted(2).then(() => {
      this.#isOver = true;
      this.host.requestUpdate();
    });
    return this.#coming;
  }
}

/** Settles when the canvas has had so many frames to draw in, and the last of them is on the screen. */
export function painted(count: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patience);
    const wait = (left: number): void => {
      requestAnimationFrame(() => {
        if (left > 1) {
          wait(left - 1);
          return;
        }
        clearTimeout(timer);
        setTimeout(resolve);
      });
    };
    wait(count);
  });
}

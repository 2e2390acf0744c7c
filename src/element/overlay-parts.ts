/**
 * What of a rendering lies over and under the canvas, found once: to look for it among thousands of buttons takes longer than
 * to move it.
 */
export interface OverlayParts {
  readonly canvas: HTMLElement | null;
  /** Holds the buttons, most of which nobody sees. */
  readonly buttons: HTMLElement | null;
  /** Holds frames or bands, beneath the canvas. */
  readonly beneath: HTMLElement | null;
  /** Of frames, and of lanes: by what they are the titles of. */
  readonly frameTitles: ReadonlyMap<string | undefined, HTMLElement>;
  readonly laneTitles: ReadonlyMap<string | undefined, HTMLElement>;
  readonly tip: HTMLElement | null;
  /** Are the words on it written from right to left? */
  readonly isRightToLeft: boolean;
}

export function overlayParts(root: ParentNode): OverlayParts {
  const find = (selector: string): HTMLElement | null => root.querySelector<HTMLElement>(selector);
  const titles = (selector: string, key: "stop" | "lane"): Map<string | undefined, HTMLElement> =>
    new Map([...root.querySelectorAll<HTMLElement>(selector)].map((title) => [title.dataset[key], title]));
  return {
    canvas: find(".canvas"),
    buttons: find(".walk .layer"),
    beneath: find(".lanes .layer"),
    frameTitles: titles(".frame-title", "stop"),
    laneTitles: titles("[data-lane]", "lane"),
    tip: find("[data-tip]"),
    isRightToLeft: find("[dir=rtl] > .map") !== null,
  };
}

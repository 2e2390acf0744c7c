import type { LitElement, ReactiveController } from "lit";
import { readTheme, type Theme } from "../view/index.js";
import { whenIdle } from "../view/when-idle.js";
import type { Model } from "./model.js";
import { areaCount } from "./parts/marks.js";
import type { vectorsOf } from "./print-vectors.js";

let vectors: typeof vectorsOf | undefined;

/**
 * Has the picture on paper: in vectors and light colours while a page is printed, and at no other time.
 *
 * Browsers tell of printing as it begins and wait for nothing then, so what writes the vectors comes before, as soon as
 * the browser has nothing else to do; not where the page leaves it out, which has the picture of the screen on paper.
 */
export class PrintPicture implements ReactiveController {
  #paper: HTMLElement | undefined;
  #isAsked = false;

  constructor(
    private readonly host: LitElement,
    private readonly model: () => Model | undefined,
    private readonly isWanted: () => boolean,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener("beforeprint", this.#show);
    addEventListener("afterprint", this.#hide);
  }

  hostDisconnected(): void {
    removeEventListener("beforeprint", this.#show);
    removeEventListener("afterprint", this.#hide);
    this.#hide();
  }

  /** The first picture is on the screen; now there is time for what may be needed later. */
  hostUpdated(): void {
    if (vectors || this.#isAsked || !this.isWanted() || this.model()?.isFirst !== false) return;
    this.#isAsked = true;
    whenIdle(() => void this.#load());
  }

  async #load(): Promise<void> {
    try {
      ({ vectorsOf: vectors } = await import("./print-vectors.js"));
    } catch {
      this.#isAsked = false;
    }
  }

  readonly #show = (): void => {
    this.#hide();
    const { host } = this;
    const model = this.model();
    const place = host.renderRoot.querySelector<HTMLElement>(".map");
    if (!model || !place) return;
    const paper = document.createElement("div");
    paper.className = "paper";
    paper.setAttribute("part", "print");
    // All of it is in the lists that follow.
    paper.ariaHidden = "true";
    // The element's own rules are not for what is in the picture.
    paper
      .attachShadow({ mode: "open" })
      .append(...((this.isWanted() && writtenOf(model, place)) || [snapshotOf(place)]));
    place.append(paper);
    this.#paper = paper;
  };

  readonly #hide = (): void => {
    this.#paper?.remove();
    this.#paper = undefined;
  };
}

/** In vectors; nothing before they can be written, and where a policy lets no text become a picture. */
function writtenOf(model: Model, place: HTMLElement): readonly Element[] | undefined {
  try {
    return vectors?.(model, lightTheme(place));
  } catch {
    // Trusted types may refuse it.
    return undefined;
  }
}

function lightTheme(place: HTMLElement): Theme {
  const { style } = place;
  const before = style.colorScheme;
  style.colorScheme = "only light";
  const theme = readTheme(place, areaCount);
  style.colorScheme = before;
  return theme;
}

/** As it is on the screen. */
function snapshotOf(place: HTMLElement): HTMLCanvasElement {
  const layers = [...place.querySelectorAll<HTMLCanvasElement>(".canvas canvas")];
  const picture = document.createElement("canvas");
  picture.width = Math.max(1, ...layers.map(({ width }) => width));
  picture.height = Math.max(1, ...layers.map(({ height }) => height));
  const context = picture.getContext("2d")!;
  context.fillStyle = readTheme(place, 0).background;
  context.fillRect(0, 0, picture.width, picture.height);
  for (const layer of layers) if (layer.width > 0 && layer.height > 0) context.drawImage(layer, 0, 0);
  picture.style.width = "100%";
  return picture;
}

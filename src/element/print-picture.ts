import type { LitElement, ReactiveController } from "lit";
import type { svgOf } from "../render/svg-of.js";
import { readTheme, type Theme } from "../view/index.js";
import type { Model } from "./model.js";
import { areaCount } from "./parts/marks.js";
import { stripsOf } from "./print-strips.js";

let write: typeof svgOf | undefined;

/** Loads what writes the picture: browsers wait for nothing once they print. */
async function loadWriter(): Promise<void> {
  write ??= (await import("../render/svg-of.js")).svgOf;
}

/** Has the picture on paper: in vectors and light colours while a page is printed, and at no other time. */
export class PrintPicture implements ReactiveController {
  #paper: HTMLElement | undefined;

  constructor(
    private readonly host: LitElement,
    private readonly model: () => Model | undefined,
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
    if (!write && this.model()?.isFirst === false) void loadWriter().catch(() => undefined);
  }

  readonly #show = (): void => {
    this.#hide();
    const { host } = this;
    const model = this.model();
    const place = host.renderRoot.querySelector<HTMLElement>(".map");
    if (!model || !place) return;
    const paper = document.createElement("div");
    paper.className = "paper";
    // All of it is in the lists that follow.
    paper.ariaHidden = "true";
    // The element's own rules are not for what is in the picture.
    paper.attachShadow({ mode: "open" }).append(...pictureOf(model, place));
    place.append(paper);
    this.#paper = paper;
  };

  readonly #hide = (): void => {
    this.#paper?.remove();
    this.#paper = undefined;
  };
}

/** As vectors, or where there is no writer yet, or a policy lets no text become a picture, as it is on the screen. */
function pictureOf(model: Model, place: HTMLElement): readonly Element[] {
  try {
    const theme = lightTheme(place);
    const text = write?.(model, theme, { heading: false, background: theme.isForced ?? false });
    if (text !== undefined) return stripsOf(text, model.scene);
  } catch {
    // Trusted types may refuse it.
  }
  return [snapshotOf(place)];
}

function lightTheme(place: HTMLElement): Theme {
  const { style } = place;
  const before = style.colorScheme;
  style.colorScheme = "only light";
  const theme = readTheme(place, areaCount);
  style.colorScheme = before;
  return theme;
}

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

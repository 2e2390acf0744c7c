import type { NodeStyle } from "../view/node-style.js";
import { ownColors } from "../view/own-colors.js";
import type { AreaColors, Theme } from "../view/theme.js";
import type { Themes } from "./themes.js";

/** A colour by its part in a theme, or one of a concept's own by its number. */
export type Paint = ColorName | `area-${number}` | `area-${number}-soft` | `own-${number}`;

type ColorName = Exclude<keyof Theme, "areas" | "font" | "colorOf" | "isForced">;

/** A colour that is no theme's. */
interface OwnPaint {
  readonly light: string;
  readonly dark: string;
  /** What is painted in its place where the reader's system chooses all colours. */
  readonly instead: Paint;
}

/** The attributes of a shape that has its colours. */
export type Painted = {
  readonly class: string;
  readonly fill: string;
  readonly stroke: string | undefined;
};

/**
 * Gives shapes their colours, and remembers which were used.
 *
 * Each is written out, for mail and for programs that know no style sheets; with two themes it has a class too, by which
 * the style sheet gives it the reader's.
 */
export class Painter {
  readonly #first: Theme;
  readonly #dark: Theme | undefined;
  readonly #used = new Set<Paint>();
  readonly #own: OwnPaint[] = [];

  constructor(themes: Themes) {
    this.#first = "light" in themes ? themes.light : themes;
    this.#dark = "light" in themes ? themes.dark : undefined;
  }

  /** The colour of an area's borders and marks, by its place among the areas. */
  strong(area: number): Paint {
    return `area-${slot(this.#first, area)}`;
  }

  /** The fill behind an area's text. */
  soft(area: number): Paint {
    return `area-${slot(this.#first, area)}-soft`;
  }

  /** A colour of a concept's own; the one that it has by itself where it has none. */
  own(look: NodeStyle | undefined, part: "fill" | "stroke" | "text", instead: Paint): Paint {
    if (!look) return instead;
    const light = ownColors(look, this.#first)[part];
    const dark = this.#dark ? ownColors(look, this.#dark)[part] : light;
    if (light === undefined || dark === undefined) return instead;
    const isSame = (own: OwnPaint): boolean => own.light === light && own.dark === dark && own.instead === instead;
    const known = this.#own.findIndex(isSame);
    return `own-${known < 0 ? this.#own.push({ light, dark, instead }) - 1 : known}`;
  }

  paint({ fill, stroke }: { readonly fill?: Paint; readonly stroke?: Paint }, name = ""): Painted {
    const classes = [
      name,
      ...(this.#dark && fill ? [`fill-${kebab(fill)}`] : []),
      ...(this.#dark && stroke ? [`stroke-${kebab(stroke)}`] : []),
    ];
    for (const paint of [fill, stroke]) if (paint) this.#used.add(paint);
    return {
      class: classes.filter((word) => word !== "").join(" "),
      fill: fill ? this.#colorOf(this.#first, fill) : "none",
      stroke: stroke && this.#colorOf(this.#first, stroke),
    };
  }

  /** The rules that let colours follow the reader's scheme, inside the element of an id; none with one theme. */
  rules(id: string): string {
    const dark = this.#dark;
    if (!dark) return "";
    const root = `[id=${JSON.stringify(id)}]`;
    const used = [...this.#used].toSorted();
    const variables = (theme: Theme): string =>
      used.map((paint) => `${own(paint)}: ${this.#variable(theme, paint)};`).join(" ");
    const forced = used
      .map((paint) => `${own(paint)}: ${systemColor(this.#ownPaint(paint)?.instead ?? paint)};`)
      .join(" ");
    return [
      `${root} { ${variables(this.#first)} }`,
      `@media screen and (prefers-color-scheme: dark) { ${root} { ${variables(dark)} } }`,
      `@media (forced-colors: active) { ${root} { forced-color-adjust: none; ${forced} } ${root} .legend .fill { display: none } }`,
      ...used.flatMap((paint) => [
        `${root} .fill-${kebab(paint)} { fill: var(${own(paint)}) }`,
        `${root} .stroke-${kebab(paint)} { stroke: var(${own(paint)}) }`,
      ]),
    ].join("\n");
  }

  #ownPaint(paint: Paint): OwnPaint | undefined {
    return paint.startsWith("own-") ? this.#own[Number(paint.slice(4))] : undefined;
  }

  #colorOf(theme: Theme, paint: Paint): string {
    return this.#ownPaint(paint)?.[theme === this.#dark ? "dark" : "light"] ?? colorOf(theme, paint);
  }

  /** A page may set the colours of the theme. */
  #variable(theme: Theme, paint: Paint): string {
    const color = this.#colorOf(theme, paint);
    return this.#ownPaint(paint) ? color : `var(${open(paint)}, ${color})`;
  }
}

function slot(theme: Theme, area: number): number {
  return (area % Math.max(1, theme.areas.length)) + 1;
}

function colorOf(theme: Theme, paint: Paint): string {
  const [, number, soft] = /^area-(\d+)(-soft)?$/.exec(paint) ?? [];
  if (number === undefined) return theme[paint as ColorName];
  const area: AreaColors = theme.areas[(Number(number) - 1) % theme.areas.length] ?? {
    strong: theme.text,
    soft: theme.background,
  };
  return soft ? area.soft : area.strong;
}

/** The public property that a page may set, as it does for the element. */
function open(paint: Paint): string {
  return `--concept-map-${kebab(paint)}`;
}

function own(paint: Paint): string {
  return `--_${kebab(paint)}`;
}

function systemColor(paint: Paint): string {
  if (paint === "selected") return "Highlight";
  return paint === "background" || paint === "onPath" || paint.endsWith("-soft") ? "Canvas" : "CanvasText";
}

function kebab(paint: Paint): string {
  return paint.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

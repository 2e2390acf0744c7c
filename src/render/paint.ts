import type { AreaColors, Theme } from "../view/theme.js";
import type { Themes } from "./themes.js";

/** A colour by its part in a theme. */
export type Paint = Exclude<keyof Theme, "areas"> | `area-${number}` | `area-${number}-soft`;

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

  paint({ fill, stroke }: { readonly fill?: Paint; readonly stroke?: Paint }, name = ""): Painted {
    const classes = [
      name,
      ...(this.#dark && fill ? [`fill-${kebab(fill)}`] : []),
      ...(this.#dark && stroke ? [`stroke-${kebab(stroke)}`] : []),
    ];
    for (const paint of [fill, stroke]) if (paint) this.#used.add(paint);
    return {
      class: classes.filter((word) => word !== "").join(" "),
      fill: fill ? colorOf(this.#first, fill) : "none",
      stroke: stroke && colorOf(this.#first, stroke),
    };
  }

  /** The rules that let colours follow the reader's scheme, inside the element of an id; none with one theme. */
  rules(id: string): string {
    const dark = this.#dark;
    if (!dark) return "";
    const root = `[id=${JSON.stringify(id)}]`;
    const used = [...this.#used].toSorted();
    const variables = (theme: Theme): string =>
      used.map((paint) => `${own(paint)}: var(${open(paint)}, ${colorOf(theme, paint)});`).join(" ");
    const forced = used.map((paint) => `${own(paint)}: ${systemColor(paint)};`).join(" ");
    return [
      `${root} { ${variables(this.#first)} }`,
      `@media screen and (prefers-color-scheme: dark) { ${root} { ${variables(dark)} } }`,
      `@media (forced-colors: active) { ${root} { forced-color-adjust: none; ${forced} } }`,
      ...used.flatMap((paint) => [
        `${root} .fill-${kebab(paint)} { fill: var(${own(paint)}) }`,
        `${root} .stroke-${kebab(paint)} { stroke: var(${own(paint)}) }`,
      ]),
    ].join("\n");
  }
}

function slot(theme: Theme, area: number): number {
  return (area % Math.max(1, theme.areas.length)) + 1;
}

function colorOf(theme: Theme, paint: Paint): string {
  const [, number, soft] = /^area-(\d+)(-soft)?$/.exec(paint) ?? [];
  if (number === undefined) return theme[paint as Exclude<keyof Theme, "areas">];
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

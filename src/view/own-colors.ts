import type { NodeStyle } from "./node-style.js";
import type { Theme } from "./theme.js";

/** The colours that a concept has of its own; none where the reader's system chooses all colours. */
export interface OwnColors {
  readonly fill?: string | undefined;
  readonly stroke?: string | undefined;
  readonly text?: string | undefined;
}

export function ownColors({ fill, stroke, text }: NodeStyle, theme: Theme): OwnColors {
  if (theme.isForced) return {};
  const own = (color: string | undefined): string | undefined =>
    color === undefined ? undefined : (theme.colorOf?.(color) ?? color);
  const ownFill = own(fill);
  return { fill: ownFill, stroke: own(stroke), text: own(text) ?? (ownFill && readableOn(ownFill, theme)) };
}

/** Of the theme's colours, or else of black and white, the one that is easiest to read on a fill. */
function readableOn(fill: string, { background, text }: Theme): string {
  const ground = over(channelsOf(fill), channelsOf(background));
  const best = (colors: readonly string[]): { color: string; contrast: number } =>
    colors
      .map((color) => ({ color, contrast: contrast(ground, channelsOf(color)) }))
      .reduce((one, other) => (other.contrast > one.contrast ? other : one));
  const own = best([text, background]);
  return own.contrast >= readable ? own.color : best(["#000000", "#ffffff"]).color;
}

/** What WCAG 2.2 asks of small text (1.4.3). */
const readable = 4.5;

type Channels = readonly [red: number, green: number, blue: number, alpha: number];

/** From `#rrggbb`, `rgb()` or `rgba()`; anything else counts as white. */
export function channelsOf(color: string): Channels {
  const hex = /^#(..)(..)(..)$/.exec(color)?.slice(1);
  const [red = 255, green = 255, blue = 255, alpha = 1] = hex
    ? hex.map((pair) => parseInt(pair, 16))
    : (color.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue, alpha];
}

/** As it looks in front of an opaque ground. */
function over([red, green, blue, alpha]: Channels, ground: Channels): Channels {
  const mix = (own: number, behind: number): number => alpha * own + (1 - alpha) * behind;
  return [mix(red, ground[0]), mix(green, ground[1]), mix(blue, ground[2]), 1];
}

/** The contrast of two opaque colours, from 1 to 21, as WCAG 2.2 works it out. */
export function contrast(one: Channels, other: Channels): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance([red, green, blue]: Channels): number {
  const linear = (channel: number): number =>
    channel <= 10.31475 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

import type { Theme } from "./theme.js";

/**
 * Reads the colours that CSS gives an element: custom properties resolved for its colour scheme.
 *
 * A probe inside the element wears each property as its `color`, because only then does the browser compute it.
 */
export function readTheme(host: HTMLElement, areaCount: number): Theme {
  const probe = host.ownerDocument.createElement("span");
  probe.hidden = true;
  // With forced colours it would else wear the system's in place of ours, which name the system's themselves.
  probe.style.setProperty("forced-color-adjust", "none");
  const computed = (css: string): string => {
    probe.style.color = css;
    return toRgb(getComputedStyle(probe).color);
  };
  const color = (name: string): string => computed(`var(--_${name})`);
  const own = new Map<string, string>();
  host.append(probe);
  const theme: Theme = {
    background: color("background"),
    text: color("text"),
    quietText: color("quiet-text"),
    arrow: color("arrow"),
    path: color("path"),
    onPath: color("on-path"),
    selected: color("selected"),
    areas: Array.from({ length: areaCount }, (_, index) => {
      const area = `var(--_area-${String(index + 1)})`;
      return { strong: computed(area), soft: computed(`color-mix(in srgb, ${area} 13%, var(--_background))`) };
    }),
    ...fontOf(host),
    isForced: matchMedia("(forced-colors: active)").matches,
    colorOf: (css) => {
      if (!own.has(css)) {
        host.append(probe);
        own.set(css, computed(css));
        probe.remove();
      }
      return own.get(css) ?? css;
    },
  };
  probe.remove();
  return theme;
}

/** The typeface that the page gives, once it is loaded; Cytoscape reads plain names alone. */
function fontOf(host: HTMLElement): Pick<Theme, "font"> {
  const style = getComputedStyle(host);
  const font = style.fontFamily;
  const isOwn = style.getPropertyValue("--concept-map-font") !== "";
  const isPlain = /^[\w- "]+(?:,[\w- "]+)*$/.test(font);
  return isOwn && isPlain && document.fonts.check(`500 13px ${font}`) ? { font } : {};
}

/** Cytoscape reads `rgb()`; browsers compute mixed colours to `color(srgb …)`. */
function toRgb(color: string): string {
  if (color.startsWith("rgb")) return color;
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const context = canvas.getContext("2d");
  if (!context) return "rgb(0, 0, 0)";
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 255] = context.getImageData(0, 0, 1, 1).data;
  return `rgba(${String(red)}, ${String(green)}, ${String(blue)}, ${String(alpha / 255)})`;
}

import type { Theme } from "../view/theme.js";
import type { Themes } from "./themes.js";

/** The look of a page, which reads in the same order without it. */
export function pageStyles(themes: Themes): string {
  const isPair = "light" in themes;
  const rules = isPair
    ? [
        `:root { color-scheme: light dark; ${colors(themes.light)} }`,
        `@media screen and (prefers-color-scheme: dark) { :root { ${colors(themes.dark)} } }`,
        `@media print { :root { color-scheme: light; } }`,
      ]
    : // Browsers print no ground otherwise, and light words on paper cannot be read.
      [`:root { ${colors(themes)} }`, `@media print { html, body { print-color-adjust: exact; } }`];
  return `\n${rules.join("\n")}\n${layout}`;
}

function colors({ background, text, quietText, arrow }: Theme): string {
  return `--background: ${background}; --text: ${text}; --quiet: ${quietText}; --line: ${arrow};`;
}

const layout = `body { max-width: 64rem; margin: 0 auto; padding: 1rem; background: var(--background); color: var(--text); font: 1rem/1.6 system-ui, "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", sans-serif; overflow-wrap: anywhere; text-wrap: pretty; word-break: auto-phrase; line-break: strict; }
h1, h2, h3, h4, h5, h6 { line-height: 1.3; margin: 1.5em 0 0.4em; }
h1 { margin-top: 0.5em; }
h4, h5, h6 { font-size: 1.0625rem; }
section section > h4, section section > h5, section section > h6 { font-size: 0.9375rem; color: var(--quiet); border-bottom: 1px solid var(--line); }
a { color: inherit; text-underline-offset: 0.2em; }
small, dt, .standing { color: var(--quiet); }
figure { margin: 1rem 0; }
figure.broad { overflow-x: auto; }
figure.broad svg { min-width: 40rem; }
figure svg { display: block; max-width: 100%; height: auto; margin: 0 auto; }
li { margin: 0.4em 0; }
li p { margin: 0; color: var(--quiet); }
.standing { margin: 0; font-size: 0.875rem; }
dl { margin: 0.4em 0 1em; }
dt { font-size: 0.875rem; font-weight: 600; margin-top: 0.5em; }
dd { margin: 0; margin-inline-start: 1.25em; }
concept-map:not(:defined) { display: block; }
@media print {
  @page { margin: 15mm; }
  html { font-size: 10.5pt; }
  body { max-width: none; padding: 0; }
  h1 { margin-top: 0; }
  figure { break-inside: avoid; }
  figure.broad { overflow: visible; }
  figure.broad svg { min-width: 0; }
  figure svg { max-height: 78vh; }
  article, li { break-inside: avoid; }
  h2, h3, h4, h5, h6 { break-after: avoid; }
  dd a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 0.8em; overflow-wrap: anywhere; }
}
`;

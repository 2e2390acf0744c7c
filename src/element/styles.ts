import { css } from "lit";
import { narrowest, panelWidth } from "./room.js";

/** Colours: each is a public custom property, or ours. Private names start with `--_`. */
const colors = css`
  :host {
    --_background: var(--concept-map-background, light-dark(#fdfdfb, #15181d));
    --_panel: var(--concept-map-panel, light-dark(#f4f4f0, #1d2127));
    --_text: var(--concept-map-text, light-dark(#1c2128, #eceef1));
    --_quiet-text: var(--concept-map-quiet-text, light-dark(#5d6570, #a3abb6));
    --_line: light-dark(#dcdcd5, #343a43);
    --_arrow: var(--concept-map-arrow, light-dark(#9aa1ab, #646d79));
    --_path: var(--concept-map-path, light-dark(#1f2a37, #f3ead2));
    --_on-path: var(--concept-map-on-path, light-dark(#ffffff, #1b1f26));
    --_selected: var(--concept-map-selected, light-dark(#e08600, #ffb84d));
    --_focus: var(--concept-map-focus, light-dark(#1257c0, #8ab8ff));
    --_area-1: var(--concept-map-area-1, light-dark(#2460b5, #8ab8f8));
    --_area-2: var(--concept-map-area-2, light-dark(#0b7a6f, #58cdbf));
    --_area-3: var(--concept-map-area-3, light-dark(#7a45b8, #c8a2f5));
    --_area-4: var(--concept-map-area-4, light-dark(#a85407, #f3aa68));
    --_area-5: var(--concept-map-area-5, light-dark(#b62f5f, #f592b0));
    --_area-6: var(--concept-map-area-6, light-dark(#55730f, #b4cf62));
    --_area-7: var(--concept-map-area-7, light-dark(#4f5b6b, #b3bfcd));
    --_area-8: var(--concept-map-area-8, light-dark(#8a5a33, #d9b38c));
    --_area-1-soft: color-mix(in srgb, var(--_area-1) 13%, var(--_background));
    --_area-2-soft: color-mix(in srgb, var(--_area-2) 13%, var(--_background));
    --_area-3-soft: color-mix(in srgb, var(--_area-3) 13%, var(--_background));
    --_area-4-soft: color-mix(in srgb, var(--_area-4) 13%, var(--_background));
    --_area-5-soft: color-mix(in srgb, var(--_area-5) 13%, var(--_background));
    --_area-6-soft: color-mix(in srgb, var(--_area-6) 13%, var(--_background));
    --_area-7-soft: color-mix(in srgb, var(--_area-7) 13%, var(--_background));
    --_area-8-soft: color-mix(in srgb, var(--_area-8) 13%, var(--_background));
  }

  @media (forced-colors: active) {
    :host {
      --_background: Canvas;
      --_panel: Canvas;
      --_text: CanvasText;
      --_quiet-text: CanvasText;
      --_line: CanvasText;
      --_arrow: CanvasText;
      --_path: CanvasText;
      --_on-path: Canvas;
      --_selected: Highlight;
      --_focus: Highlight;
      --_area-1: CanvasText;
      --_area-2: CanvasText;
      --_area-3: CanvasText;
      --_area-4: CanvasText;
      --_area-5: CanvasText;
      --_area-6: CanvasText;
      --_area-7: CanvasText;
      --_area-8: CanvasText;
    }
  }
`;

const frame = css`
  :host {
    display: block;
    container: concept-map / inline-size;
    height: 44rem;
    max-height: 90vh;
    background: var(--_background);
    color: var(--_text);
    font-family: var(--concept-map-font, system-ui, "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", sans-serif);
    font-size: 0.9375rem;
    line-height: 1.5;
    border: 1px solid var(--_line);
    border-radius: 0.75rem;
    overflow: hidden;
    text-align: start;
  }

  :host([hidden]) {
    display: none;
  }

  * {
    box-sizing: border-box;
  }

  .frame {
    display: grid;
    grid: auto minmax(0, 1fr) auto / minmax(0, 1fr) ${panelWidth}px;
    grid-template-areas: "head head" "map panel" "bar panel";
    height: 100%;
  }

  .frame.alone {
    grid: 1fr / 1fr;
    grid-template-areas: "map";
  }

  .head {
    grid-area: head;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1.25rem;
    align-items: center;
    padding: 0.625rem 1rem;
    border-block-end: 1px solid var(--_line);
  }

  .head h2 {
    margin: 0;
    font-size: 1.0625rem;
    line-height: 1.3;
    margin-inline-end: auto;
  }

  .head h2 small {
    display: block;
    font-size: 0.8125rem;
    font-weight: 400;
    color: var(--_quiet-text);
  }

  .map {
    grid-area: map;
    position: relative;
    min-height: 0;
    overflow: hidden;
  }

  .panel {
    grid-area: panel;
    overflow-y: auto;
    overscroll-behavior: contain;
    overflow-wrap: anywhere;
    background: var(--_panel);
    border-inline-start: 1px solid var(--_line);
    padding: 0.875rem 1rem 1.5rem;
  }

  .banner {
    position: absolute;
    inset: 0.5rem 0.5rem auto;
    z-index: 4;
    display: flex;
    gap: 0.75rem;
    align-items: start;
    max-height: 60%;
    overflow: auto;
    padding: 0.625rem 0.875rem;
    background: var(--_panel);
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_area-5);
    border-radius: 0.5rem;
    font-size: 0.875rem;
  }

  .message {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 0.75rem;
    padding: 2rem;
    text-align: center;
    text-wrap: balance;
    word-break: auto-phrase;
    color: var(--_quiet-text);
  }

  .message.error {
    color: var(--_text);
    background: var(--_background);
    overflow: auto;
    z-index: 4;
  }

  .message pre {
    margin: 0;
    padding: 0.75rem 1rem;
    max-width: 44rem;
    text-align: start;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    font:
      0.8125rem/1.5 ui-monospace,
      monospace;
    background: var(--_panel);
    border-inline-start: 3px solid var(--_area-5);
    border-radius: 0.25rem;
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

const drawing = css`
  .canvas,
  .walk,
  .lanes {
    position: absolute;
    inset: 0;
  }

  .canvas {
    touch-action: pan-y;
    /* Tells of every change of colours, by its end. */
    color: var(--_text);
    transition: color 1ms;
  }

  .walk,
  .lanes {
    pointer-events: none;
    /* Unlike "hidden", it does not scroll to what takes the focus. */
    overflow: clip;
  }

  .layer {
    position: absolute;
    inset: 0 auto auto 0;
    transform-origin: 0 0;
    --zoom: 1;
  }

  .layer > * {
    position: absolute;
  }

  .hint {
    position: absolute;
    inset: auto 1rem 1rem;
    z-index: 3;
    width: fit-content;
    margin: 0 auto;
    padding: 0.5rem 0.875rem;
    font-size: 0.875rem;
    text-align: center;
    text-wrap: balance;
    word-break: auto-phrase;
    color: var(--_on-path);
    background: var(--_path);
    border-radius: 0.5rem;
    pointer-events: none;
  }

  .walk button {
    padding: 0;
    border: 0;
    background: none;
    border-radius: 9px;
    opacity: 0;
  }

  .walk button:focus-visible {
    opacity: 1;
    outline: calc(3px / var(--zoom)) solid var(--_focus);
    outline-offset: calc(4px / var(--zoom));
  }

  .lane {
    border-radius: 1rem;
    background: var(--area-soft);
    opacity: 0.6;
  }

  .lane-titles span {
    position: absolute;
    padding: 0.1875rem 0.375rem;
    border-radius: 0.375rem;
    font-size: 0.6875rem;
    font-weight: 600;
    line-height: 1.2;
    text-align: center;
    text-wrap: balance;
    word-break: auto-phrase;

    color: var(--_background);
    background: var(--area);
  }

  .bar {
    grid-area: bar;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: center;
    padding: 0.5rem 0.75rem;
    border-block-start: 1px solid var(--_line);
  }

  .zoom {
    display: flex;
    gap: 0.25rem;
    margin-inline-start: auto;
  }

  .legend {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    gap: 0 0.875rem;
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 0.75rem;
    color: var(--_quiet-text);
  }

  .panel .legend {
    display: none;
    margin-block-start: 1.5rem;
  }

  .legend li {
    display: flex;
    align-items: center;
    gap: 0.375rem;
  }

  .swatch {
    flex: none;
    width: 0.875rem;
    height: 0.75rem;
    border-radius: 0.25rem;
    background: var(--area, var(--_quiet-text));
    border: 2px solid var(--area, var(--_quiet-text));
    color: var(--_background);
    font-size: 0.5625rem;
    line-height: 0.5rem;
    text-align: center;
    text-wrap: balance;
    word-break: auto-phrase;
  }

  .line {
    flex: none;
    width: 1.5rem;
    border-block-start: 2px dashed var(--_arrow);
  }

  .line.helpful {
    border-block-start-style: dotted;
  }

  .swatch.ready {
    background: none;
  }

  .swatch.locked {
    background: none;
    border: 1.5px dashed var(--_quiet-text);
  }
`;

const controls = css`
  button,
  select,
  .segments label {
    font: inherit;
    color: inherit;
  }

  button:focus-visible,
  select:focus-visible,
  input:focus-visible,
  summary:focus-visible,
  a:focus-visible,
  [tabindex]:focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }

  .button,
  select {
    min-height: 2.25rem;
    padding: 0.25rem 0.75rem;
    border: 1px solid var(--_line);
    border-radius: 0.5rem;
    background: var(--_background);
    cursor: pointer;
  }

  .button:hover,
  select:hover {
    border-color: var(--_quiet-text);
  }

  .button.square {
    width: 2.25rem;
    padding: 0;
    font-size: 1.125rem;
    line-height: 1;
  }

  .button.primary {
    background: var(--_path);
    color: var(--_on-path);
    border-color: transparent;
  }

  select {
    max-width: 15rem;
    text-overflow: ellipsis;
  }

  .field {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    font-size: 0.875rem;
  }

  .field > span {
    color: var(--_quiet-text);
    white-space: nowrap;
  }

  .segments {
    display: flex;
    margin: 0;
    padding: 0.1875rem;
    border: 0;
    border-radius: 0.5625rem;
    background: var(--_panel);
    box-shadow: inset 0 0 0 1px var(--_line);
  }

  .segments label {
    position: relative;
    display: flex;
    align-items: center;
    min-height: 1.875rem;
    padding: 0 0.625rem;
    border-radius: 0.4375rem;
    font-size: 0.875rem;
    white-space: nowrap;
    cursor: pointer;
  }

  .segments input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  .segments label:has(:checked) {
    background: var(--_path);
    color: var(--_on-path);
  }

  .segments label:has(:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 1px;
  }

  @media (pointer: coarse) {
    .button,
    select,
    .segments label {
      min-height: 2.75rem;
    }

    .button.square {
      width: 2.75rem;
    }
  }
`;

const panels = css`
  .panel h3 {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.5rem;
    margin: 0 0 0.375rem;
    font-size: 1rem;
    line-height: 1.35;
  }

  .panel h4 {
    margin: 1rem 0 0.25rem;
    font-size: 0.8125rem;
    font-weight: 600;
    color: var(--_quiet-text);
  }

  .panel p {
    margin: 0.25rem 0 0.5rem;
  }

  .panel ul,
  .panel ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .quiet {
    color: var(--_quiet-text);
    font-size: 0.8125rem;
  }

  .card {
    margin: -0.25rem -0.375rem 1.25rem;
    padding: 0.75rem 0.875rem 0.875rem;
    background: var(--_background);
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--area, var(--_line));
    border-radius: 0.5rem;
  }

  .link {
    display: inline;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    text-decoration: underline;
    text-decoration-color: color-mix(in srgb, currentcolor 35%, transparent);
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  .link:hover {
    text-decoration-color: currentcolor;
  }

  a {
    color: inherit;
    text-underline-offset: 0.2em;
  }

  .item {
    display: grid;
    grid-template-columns: 1.75rem minmax(0, 1fr) auto auto;
    gap: 0 0.5rem;
    align-items: start;
    padding: 0.375rem 0.25rem 0.375rem 0;
    border-radius: 0.375rem;
  }

  .item[aria-current="true"] {
    background: color-mix(in srgb, var(--_selected) 22%, transparent);
  }

  .item .link {
    text-decoration: none;
    min-height: 1.5rem;
  }

  .item .link:hover {
    text-decoration: underline;
  }

  .item .reason {
    grid-column: 2 / -1;
    color: var(--_quiet-text);
    font-size: 0.8125rem;
    line-height: 1.4;
  }

  .number {
    display: inline-grid;
    place-content: center;
    width: 1.5rem;
    height: 1.5rem;
    border-radius: 50%;
    background: var(--_path);
    color: var(--_on-path);
    font-size: 0.75rem;
    font-weight: 700;
  }

  .mark {
    display: inline-grid;
    place-content: center;
    width: 1.125rem;
    height: 1.125rem;
    margin: 0.1875rem;
    border: 2px solid var(--area, var(--_quiet-text));
    border-radius: 0.3125rem;
    font-size: 0.6875rem;
    font-weight: 700;
  }

  .mark.mastered {
    background: var(--area, var(--_quiet-text));
    color: var(--_background);
  }

  .mark.locked {
    border-style: dashed;
    border-width: 1.5px;
  }

  .minutes {
    color: var(--_quiet-text);
    font-size: 0.8125rem;
    line-height: 1.5rem;
    white-space: nowrap;
  }

  input[type="checkbox"] {
    width: 1.125rem;
    height: 1.125rem;
    margin: 0.1875rem;
    accent-color: var(--_path);
    cursor: pointer;
  }

  .depths li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0 0.5rem;
    padding: 0.25rem 0;
  }

  .depths .reason {
    grid-column: 2 / -1;
    color: var(--_quiet-text);
    font-size: 0.8125rem;
  }

  .reasons li {
    padding: 0.1875rem 0;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-block: 0.75rem 0.25rem;
  }

  details > summary {
    padding: 0.375rem 0;
    cursor: pointer;
    font-weight: 600;
  }

  details details {
    margin-inline-start: 0.5rem;
  }

  .outline .item {
    grid-template-columns: 1.75rem minmax(0, 1fr) auto;
  }

  section + section,
  section + details {
    margin-block-start: 1.25rem;
    padding-block-start: 1rem;
    border-block-start: 1px solid var(--_line);
  }
`;

const narrow = css`
  @container concept-map (max-width: ${narrowest}px) {
    .frame:not(.alone) {
      grid: auto minmax(15rem, 13fr) auto minmax(0, 9fr) / minmax(0, 1fr);
      grid-template-areas: "head" "map" "bar" "panel";
    }

    .head {
      gap: 0.375rem 0.75rem;
      padding: 0.5rem 0.75rem;
    }

    .head h2 {
      width: 100%;
    }

    .head h2 small {
      line-height: 1.2;
    }

    .field {
      flex: 1 1 100%;
      min-width: 0;
    }

    .field select {
      flex: 1;
      min-width: 0;
      max-width: none;
    }

    .segments label {
      padding: 0 0.5rem;
      font-size: 0.8125rem;
    }

    .panel {
      border-inline-start: 0;
      border-block-start: 1px solid var(--_line);
    }

    .bar {
      gap: 0.375rem;
      padding: 0.375rem 0.5rem;
    }

    .bar .legend {
      display: none;
    }

    .panel .legend {
      display: flex;
    }
  }
`;

const print = css`
  @media print {
    :host {
      height: auto;
      max-height: none;
      overflow: visible;
    }

    .map,
    .bar,
    .head select,
    .segments,
    .actions {
      display: none;
    }

    .frame {
      display: block;
    }

    .panel {
      overflow: visible;
      border: 0;
    }
  }
`;

export const styles = [colors, frame, drawing, controls, panels, narrow, print];

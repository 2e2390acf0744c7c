import { css } from "lit";
import { leastHeight, panelWidth } from "../room.js";

export const frame = css`
  :host {
    display: block;
    container: concept-map / inline-size;
    /* Where a place is as wide as what it holds. */
    contain-intrinsic-inline-size: min(20rem, 80vw);
    height: min(44rem, 90vh);
    background: var(--_background);
    color: var(--_text);
    font-family: var(--concept-map-font, system-ui, "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", sans-serif);
    font-size: 0.9375rem;
    line-height: 1.5;
    border: 1px solid var(--_line);
    border-radius: 0.75rem;
    overflow: auto;
    writing-mode: horizontal-tb;
    text-align: start;
    word-break: auto-phrase;
    line-break: strict;
  }

  :host([hidden]) {
    display: none;
  }

  * {
    box-sizing: border-box;
  }

  .frame {
    display: grid;
    grid:
      "head head"
      "map panel" minmax(0, 1fr)
      "bar panel"
      / minmax(0, 1fr) ${panelWidth / 16}rem;
    height: 100%;
    /* What a page says of everything, the host too, reaches no further. */
    color: var(--_text);
    text-align: start;
    text-indent: 0;
    text-transform: none;
    text-wrap: pretty;
    white-space: normal;
  }

  .frame:not(.alone) {
    min-height: ${leastHeight / 16}rem;
  }

  .frame.alone {
    grid: "map" 1fr / 1fr;
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

  .aim {
    display: contents;
  }

  .map {
    grid-area: map;
    position: relative;
    min-height: 0;
    overflow: hidden;
  }

  .panel {
    grid-area: panel;
    /* Else a browser goes through all of it for each frame in which the minimap follows the picture. */
    contain: layout;
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
    align-items: center;
    max-height: 60%;
    overflow: auto;
    padding: 0.625rem 0.875rem;
    background: var(--_panel);
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_area-5);
    border-radius: 0.5rem;
    font-size: 0.875rem;
  }

  /* As high as it takes, where the page gives the element no height. */
  .message {
    flex: 1;
    display: grid;
    place-content: safe center;
    justify-items: center;
    gap: 0.75rem;
    padding: 2rem;
    text-align: center;
    color: var(--_quiet-text);
  }

  .message.error {
    color: var(--_text);
    overflow: auto;
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

  /* Each begins further out than it goes on. */
  pre span {
    display: block;
    padding-inline-start: 1.25rem;
    text-indent: -1.25rem;
  }

  pre b {
    display: block;
  }
`;

import { css } from "lit";
import { narrowest } from "../room.js";

/** The field that finds, the field of the goal, and the filter. */
export const search = css`
  .combobox {
    position: relative;
    min-width: 0;
  }

  .combobox input {
    width: 15rem;
    max-width: 100%;
    min-height: 2.25rem;
    padding: 0.25rem 0.75rem;
    border: 1px solid var(--_line);
    border-radius: 0.5rem;
    background: var(--_background);
    color: var(--_text);
    font: inherit;
    font-size: 0.875rem;
    text-overflow: ellipsis;
  }

  .combobox input::placeholder {
    color: var(--_quiet-text);
    opacity: 1;
  }

  .combobox input:hover {
    border-color: var(--_quiet-text);
  }

  [part="find"] input {
    width: 12rem;
    border-radius: 1.125rem;
  }

  .hits {
    position: absolute;
    inset-block-start: calc(100% + 0.25rem);
    inset-inline-start: 0;
    z-index: 6;
    width: max(100%, 22rem);
    max-height: 24rem;
    margin: 0;
    padding: 0.25rem;
    overflow-y: auto;
    overscroll-behavior: contain;
    background: var(--_background);
    border: 1px solid var(--_line);
    border-radius: 0.625rem;
    box-shadow: 0 0.5rem 1.5rem rgb(0 0 0 / 18%);
    font-size: 0.875rem;
  }

  .hits[hidden] {
    display: none;
  }

  .hits.none {
    padding: 0.75rem;
    color: var(--_quiet-text);
  }

  .hit {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 0.5rem;
    padding: 0.3125rem 0.5rem;
    border-radius: 0.375rem;
    line-height: 1.4;
    cursor: pointer;
  }

  .hit .quiet {
    display: block;
  }

  .hit:hover,
  .hit:focus,
  .typed:not(:focus-within) .hit:first-child {
    background: var(--_panel);
  }

  .hit[aria-selected="true"] {
    font-weight: 600;
  }

  .hit[aria-selected="true"] .quiet {
    font-weight: 400;
  }

  .hit:focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: -3px;
  }

  @media (forced-colors: active) {
    .typed:not(:focus-within) .hit:first-child {
      outline: 1px dashed;
      outline-offset: -1px;
    }
  }

  .hits .group {
    padding: 0.625rem 0.5rem 0.25rem;
    font-size: 0.75rem;
    font-weight: 600;
    color: var(--_quiet-text);
  }

  .field .close {
    margin: 0;
    margin-inline-start: -0.25rem;
  }

  .field .close[hidden] {
    display: none;
  }

  .filter {
    position: relative;
    font-size: 0.875rem;
  }

  .filter > summary {
    display: flex;
    gap: 0.25rem;
    align-items: center;
    white-space: nowrap;
  }

  .filter > summary.active {
    border-color: var(--_text);
  }

  .choices {
    position: absolute;
    inset-block-end: calc(100% + 0.5rem);
    inset-inline-start: 0;
    z-index: 6;
    display: grid;
    gap: 0.625rem;
    width: 20rem;
    max-height: 23rem;
    padding: 0.75rem 0.875rem;
    overflow-y: auto;
    overscroll-behavior: contain;
    background: var(--_background);
    border: 1px solid var(--_line);
    border-radius: 0.625rem;
    box-shadow: 0 0.5rem 1.5rem rgb(0 0 0 / 18%);
  }

  .choices fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }

  .choices legend {
    padding: 0;
    font-size: 0.75rem;
    font-weight: 600;
    color: var(--_quiet-text);
  }

  .choices .check {
    display: flex;
    gap: 0.375rem;
    align-items: center;
    min-height: 1.75rem;
  }

  .choices .menu,
  .choices .outcome {
    display: flex;
    gap: 0.75rem;
    align-items: center;
    justify-content: space-between;
    margin: 0;
  }

  .choices .menu > span {
    color: var(--_quiet-text);
  }

  .choices .outcome {
    padding-block-start: 0.625rem;
    border-block-start: 1px solid var(--_line);
    font-weight: 600;
  }

  .choices .button:disabled {
    visibility: hidden;
  }

  @media (pointer: coarse) {
    .combobox input,
    .hit,
    .choices .check {
      min-height: 2.75rem;
    }

    /* A smaller one makes phones zoom in. */
    .combobox input {
      font-size: 1rem;
    }
  }

  /* Lists have the room of the head, or of the field, wherever the field stands. */
  @container concept-map (max-width: 65rem) {
    .head {
      position: relative;
    }

    .head .combobox {
      position: static;
    }

    .hits {
      inset-inline: 0.5rem;
      width: auto;
    }
  }

  @container concept-map (max-width: ${narrowest / 16}rem) {
    .head .field,
    .head > .combobox {
      position: relative;
      flex: 1 1 100%;
    }

    .hits {
      inset-inline: 0;
    }

    .bar {
      position: relative;
    }

    .filter {
      position: static;
    }

    .choices {
      inset-inline: 0.5rem;
      width: auto;
    }

    .head .field .combobox {
      flex: 1;
    }

    .head .combobox input {
      width: 100%;
    }
  }

  @media print {
    .combobox,
    .field,
    .filter {
      display: none;
    }
  }
`;

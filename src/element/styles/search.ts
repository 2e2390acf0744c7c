import { css } from "lit";
import { narrowest } from "../room.js";

/** The fields that find and choose a concept, and the lists of what they find. */
export const search = css`
  .combobox {
    position: relative;
    min-width: 0;
  }

  .combobox input {
    width: 15rem;
    max-width: 100%;
    font: inherit;
    font-size: 0.875rem;
    text-overflow: ellipsis;
    cursor: text;
  }

  .combobox input::placeholder {
    color: var(--_quiet-text);
    opacity: 1;
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
    font-size: 0.875rem;
  }

  /* Without a depth beside it, the field ends where the head does. */
  [part="goal"] .hits {
    inset-inline: auto 0;
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

  /* Heard after the name, seen before it. */
  .hit .mark {
    order: -1;
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

  /* At the end of the field, and over it. */
  .field .close {
    position: relative;
    margin: 0;
    margin-inline-start: -2.5rem;
  }

  [part="goal"] input {
    padding-inline-end: 2.25rem;
  }

  /* Lists have the room of the head, or of the field, wherever the field stands. */
  @container concept-map (max-width: 72rem) {
    .head {
      position: relative;
    }

    .head .combobox {
      position: static;
    }

    .head .hits {
      inset-inline: 0.5rem;
      width: auto;
    }

    .head .combobox input {
      width: 8.5rem;
    }

    .head [part="goal"] input {
      width: 10.5rem;
    }
  }

  @container concept-map (max-width: ${narrowest / 16}rem) {
    .head .field,
    .head > .combobox {
      position: relative;
      flex: 1 1 100%;
    }

    .head .hits {
      inset-inline: 0;
    }

    .head .field .combobox {
      flex: 1;
    }

    .head .combobox input {
      width: 100%;
    }
  }
`;

import { css } from "lit";

export const progress = css`
  .mine {
    margin-block-start: 0.75rem;
  }

  .said {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
  }

  .mine .field {
    flex: 1 1 12rem;
    min-width: 0;
  }

  .mine select {
    flex: 1;
    min-width: 0;
    max-width: none;
  }

  .mine .button[aria-pressed="true"] {
    border-color: var(--_selected);
    box-shadow: inset 0 0 0 1px var(--_selected);
  }

  .note {
    display: block;
    margin-block: 0.5rem;
    font-size: 0.875rem;
  }

  .note > span {
    color: var(--_quiet-text);
  }

  textarea {
    display: block;
    box-sizing: border-box;
    width: 100%;
    max-height: 12rem;
    margin-block-start: 0.25rem;
    padding: 0.375rem 0.5rem;
    border: 1px solid var(--_quiet-text);
    border-radius: 0.5rem;
    background: var(--_background);
    color: inherit;
    font: inherit;
    resize: vertical;
    field-sizing: content;
  }

  .file {
    position: relative;
    display: inline-flex;
    align-items: center;
    overflow: hidden;
  }

  .file input {
    position: absolute;
    inset: 0;
    opacity: 0;
    cursor: pointer;
  }
`;

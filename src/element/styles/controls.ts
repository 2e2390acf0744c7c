import { css } from "lit";

export const controls = css`
  button,
  select,
  .segments label {
    font: inherit;
    color: inherit;
  }

  :focus-visible,
  :is(.segments label, .file):has(:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }

  .button,
  select,
  .combobox input {
    min-height: 2.25rem;
    padding: 0.25rem 0.75rem;
    border: 1px solid var(--_line);
    border-radius: 0.5rem;
    background: var(--_background);
    color: var(--_text);
    font-weight: 400;
    list-style: none;
    cursor: pointer;
  }

  .button::-webkit-details-marker {
    display: none;
  }

  /* What opens over the rest. */
  .hits,
  .choices,
  .saves {
    background: var(--_background);
    border: 1px solid var(--_line);
    border-radius: 0.625rem;
    box-shadow: 0 0.5rem 1.5rem rgb(0 0 0 / 18%);
  }

  .button:hover,
  select:hover,
  .combobox input:hover {
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
    flex-wrap: wrap;
    margin: 0;
    padding: 0.1875rem;
    border: 0;
    border-radius: 0.5625rem;
    background: var(--_panel);
    color: var(--_text);
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
`;

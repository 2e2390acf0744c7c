import { css } from "lit";

/** What the elements in running text have in common: focus and marks. */
export const small = css`
  a:focus-visible,
  button:focus-visible,
  input:focus-visible,
  summary:focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }

  .mark {
    display: inline-grid;
    place-content: center;
    box-sizing: border-box;
    width: 0.8em;
    height: 0.8em;
    margin-inline-end: 0.25em;
    border: 0.125em solid var(--area, currentcolor);
    border-radius: 0.25em;
    font-size: 0.9em;
    vertical-align: -0.05em;
  }

  .mark.mastered {
    background: var(--area, currentcolor);
    color: var(--_background);
    font-size: 0.9em;
    line-height: 0;
  }

  .mark.locked {
    border-style: dashed;
    border-width: 0.1em;
  }
`;

import { css } from "lit";
import { narrowest } from "../room.js";

/** The filter and its choices. */
export const filter = css`
  .filter {
    position: relative;
    font-size: 0.875rem;
  }

  .filter > summary {
    display: flex;
    gap: 0.25rem;
    align-items: center;
    width: fit-content;
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
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr));
    gap: 0.625rem 1.5rem;
    width: 32rem;
    /* What opens it measures the room above. */
    max-height: min(30rem, var(--room, 23rem));
    scroll-margin-block: 3.25rem;
    padding: 0.75rem 0.875rem;
    overflow-y: auto;
    overscroll-behavior: contain;
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

  .choices .check input {
    flex: none;
  }

  .choices > :not(fieldset) {
    grid-column: 1 / -1;
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

  /* In sight, however much there is to choose from. */
  .choices .outcome {
    position: sticky;
    inset-block-end: -0.75rem;
    margin-block-end: -0.75rem;
    padding-block: 0.5rem;
    background: var(--_background);
    border-block-start: 1px solid var(--_line);
    font-weight: 600;
  }

  .narrowed {
    display: flex;
    align-items: center;
    justify-content: space-between;
    font-weight: 600;
  }

  /* Over the picture, of which nothing is left. */
  .none-passes {
    inset-block: auto 1rem;
    width: fit-content;
    justify-content: center;
    margin: auto;
    border: 1px solid var(--_line);
    text-align: center;
  }

  @container concept-map (max-width: ${narrowest / 16}rem) {
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
  }
`;

import { css } from "lit";

/** What stands in lists: steps, concepts, depths; with their numbers, marks, boxes and minutes. */
export const items = css`
  .item {
    display: grid;
    grid-template-columns: 1.75rem minmax(0, 1fr) auto auto;
    gap: 0 0.5rem;
    align-items: start;
    padding: 0.375rem 0.25rem 0.375rem 0;
    border-radius: 0.375rem;
  }

  .item:has([aria-current]) {
    background: color-mix(in srgb, var(--_selected) 14%, transparent);
    outline: 1px solid var(--_selected);
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
    line-height: 1.4;
  }

  /* In another direction than what is around it, a line keeps to the side that the others begin on. */
  .reason[dir] {
    text-align: match-parent;
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
    font-size: 0.75rem;
    font-weight: 700;
  }

  /* Beside smaller letters. */
  :is(.facts, .hit) .mark {
    margin-block: 0;
  }

  .mark.mastered {
    background: var(--area, var(--_quiet-text));
    color: var(--_background);
  }

  .mark.locked {
    border-style: dashed;
    border-width: 1.5px;
  }

  .mark.skipped {
    border-style: dotted;
  }

  /* A phone with letters twice as large. */
  @container concept-map (max-width: 16rem) {
    .item .minutes {
      grid-area: 2 / 2;
    }
  }

  .minutes {
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

  .tick {
    display: grid;
  }

  .done {
    margin-block-end: 0.5rem;
  }

  .depths li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0 0.5rem;
    padding: 0.25rem 0;
  }

  .depths .reason {
    grid-column: 2 / -1;
  }

  .outline .item {
    grid-template-columns: 1.75rem minmax(0, 1fr) auto;
  }
`;

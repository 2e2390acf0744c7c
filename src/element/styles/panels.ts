import { css } from "lit";

export const panels = css`
  :is(.panel, .sheet) h3 {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.5rem;
    margin: 0 0 0.375rem;
    font-size: 1rem;
    line-height: 1.35;
  }

  :is(.panel, .sheet) h4 {
    margin: 1rem 0 0.25rem;
    font-size: 0.8125rem;
    font-weight: 600;
    color: var(--_quiet-text);
  }

  :is(.panel, .sheet) p {
    margin: 0.25rem 0 0.5rem;
  }

  :is(.panel, .sheet) ul,
  :is(.panel, .sheet) ol {
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

  .close {
    flex: none;
    width: 2rem;
    height: 2rem;
    margin: -0.25rem -0.375rem 0 0;
    border: 0;
    border-radius: 0.375rem;
    background: none;
    cursor: pointer;
  }

  .close:hover {
    background: var(--_panel);
  }

  .undo {
    margin-block-end: 0.5rem;
    font-size: 0.8125rem;
  }

  .offer {
    min-height: 1.75rem;
    margin-block: 0.25rem;
    font-size: 0.8125rem;
    text-align: start;
    color: var(--_text);
  }

  .facts {
    display: flex;
    gap: 0.375rem;
    align-items: start;
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
    background: color-mix(in srgb, var(--_selected) 14%, transparent);
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

  /* A finger needs 44 pixels; lines stay as near to one another as they are. */
  @media (pointer: coarse) {
    .link,
    :is(.panel, .sheet) a,
    .outline .item,
    details > summary,
    .offer {
      min-height: 2.75rem;
      padding-block: 0.6875rem;
    }

    /* In line with the number before it. */
    ol .link {
      margin-block: -0.6875rem;
    }

    .close {
      width: 2.75rem;
      height: 2.75rem;
    }

    textarea {
      min-height: 2.75rem;
    }

    .tick,
    .depths label {
      padding: 0.6875rem;
      margin: -0.6875rem;
    }

    /* It lies over the box beside it. */
    .depths label {
      padding-inline-start: 2.75rem;
      margin-inline-start: -2.75rem;
    }
  }

  section + section,
  section + details {
    margin-block-start: 1.25rem;
    padding-block-start: 1rem;
    border-block-start: 1px solid var(--_line);
  }
`;

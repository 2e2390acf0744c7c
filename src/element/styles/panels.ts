import { css } from "lit";

/** The panel and the details: headings, links, sections. */
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

  .quiet,
  .reason,
  .minutes {
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
    cursor: pointer;
  }

  a,
  .link {
    color: inherit;
    text-decoration: underline;
    text-decoration-color: color-mix(in srgb, currentcolor 35%, transparent);
    text-underline-offset: 0.2em;
  }

  :is(a, .link):hover {
    text-decoration-color: currentcolor;
  }

  .close:not([hidden]) {
    display: grid;
    place-content: center;
  }

  .close {
    flex: none;
    width: 2rem;
    height: 2rem;
    margin: -0.25rem -0.375rem -0.25rem 0;
    padding: 0;
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

  /* Long titles keep clear of the triangle. */
  .panel summary {
    margin-inline-start: 1rem;
    list-style-position: outside;
  }

  details details {
    margin-inline-start: 0.5rem;
  }

  .panel :is(.legend, .help) {
    margin-block-start: 1rem;
  }

  section + section,
  section + details {
    margin-block-start: 1.25rem;
    padding-block-start: 1rem;
    border-block-start: 1px solid var(--_line);
  }
`;

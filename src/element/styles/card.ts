import { css } from "lit";

/** The card of a link. */
export const card = css`
  .card {
    position: fixed;
    inset: auto;
    z-index: 10;
    box-sizing: border-box;
    width: min(22rem, calc(100vw - 1rem));
    margin: 0;
    padding: 0.625rem 0.875rem 0.75rem;
    overflow: auto;
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--area);
    border-radius: 0.5rem;
    background: var(--_background);
    box-shadow: 0 4px 16px rgb(0 0 0 / 18%);
    color: var(--_text);
    font: 400 0.9375rem/1.5
      var(--concept-map-font, system-ui, "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", sans-serif);
    letter-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    overflow-wrap: break-word;
  }

  .card p {
    margin: 0 0 0.375rem;
  }

  .card .title {
    margin: 0;
    font-weight: 600;
  }

  .card .quiet {
    color: var(--_quiet-text);
    font-size: 0.8125rem;
  }

  .card .mark {
    font-size: 1.1em;
  }

  .link {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-decoration-color: color-mix(in srgb, currentcolor 35%, transparent);
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  .link:hover {
    text-decoration-color: currentcolor;
  }

  label {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-height: 1.75rem;
    cursor: pointer;
  }

  input {
    width: 1.125rem;
    height: 1.125rem;
    margin: 0;
    accent-color: var(--_path);
  }

  @media (pointer: coarse) {
    label,
    .link {
      min-height: 2.75rem;
    }
  }
`;

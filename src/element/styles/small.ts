import { css } from "lit";
import { colors } from "./colors.js";

const shared = css`
  a:focus-visible,
  button:focus-visible,
  input:focus-visible,
  summary:focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
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

const chip = css`
  :host {
    display: inline;
  }

  a {
    color: inherit;
  }

  .chip {
    padding: 0.05em 0.2em;
    border-radius: 0.35em;
    background: color-mix(in srgb, var(--area) 13%, var(--_background));
    color: var(--_text);
    text-decoration: underline;
    text-decoration-color: color-mix(in srgb, var(--area) 60%, transparent);
    text-underline-offset: 0.2em;
    cursor: pointer;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
  }

  .chip:hover {
    text-decoration-color: currentcolor;
  }

  .aside {
    user-select: none;
  }

  /* With a word joiner after it, the mark stays on the line of the first word. */
  .start {
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    .chip {
      padding-inline: 0;
    }
  }

  @media print {
    .chip {
      padding: 0;
      background: none;
      color: inherit;
      text-decoration: none;
    }

    .chip .mark {
      background: none;
      border-color: currentcolor;
      color: inherit;
    }

    .card {
      display: none;
    }
  }
`;

const card = css`
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

const needs = css`
  :host {
    display: block;
    margin-block: 1em;
  }

  p {
    margin: 0;
  }

  p:focus {
    outline: none;
  }

  summary {
    width: fit-content;
    font-size: 0.875em;
    cursor: pointer;
  }

  ul,
  ol {
    margin: 0.25em 0 0;
    padding-inline-start: 1.5em;
  }

  li {
    margin-block: 0.25em;
  }

  .quiet {
    font-size: 0.875em;
  }

  @media (pointer: coarse) {
    summary {
      min-height: 2.75rem;
      line-height: 2.75rem;
    }
  }

  @media print {
    details:not([open]) {
      display: none;
    }

    summary {
      display: none;
    }
  }
`;

export const linkStyles = [colors, shared, chip, card];

export const needsStyles = [colors, shared, needs];

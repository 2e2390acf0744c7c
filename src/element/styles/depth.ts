import { css } from "lit";

/** A line with a stop for each depth, and what stands at the chosen one. */
export const depth = css`
  .depth {
    --line: 0.25rem;
    --size: 1.125rem;
    position: relative;
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    margin: 0;
    padding: 0;
    border: 0;
    min-width: min(100%, var(--stops) * 6.25rem);
    font-size: 0.8125rem;
    line-height: 1.25;
    text-align: center;
    user-select: none;
    /* What goes sideways is a drag, and the rest is the page's. */
    touch-action: pan-y;
  }

  .depth label {
    position: relative;
    min-height: 2.75rem;
    padding-block-start: calc(var(--size) + 0.1875rem);
    color: var(--_quiet-text);
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .depth :is(label:has(:checked), label:hover) {
    color: var(--_text);
  }

  .depth small {
    display: block;
    min-height: 1.25em;
    font-size: 0.75rem;
    color: var(--_quiet-text);
    white-space: nowrap;
  }

  /* A stop, and the line to it from the one before. */
  .depth label::after,
  .depth label:not(legend + label)::before {
    content: "";
    position: absolute;
    inset-block-start: calc((var(--size) - var(--line)) / 2);
    inset-inline-start: -50%;
    width: 100%;
    height: var(--line);
    background: var(--_arrow);
  }

  .depth label::after {
    inset-block-start: calc(var(--size) / 2 - var(--line));
    inset-inline-start: calc(50% - var(--line));
    width: calc(2 * var(--line));
    height: calc(2 * var(--line));
    border-radius: 50%;
  }

  .depth label:is(:has(:checked), :has(~ label :checked))::before,
  .depth label:has(~ label :checked)::after {
    background: var(--_path);
  }

  .depth input {
    position: absolute;
    inset: 0;
    z-index: 2;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  .thumb {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: calc((var(--at) + 0.5) * 100% / var(--stops) - var(--size) / 2);
    z-index: 1;
    width: var(--size);
    height: var(--size);
    border-radius: 50%;
    background: var(--_path);
    box-shadow: 0 0 0 2px var(--_background);
  }

  .depth:hover .thumb {
    box-shadow:
      0 0 0 2px var(--_background),
      0 0 0 6px color-mix(in srgb, var(--_path) 22%, transparent);
  }

  .depth:has(:focus-visible) .thumb {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }

  @media (prefers-reduced-motion: no-preference) {
    .thumb {
      transition: inset-inline-start 150ms ease-out;
    }
  }

  @media (forced-colors: active) {
    .depth * {
      forced-color-adjust: none;
    }
  }
`;

import { css } from "lit";

export const drawing = css`
  .canvas,
  .walk,
  .lanes {
    position: absolute;
    inset: 0;
  }

  .canvas {
    touch-action: pan-x pan-y;
    /* Tells of every change of colours, by its end. */
    color: var(--_text);
    transition: color 1ms;
  }

  /* More lies beyond a side where the picture fades out. */
  .canvas::after {
    content: "";
    position: absolute;
    inset: 0;
    z-index: 1;
    pointer-events: none;
    --fade: var(--_background), transparent;
    background:
      linear-gradient(to right, var(--fade)) 0 0 / var(--left) 100%,
      linear-gradient(to left, var(--fade)) 100% 0 / var(--right) 100%,
      linear-gradient(to bottom, var(--fade)) 0 0 / 100% var(--top),
      linear-gradient(to top, var(--fade)) 0 100% / 100% var(--bottom);
    background-repeat: no-repeat;
  }

  /* Titles of frames keep to the screen; the sides where it fades out lie beneath them. */
  .walk {
    z-index: 1;
  }

  .walk,
  .lanes {
    pointer-events: none;
    /* Unlike "hidden", it does not scroll to what takes the focus. */
    overflow: clip;
  }

  .layer {
    position: absolute;
    inset: 0 auto auto 0;
    transform-origin: 0 0;
    --zoom: 1;
  }

  .layer > * {
    position: absolute;
  }

  .tip,
  .hint {
    position: absolute;
    inset: 0 auto auto 0;
    z-index: 3;
    padding: 0.125rem 0.5rem;
    font-size: 0.8125rem;
    white-space: nowrap;
    color: var(--_on-path);
    background: var(--_path);
    border-radius: 0.375rem;
    pointer-events: none;
  }

  .hint {
    inset: auto 1rem 1rem;
    width: fit-content;
    margin: 0 auto;
    padding: 0.5rem 0.875rem;
    font-size: 0.875rem;
    text-align: center;
    white-space: normal;
  }

  .walk button {
    padding: 0;
    border: 0;
    background: none;
    border-radius: 9px;
    transform-origin: 0 0;
    opacity: 0;
  }

  .walk button:focus-visible {
    opacity: 1;
    outline: calc(3px / var(--zoom)) solid var(--_focus);
    outline-offset: calc(4px / var(--zoom));
  }

  .lane {
    border-radius: 1rem;
    background: color-mix(in srgb, var(--area) 13%, var(--_background));
    opacity: 0.6;
  }

  .lane-titles span {
    position: absolute;
    padding: 0.1875rem 0.25rem;
    border-radius: 0.375rem;
    font-size: 0.75rem;
    font-weight: 600;
    line-height: 1.2;
    text-align: center;
    text-wrap: balance;
    hyphens: auto;
    overflow-wrap: anywhere;

    color: var(--_background);
    background: var(--area);
  }

  .bar {
    grid-area: bar;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: center;
    padding: 0.5rem 0.75rem;
    border-block-start: 1px solid var(--_line);
  }

  .legend {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    gap: 0 0.875rem;
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 0.75rem;
    color: var(--_quiet-text);
  }

  .panel .legend,
  .legend:not(:has(li)) {
    display: none;
  }

  .legend li {
    display: flex;
    align-items: center;
    gap: 0.375rem;
  }

  .swatch {
    flex: none;
    width: 0.875rem;
    height: 0.75rem;
    border-radius: 0.25rem;
    background: var(--fill, var(--area, var(--_quiet-text)));
    border: 2px solid var(--area, var(--_quiet-text));
    color: var(--_background);
    font-size: 0.5625rem;
    line-height: 0.5rem;
    text-align: center;
  }

  .line {
    flex: none;
    width: 1.5rem;
    border-block-start: 2px dashed var(--_arrow);
  }

  .line.helpful {
    border-block-start-style: dotted;
  }

  .swatch.sure {
    width: auto;
    letter-spacing: -0.15em;
  }

  .swatch:is(.ready, .locked, .skipped) {
    background: var(--fill, none);
    color: inherit;
  }

  .swatch:is(.locked, .skipped) {
    border: 1.5px dashed var(--_quiet-text);
  }

  .swatch.skipped {
    border-style: dotted;
  }
`;

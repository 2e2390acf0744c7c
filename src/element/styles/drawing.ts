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

  /* What is said over the picture. */
  .tip,
  .hint {
    position: absolute;
    z-index: 3;
    color: var(--_on-path);
    background: var(--_path);
    border-radius: 0.375rem;
    pointer-events: none;
  }

  .tip {
    inset: 0 auto auto 0;
    padding: 0.125rem 0.5rem;
    font-size: 0.8125rem;
    white-space: nowrap;
  }

  .hint {
    inset: auto 1rem 1rem;
    width: fit-content;
    margin: 0 auto;
    padding: 0.5rem 0.875rem;
    font-size: 0.875rem;
    text-align: center;
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
`;

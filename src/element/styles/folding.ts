import { css } from "lit";

/** Frames of unfolded areas, with their titles over the canvas. */
export const folding = css`
  .around {
    box-sizing: border-box;
    border: max(1.5px, calc(1px / var(--zoom))) solid var(--area);
    border-radius: 1rem;
    background: color-mix(in srgb, var(--area) 7%, transparent);
  }

  .walk .frame-title {
    box-sizing: border-box;
    width: auto;
    height: auto;
    min-height: 1.75em;
    padding: 0 0.75em;
    overflow: hidden;
    font: inherit;
    font-size: var(--title, 15px);
    font-weight: 700;
    line-height: 1.2;
    text-align: start;
    text-overflow: ellipsis;
    white-space: nowrap;
    color: var(--_background);
    background: var(--area);
    border-radius: 1rem 0.5em 0.75em 0;
    opacity: 1;
    pointer-events: auto;
    cursor: pointer;
  }

  .walk .frame-title:hover {
    text-decoration: underline;
  }

  .walk .frame-title.too-small:not(:focus) {
    opacity: 0;
    pointer-events: none;
  }

  @media (pointer: coarse) {
    .walk .frame-title {
      min-height: 3.67em;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .around,
    .walk button {
      transition:
        left 0.25s ease-in-out,
        top 0.25s ease-in-out,
        width 0.25s ease-in-out,
        height 0.25s ease-in-out;
    }

    .around,
    .walk .frame-title {
      animation: come 0.25s ease-in;
    }
  }

  @keyframes come {
    from {
      opacity: 0;
    }
  }

  @media (forced-colors: active) {
    .walk .frame-title {
      forced-color-adjust: none;
    }
  }
`;

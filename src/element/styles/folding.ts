import { css } from "lit";

/** Frames of unfolded areas, with their titles over the canvas. */
export const folding = css`
  .around {
    border: max(1.5px, calc(1px / var(--zoom))) solid var(--area);
    border-radius: 1rem;
    background: color-mix(in srgb, var(--area) 7%, transparent);
  }

  .walk .frame-title {
    display: flex;
    gap: 0.25em;
    align-items: center;
    width: auto;
    height: auto;
    min-height: 1.75em;
    padding: 0 0.75em;
    font: inherit;
    font-size: var(--title, 15px);
    font-weight: 700;
    line-height: 1.2;
    white-space: nowrap;
    color: var(--_background);
    background: var(--area);
    border-radius: 0.75em 0.5em 0.75em 0;
    opacity: 1;
    pointer-events: auto;
    cursor: pointer;
  }

  [dir="rtl"] .walk .frame-title {
    border-radius: 0.5em 0.75em 0 0.75em;
  }

  .frame-title bdi {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .frame-title small {
    margin-inline-start: 0.5em;
    font-size: 0.85em;
    font-weight: 400;
  }

  /* The button's label says it in other words. */
  .frame-title small::before {
    content: attr(data-told);
  }

  .frame-title small[data-told=""] {
    display: none;
  }

  .walk .frame-title:hover {
    text-decoration: underline;
  }

  .walk .frame-title.too-small:not(:focus) {
    opacity: 0;
    pointer-events: none;
  }

  /* A finger needs more than is seen. */
  @media (pointer: coarse) {
    .frame-title::after {
      content: "";
      position: absolute;
      inset: -1em 0;
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
`;

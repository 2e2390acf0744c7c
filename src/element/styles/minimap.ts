import { css } from "lit";

export const minimap = css`
  .minimap {
    position: absolute;
    inset: auto 0.625rem 0.625rem auto;
    z-index: 2;
    box-sizing: content-box;
    padding: 4px;
    background: color-mix(in srgb, var(--_background) 88%, transparent);
    border: 1px solid var(--_line);
    border-radius: 0.5rem;
    /* Nothing of it reaches the corners; to cut them off costs a browser without a GPU as much as the picture itself. */
    overflow: visible;
    cursor: move;
    touch-action: none;
  }

  [dir="rtl"] .minimap {
    inset: auto auto 0.625rem 0.625rem;
  }

  .minimap[hidden] {
    display: none;
  }

  /* It must not lie over what the keyboard is on. */
  .walk:has(:focus-visible) ~ .minimap {
    visibility: hidden;
  }
`;

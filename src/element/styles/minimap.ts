import { css } from "lit";

export const minimap = css`
  [name="minimap"] {
    display: block;
    position: absolute;
    inset-block-end: 0.625rem;
    inset-inline-end: 0.625rem;
    z-index: 2;
  }

  [data-corner^="top"] {
    inset-block: 0.625rem auto;
  }

  [data-corner$="start"] {
    inset-inline: 0.625rem auto;
  }

  .minimap {
    display: block;
    box-sizing: content-box;
    padding: 4px;
    background: var(--_background);
    border: 1px solid var(--_line);
    border-radius: 0.5rem;
    /* Nothing of it reaches the corners; to cut them off costs a browser without a GPU as much as the picture itself. */
    overflow: visible;
    cursor: move;
    touch-action: none;
  }

  /* Around what is in view; the canvas beneath has the pointer. */
  .minimap-view {
    position: absolute;
    inset: 5px;
    contain: strict;
    pointer-events: none;
  }

  .minimap-view > span {
    position: absolute;
    inset: 0 auto auto 0;
    box-sizing: border-box;
    border: 2px solid var(--_path);
    will-change: transform;
  }

  :is(.minimap, .minimap-view)[hidden] {
    display: none;
  }

  /* It must not lie over what the keyboard is on. */
  .walk:has(:focus-visible) ~ [name="minimap"] {
    visibility: hidden;
  }
`;

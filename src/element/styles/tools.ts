import { css } from "lit";

export const tools = css`
  .tools,
  .zoom {
    display: flex;
    gap: 0.25rem;
  }

  .tools {
    margin-inline-start: auto;
  }

  .menu {
    position: relative;
  }

  .menu .saves {
    position: absolute;
    inset-block-end: calc(100% + 0.375rem);
    inset-inline-end: 0;
    z-index: 5;
    display: flex;
    gap: 0.25rem;
    padding: 0.375rem;
  }

  .square {
    display: grid;
  }

  /* All of its button shows the tooltip. */
  .glyph {
    display: grid;
    place-content: center;
  }

  .square svg {
    width: 0.875rem;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
  }

  :host(:fullscreen) {
    height: 100%;
    max-height: none;
    border: 0;
    border-radius: 0;
  }
`;

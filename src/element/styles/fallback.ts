import { css } from "lit";

export const fallback = css`
  .alone .map {
    display: flex;
    flex-direction: column;
    /* What is empty does not count as something that moves when the head comes. */
    visibility: hidden;
  }

  .alone .map > :not(.canvas) {
    visibility: visible;
  }

  .fallback {
    flex: 1;
    /* Over the canvas, which is still empty. */
    position: relative;
    z-index: 1;
    min-height: 0;
    padding: 1rem;
    overflow: auto;
  }

  .fallback:not(.seen) {
    flex: none;
    padding: 0;
  }

  .banner {
    flex-wrap: wrap;
  }

  .banner pre {
    min-width: 0;
    margin: 0;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .alone .banner {
    position: static;
    flex: none;
    margin: 0.5rem 0.5rem 0;
  }

  .alone .hint {
    z-index: 2;
  }
`;

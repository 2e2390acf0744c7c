import { css } from "lit";

/** Details that lie over the lower part of a narrow picture; on paper they stand like the rest. */
export const sheet = css`
  .sheet {
    margin: 0;
  }

  @media screen {
    .sheet {
      grid-area: map;
      align-self: end;
      position: sticky;
      inset-block-end: 0;
      z-index: 2;
      max-height: min(50%, 45vh);
      padding-block: 0 max(0.875rem, env(safe-area-inset-bottom));
      scroll-padding-block-start: 4rem;
      overflow: auto;
      overscroll-behavior: contain;
      overflow-wrap: anywhere;
      border-width: 1px 0 0;
      border-radius: 1rem 1rem 0 0;
      box-shadow: 0 -0.25rem 1rem rgb(0 0 0 / 18%);
    }

    .sheet[data-tall] {
      max-height: min(80%, 80vh);
    }

    .sheet h3 {
      position: sticky;
      inset-block-start: 1rem;
      z-index: 1;
      margin: -1.75rem 0 0;
      padding-block-end: 0.25rem;
      background: var(--_background);
      /* Beneath it lies the grip. */
      pointer-events: none;
    }

    .sheet .close {
      pointer-events: auto;
    }

    .grip {
      position: sticky;
      inset-block-start: 0;
      z-index: 1;
      display: block;
      width: 100%;
      height: 2.75rem;
      padding: 0;
      border: 0;
      background: var(--_background);
      cursor: grab;
      touch-action: none;
      clip-path: inset(0);
    }

    .grip::before {
      content: "";
      position: absolute;
      inset: 0.5rem 0 auto;
      width: 2.5rem;
      margin: auto;
      border: 2px solid var(--_quiet-text);
      border-radius: 2px;
      outline: inherit;
      outline-offset: 2px;
    }

    .grip[aria-expanded="false"] ~ :not(h3) {
      display: none;
    }
  }
`;

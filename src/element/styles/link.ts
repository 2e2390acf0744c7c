import { css } from "lit";
import { card } from "./card.js";
import { colors } from "./colors.js";
import { hidden } from "./hidden.js";
import { small } from "./small.js";

const chip = css`
  :host {
    display: inline;
  }

  a {
    color: inherit;
  }

  .chip {
    padding: 0.05em 0.2em;
    border-radius: 0.35em;
    background: color-mix(in srgb, var(--area) 13%, var(--_background));
    color: var(--_text);
    text-decoration: underline;
    text-decoration-color: color-mix(in srgb, var(--area) 60%, transparent);
    text-underline-offset: 0.2em;
    cursor: pointer;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
  }

  .chip:hover {
    text-decoration-color: currentcolor;
  }

  .aside {
    user-select: none;
  }

  /* With a word joiner after it, the mark stays on the line of the first word. */
  .start {
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    .chip {
      padding-inline: 0;
    }
  }

  @media print {
    .chip {
      padding: 0;
      background: none;
      color: inherit;
      text-decoration: none;
    }

    .chip .mark {
      background: none;
      border-color: currentcolor;
      color: inherit;
    }

    .card {
      display: none;
    }
  }
`;

export const linkStyles = [colors, hidden, small, chip, card];

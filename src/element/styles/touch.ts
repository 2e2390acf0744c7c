import { css } from "lit";

/** A finger needs 44 pixels; lines stay as near to one another as they are. */
export const touch = css`
  @media (pointer: coarse) {
    .button,
    select,
    textarea,
    .segments label,
    .combobox input,
    .hit,
    .choices .check {
      min-height: 2.75rem;
    }

    .link,
    :is(.panel, .sheet) a,
    .outline .item,
    details > summary,
    .offer {
      min-height: 2.75rem;
      padding-block: 0.6875rem;
    }

    :is(.panel, .sheet) a {
      padding-block: 0.8125rem;
    }

    .button.square {
      width: 2.75rem;
    }

    .close {
      width: 2.75rem;
      height: 2.75rem;
    }

    .field .close {
      margin-inline-start: -3.25rem;
    }

    /* A smaller one makes phones zoom in. */
    .combobox input {
      font-size: 1rem;
    }

    /* In line with the number before it. */
    ol .link {
      margin-block: -0.6875rem;
    }

    .tick,
    .depths label {
      padding: 0.6875rem;
      margin: -0.6875rem;
    }

    /* It lies over the box beside it. */
    .depths label {
      padding-inline-start: 2.75rem;
      margin-inline-start: -2.75rem;
    }
  }
`;

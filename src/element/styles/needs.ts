import { css } from "lit";
import { colors } from "./colors.js";
import { small } from "./small.js";

const needs = css`
  :host {
    display: block;
    margin-block: 1em;
  }

  p {
    margin: 0;
  }

  p:focus {
    outline: none;
  }

  summary {
    width: fit-content;
    font-size: 0.875em;
    line-height: max(1.5rem, 1.5em);
    cursor: pointer;
  }

  ul,
  ol {
    margin: 0.25em 0 0;
    padding-inline-start: 1.5em;
  }

  li {
    margin-block: 0.25em;
  }

  .quiet {
    font-size: 0.875em;
  }

  @media (pointer: coarse) {
    summary {
      line-height: max(2.75rem, 1.5em);
    }
  }

  @media print {
    details:not([open]) {
      display: none;
    }

    summary {
      display: none;
    }
  }
`;

export const needsStyles = [colors, small, needs];

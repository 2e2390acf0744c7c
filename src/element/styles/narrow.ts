import { css } from "lit";
import { narrowest, pictureHeight, toolsWidth } from "../room.js";

export const narrow = css`
  /* By "rem", large letters make a place narrow too. Under a picture that is not wide, the legend has lines of its own. */
  @container concept-map (max-width: 72rem) {
    .bar .legend {
      order: 1;
      flex-basis: 100%;
    }

    /* All in one line, as long as it can be read. */
    .head {
      gap: 0.5rem 0.75rem;
    }

    .head h2 {
      flex: 1 14rem;
    }

    .head h2 small {
      font-size: 0.75rem;
    }
  }

  /* In two lines: what the map is and how to find something, then where to go and how deep. */
  @container concept-map (max-width: 60rem) {
    .head:has(.aim) h2 {
      flex-basis: 60%;
    }

    .aim .field {
      flex: 1 16rem;
    }

    .aim [part="goal"],
    .aim + .depth {
      flex: 1;
    }

    .head .aim [part="goal"] input {
      width: 100%;
    }
  }

  @container concept-map (max-width: ${narrowest / 16}rem) {
    .frame:not(.alone) {
      grid:
        "head"
        "map" ${pictureHeight / 16}rem
        "bar"
        "panel" 1fr
        / minmax(0, 1fr);
    }

    .head {
      gap: 0.375rem 0.75rem;
      padding: 0.5rem 0.75rem;
    }

    .head h2 {
      width: 100%;
    }

    .head h2 small {
      line-height: 1.2;
    }

    .field {
      flex: 1 1 100%;
      min-width: 0;
    }

    .field select {
      flex: 1;
      min-width: 0;
      max-width: none;
    }

    .segments label {
      flex: auto;
      justify-content: center;
      padding: 0 0.5rem;
      font-size: 0.8125rem;
    }

    .head .depth {
      flex: 1 1 100%;
    }

    /* One thing scrolls: the element, or the page where the element is as high as it likes. */
    .frame:not(.alone) {
      height: auto;
      min-height: 100%;
    }

    .panel {
      overflow: visible;
      border-inline-start: 0;
      border-block-start: 1px solid var(--_line);
    }

    .bar {
      gap: 0 0.375rem;
      padding: 0 0.5rem;
    }

    /* Without them there is no bar to be seen. */
    .bar > :is(.segments, .filter) {
      margin-block: 0.375rem;
    }

    .bar .legend {
      display: none;
    }

    .panel .legend {
      display: flex;
    }

    /* Beside one another they would take the bar a second line; over the picture they would hide what it shows. */
    .frame:not(.alone) .map {
      margin-inline-end: ${toolsWidth / 16}rem;
    }

    .tools {
      position: absolute;
      inset-block-end: calc(100% + 0.5rem);
      inset-inline-end: 0.5rem;
      z-index: 2;
    }

    .tools,
    .zoom {
      flex-direction: column;
    }

    .menu .saves {
      inset-block: 0 auto;
      inset-inline-end: calc(100% + 0.375rem);
    }

    /* Over the details they have no room. */
    .frame:not(.low):has(.sheet) .tools:not(:focus-within) {
      visibility: hidden;
    }

    /* Where a head would leave no room for the picture, that comes first; what sticks out below tells of more. */
    .frame.low {
      grid:
        "map" calc(var(--height) - 1.25rem)
        "bar"
        "head"
        "panel" 1fr
        / minmax(0, 1fr);
      /* An element that is as high as what it holds would shrink with the picture. */
      min-height: var(--height);
    }

    .frame.low .map {
      margin: 0;
    }

    .low .head {
      border-block: 1px solid var(--_line);
    }

    .low .tools,
    .low .choices {
      position: static;
    }

    .low .tools {
      flex-flow: wrap;
      margin-block: 0.375rem;
    }

    .low .zoom {
      flex-direction: row;
    }

    .low .filter[open] {
      order: 1;
      flex-basis: 100%;
    }

    .low .choices {
      max-width: min(100%, 32rem);
      max-height: none;
      margin-block-start: 0.5rem;
    }
  }
`;

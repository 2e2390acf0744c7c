import { css } from "lit";
import { narrowest, pictureHeight } from "../room.js";
import { besidePicture } from "./beside-picture.js";

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

    /* Beneath two lines, its own would leave the picture less than half of a low element. */
    .frame:has(> .panel) .bar .legend {
      display: none;
    }

    .panel .legend {
      display: flex;
    }

    .bar {
      gap: 0.375rem;
      padding: 0.5rem;
    }

    .segments label {
      padding: 0 0.5rem;
      font-size: 0.8125rem;
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

    ${besidePicture(".frame:not(.alone)")}

    /* Over the details they have no room. */
    .frame:not(.low):has(.sheet) .tools:not(:focus-within) {
      visibility: hidden;
    }
  }
`;

import { css, unsafeCSS, type CSSResult } from "lit";
import { toolsWidth } from "../room.js";

/** Leaves a picture its height: the bar is one line, the tools stand beside the picture, and the legend goes to the panel. */
export function besidePicture(selector: string): CSSResult {
  const frame = unsafeCSS(selector);
  return css`
    ${frame} .bar {
      gap: 0 0.375rem;
      padding: 0 0.5rem;
    }

    /* Without them there is no bar to be seen. */
    ${frame} .bar > :is(.segments, .filter) {
      margin-block: 0.375rem;
    }

    ${frame} .bar .legend {
      display: none;
    }

    ${frame} .panel .legend {
      display: flex;
    }

    /* Beside one another they would take the bar a second line; over the picture they would hide what it shows. */
    ${frame} .map {
      margin-inline-end: ${toolsWidth / 16}rem;
    }

    ${frame} .tools {
      position: absolute;
      inset-block-end: calc(100% + 0.5rem);
      inset-inline-end: 0.5rem;
      z-index: 2;
    }

    ${frame} :is(.tools, .zoom) {
      flex-direction: column;
    }

    ${frame} .menu .saves {
      inset-block: 0 auto;
      inset-inline-end: calc(100% + 0.375rem);
    }
  `;
}

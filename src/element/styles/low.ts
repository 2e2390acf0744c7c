import { css } from "lit";
import { narrowest, panelWidth } from "../room.js";
import { besidePicture } from "./beside-picture.js";

/** Where head and bar would leave little room for the picture, that comes first. On paper all is as high as it takes. */
export const low = css`
  @media screen {
    /* What sticks out below tells of more. */
    @container concept-map (max-width: ${narrowest / 16}rem) {
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

      .frame.low :is(.tools, .choices) {
        position: static;
      }

      .frame.low .tools {
        flex-flow: wrap;
        margin-block: 0.375rem;
      }

      .frame.low .zoom {
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

    /* Picture and bar stay, and head and panel scroll beside them. */
    @container concept-map (width > ${narrowest / 16}rem) {
      ${besidePicture(".frame.low")}

      .frame.low {
        --bar: 0rem;
        grid:
          "map head"
          "map panel" 1fr
          / minmax(0, 1fr) ${panelWidth / 16}rem;
        height: auto;
      }

      .low:has(.bar > :is(.segments, .filter)) {
        --bar: 3.0625rem;
      }

      @media (pointer: coarse) {
        .low:has(.bar > :is(.segments, .filter)) {
          --bar: 3.9375rem;
        }
      }

      .low :is(.map, .bar) {
        position: sticky;
      }

      .low .map {
        inset-block-start: 0;
        height: calc(var(--height) - var(--bar));
      }

      .low .bar {
        z-index: 2;
        grid-area: map;
        align-self: end;
        inset-block-end: 0;
        min-height: var(--bar);
        background: var(--_background);
      }

      .low .filter {
        position: static;
      }

      .low .choices {
        inset-inline: 0.5rem;
        width: auto;
        max-width: 32rem;
      }

      .low :is(.head, .panel) {
        border-inline-start: 1px solid var(--_line);
      }

      /* What stands in it has no more room than in a narrow element. */
      .low .head {
        container: concept-map / inline-size;
        position: relative;
        z-index: 1;
        gap: 0.375rem 0.75rem;
        padding: 0.5rem 0.75rem;
      }

      .low .head .hits {
        max-height: max(8rem, calc(var(--height) - 7rem));
      }

      .low .panel {
        overflow: visible;
      }
    }
  }
`;

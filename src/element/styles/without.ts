import { css } from "lit";

/** What moves into the place of parts that are left out. */
export const without = css`
  .bar.empty {
    display: none;
  }

  :host([without~="zoom"][without~="export"][without~="fullscreen"]) .map {
    margin: 0;
  }

  :host([without~="panel"]) .frame:not(.low),
  :host([without~="panel"][without~="head"]) .frame {
    grid-template-columns: minmax(0, 1fr) 0;
  }
`;

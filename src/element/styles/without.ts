import { css } from "lit";

/** What the attribute `without` takes away; head, panel and minimap are not even rendered. */
export const without = css`
  :host([without~="legend"]) .legend,
  :host([without~="zoom"]) .zoom,
  :host([without~="export"]) .menu,
  :host([without~="fullscreen"]) .fullscreen {
    display: none;
  }

  :host([without~="zoom"][without~="export"][without~="fullscreen"]) .map {
    margin: 0;
  }

  :host([without~="panel"]) .frame {
    grid-template-columns: minmax(0, 1fr) 0;
  }
`;

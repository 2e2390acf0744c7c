import { css } from "lit";

/** What the attribute `without` takes away. */
export const without = css`
  :host([without~="minimap"]) .minimap,
  :host([without~="legend"]) .legend,
  :host([without~="zoom"]) .zoom,
  :host([without~="export"]) .menu,
  :host([without~="fullscreen"]) .fullscreen,
  :host([without~="head"]) .head,
  :host([without~="panel"]) :is(.panel, .sheet) {
    display: none;
  }

  :host([without~="panel"]) .frame {
    grid-template-columns: minmax(0, 1fr) 0;
  }
`;

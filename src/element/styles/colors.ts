import { css } from "lit";

/** Colours: each is a public custom property, or ours. Private names start with `--_`. */
export const colors = css`
  :host {
    --_background: var(--concept-map-background, light-dark(#fdfdfb, #15181d));
    --_panel: var(--concept-map-panel, light-dark(#f4f4f0, #1d2127));
    --_text: var(--concept-map-text, light-dark(#1c2128, #eceef1));
    --_quiet-text: var(--concept-map-quiet-text, light-dark(#5d6570, #a3abb6));
    --_line: var(--concept-map-line, light-dark(#dcdcd5, #343a43));
    --_arrow: var(--concept-map-arrow, light-dark(#8a919b, #646d79));
    --_path: var(--concept-map-path, light-dark(#1f2a37, #f3ead2));
    --_on-path: var(--concept-map-on-path, light-dark(#ffffff, #1b1f26));
    --_selected: var(--concept-map-selected, light-dark(#c67500, #ffb84d));
    --_focus: var(--concept-map-focus, light-dark(#1257c0, #8ab8ff));
    --_area-1: var(--concept-map-area-1, light-dark(#3368c5, #95c1ff));
    --_area-2: var(--concept-map-area-2, light-dark(#048272, #43bcaf));
    --_area-3: var(--concept-map-area-3, light-dark(#5a2f96, #a785d6));
    --_area-4: var(--concept-map-area-4, light-dark(#683100, #eba564));
    --_area-5: var(--concept-map-area-5, light-dark(#a1294e, #e17797));
    --_area-6: var(--concept-map-area-6, light-dark(#566c00, #daf27d));
    --_area-7: var(--concept-map-area-7, light-dark(#4e6076, #c2cfe0));
    --_area-8: var(--concept-map-area-8, light-dark(#99694d, #dcbda1));
  }

  @media (prefers-contrast: more) {
    :host {
      --_line: var(--_text);
      --_quiet-text: var(--_text);
      --_arrow: var(--_text);
    }
  }

  @media (forced-colors: active) {
    :host {
      --_background: Canvas;
      --_panel: Canvas;
      --_text: CanvasText;
      --_quiet-text: CanvasText;
      --_line: CanvasText;
      --_arrow: CanvasText;
      --_path: CanvasText;
      --_on-path: Canvas;
      --_selected: Highlight;
      --_focus: Highlight;
      --_area-1: CanvasText;
      --_area-2: CanvasText;
      --_area-3: CanvasText;
      --_area-4: CanvasText;
      --_area-5: CanvasText;
      --_area-6: CanvasText;
      --_area-7: CanvasText;
      --_area-8: CanvasText;
    }

    /* Fills tell nothing here. */
    .swatch {
      --fill: initial !important;
    }

    .legend :is(.fill, .area) {
      display: none;
    }

    .segments {
      outline: 1px solid;
    }

    /* What is told by a filled shape keeps its fill; its colours are the system's already. */
    .number,
    .mark,
    .swatch,
    .tip,
    .hint,
    .lane-titles span,
    .frame-title,
    .button.primary,
    .segments label:has(:checked) {
      forced-color-adjust: none;
    }
  }
`;

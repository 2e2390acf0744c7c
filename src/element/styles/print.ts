import { css } from "lit";

export const print = css`
  @media print {
    :host {
      height: auto !important;
      max-height: none !important;
      overflow: visible !important;
    }

    .frame:not(.alone) .map,
    .bar,
    .head :is(.combobox, .field),
    .said,
    .progress,
    .note.empty,
    .segments,
    .depth,
    .actions,
    .help,
    .close,
    .grip {
      display: none;
    }

    .frame {
      display: block;
    }

    .panel {
      overflow: visible;
      border: 0;
    }

    /* What nobody can unfold on paper; a path alone stays alone. */
    .outline[open] details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;

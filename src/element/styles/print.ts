import { css } from "lit";

export const print = css`
  .paper {
    display: none;
  }

  @media print {
    :host {
      /* Paper is white, whatever the screen is. */
      color-scheme: only light !important;
      height: auto !important;
      max-height: none !important;
      overflow: visible !important;
      border: 0;
    }

    .frame:not(.alone) .map > :not(.paper),
    .bar,
    .head :is(.combobox, .field),
    .said,
    .progress,
    .note.empty,
    :is(.outline, .done):not([open]),
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

    .frame:not(.alone) .map {
      overflow: visible;
      margin: 0;
    }

    .paper {
      display: block;
      padding-block: 1rem;
    }

    .panel {
      contain: none;
      overflow: visible;
      border: 0;
    }

    /* White digits are nothing without the disc that they stand on. */
    .number,
    .mark {
      print-color-adjust: exact;
    }

    /* What nobody can unfold on paper; a path alone stays alone. */
    .outline[open] details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;

/** The colours that a picture is painted with; the canvas takes them as `rgb()`, `rgba()` or hexadecimal. */
export interface Theme {
  readonly background: string;
  readonly text: string;
  readonly quietText: string;
  readonly arrow: string;
  readonly path: string;
  readonly onPath: string;
  readonly selected: string;
  /** One for each top area, used again from the start where there are more areas. */
  readonly areas: readonly AreaColors[];
  /** The typeface, as in CSS. Default: the system's. */
  readonly font?: string;
  /** A colour that a page gave a concept, as it is drawn. Default: as it was given. */
  readonly colorOf?: (color: string) => string;
  /** Does the reader's system choose all colours? Then none is drawn that a page gave. */
  readonly isForced?: boolean;
}

export interface AreaColors {
  /** Borders, arrows and marks. */
  readonly strong: string;
  /** Fills behind text. */
  readonly soft: string;
}

import { css } from "lit";

/** The bar under the picture, and the legend in it. */
export const bar = css`
  .bar {
    grid-area: bar;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: center;
    padding: 0.5rem 0.75rem;
    border-block-start: 1px solid var(--_line);
  }

  .legend {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    gap: 0 0.875rem;
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 0.75rem;
    color: var(--_quiet-text);
  }

  .panel .legend,
  .legend:not(:has(li)) {
    display: none;
  }

  .legend li {
    display: flex;
    align-items: center;
    gap: 0.375rem;
  }

  .swatch {
    flex: none;
    width: 0.875rem;
    height: 0.75rem;
    border-radius: 0.25rem;
    background: var(--fill, var(--area, var(--_quiet-text)));
    border: 2px solid var(--area, var(--_quiet-text));
    color: var(--_background);
    font-size: 0.5625rem;
    line-height: 0.5rem;
    text-align: center;
  }

  .line {
    flex: none;
    width: 1.5rem;
    border-block-start: 2px dashed var(--_arrow);
  }

  .line.helpful {
    border-block-start-style: dotted;
  }

  .swatch.sure {
    width: auto;
    letter-spacing: -0.15em;
  }

  .swatch:is(.ready, .locked, .skipped) {
    background: var(--fill, none);
    color: inherit;
  }

  .swatch:is(.locked, .skipped) {
    border: 1.5px dashed var(--_quiet-text);
  }

  .swatch.skipped {
    border-style: dotted;
  }
`;

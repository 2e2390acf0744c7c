import type { CSSResult, LitElement } from "lit";

/** Gives an element that has come to another document its styles again: a sheet belongs to the document that made it. */
export function adoptStylesAnew({ renderRoot, ownerDocument, constructor }: LitElement): void {
  const view = ownerDocument.defaultView;
  if (!(renderRoot instanceof ShadowRoot) || !view) return;
  renderRoot.adoptedStyleSheets = (constructor as typeof LitElement).elementStyles.map((style) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync((style as CSSResult).cssText);
    return sheet;
  });
}

import type { CSSResult, LitElement } from "lit";

/** Gives an element that has come to another document its styles again: a sheet belongs to the document that made it. */
export function adoptStylesAnew({ shadowRoot, ownerDocument, constructor }: LitElement): void {
  const view = ownerDocument.defaultView;
  if (!shadowRoot || !view) return;
  shadowRoot.adoptedStyleSheets = (constructor as typeof LitElement).elementStyles.map((style) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync((style as CSSResult).cssText);
    return sheet;
  });
}

/** The root of an element that first shows in another document than that of its script, whose sheets Lit would give it. */
export function rootAbroad(host: LitElement): ShadowRoot | undefined {
  if (host.ownerDocument === document) return undefined;
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  adoptStylesAnew(host);
  return root;
}

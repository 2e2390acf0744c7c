import { html, type TemplateResult } from "lit";

/** What the page put between the element's tags, as long as there is no map to show. */
export function fallbackPart(isSeen: boolean, changed: () => void): TemplateResult {
  return html`<div class=${isSeen ? "fallback seen" : "fallback"}><slot @slotchange=${changed}></slot></div>`;
}

/** Is there something in the default slot that readers can see? */
export function hasFallback(host: Element): boolean {
  return [...host.childNodes].some((node) =>
    node instanceof Element
      ? node.slot === "" && !/^(?:script|style|template)$/.test(node.localName)
      : node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== "",
  );
}

import { isTag } from "../words/index.js";

/** The language around an element, through shadow roots; else another, by default the reader's own. */
export function localeAround(element: Element, otherwise = navigator.language): string {
  for (let at: Element | undefined = element; at; at = parentOf(at)) {
    const tag = at.getAttribute("lang");
    if (tag && isTag(tag)) return tag;
  }
  return otherwise;
}

function parentOf(element: Element): Element | undefined {
  if (element.assignedSlot) return element.assignedSlot;
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined);
}

/** The language around an element, through shadow roots; else the reader's own. */
export function localeAround(element: Element): string {
  for (let at: Element | undefined = element; at; at = parentOf(at)) {
    const tag = at.getAttribute("lang");
    if (tag && isTag(tag)) return tag;
  }
  return navigator.language;
}

/** Is it a language tag that `Intl` takes? */
export function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function parentOf(element: Element): Element | undefined {
  if (element.assignedSlot) return element.assignedSlot;
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined);
}

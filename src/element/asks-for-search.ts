/** "/" asks for the search, but not where it is a letter like any other. */
export function asksForSearch({ key, ctrlKey, metaKey, altKey, defaultPrevented, target }: KeyboardEvent): boolean {
  const isTyping =
    target instanceof HTMLElement && target.matches("input:not([type=checkbox], [type=radio]), textarea, select");
  return key === "/" && !ctrlKey && !metaKey && !altKey && !defaultPrevented && !isTyping;
}

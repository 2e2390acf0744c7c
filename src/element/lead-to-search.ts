/** "/" leads to the search, but not where it is a letter like any other. */
export function leadToSearch(event: KeyboardEvent, root: ParentNode): void {
  const { key, ctrlKey, metaKey, altKey, defaultPrevented, target } = event;
  const isTyping =
    target instanceof HTMLElement && target.matches("input:not([type=checkbox], [type=radio]), textarea, select");
  if (key !== "/" || ctrlKey || metaKey || altKey || defaultPrevented || isTyping) return;
  const field = root.querySelector<HTMLElement>("#find");
  field?.focus();
  if (field) event.preventDefault();
}

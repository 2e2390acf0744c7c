/** Escape closes an open menu, and nothing that the menu stands in: a dialog of the page would close too. */
export function closeByEscape(event: KeyboardEvent): void {
  const menu = event.currentTarget as HTMLDetailsElement;
  if (event.key !== "Escape" || !menu.open) return;
  event.preventDefault();
  event.stopPropagation();
  closeMenu(menu);
}

/** Closes the menu that something is in; the keyboard goes back to what opened it. */
export function closeMenu(inside: Element): void {
  const menu = inside.closest("details");
  menu?.querySelector("summary")?.focus();
  if (menu) menu.open = false;
}

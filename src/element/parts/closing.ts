/** Closes an open menu, and nothing that the menu stands in: a dialog of the page would close too. */
export function closeByEscape(event: KeyboardEvent): void {
  const menu = event.currentTarget as HTMLDetailsElement;
  if (event.key !== "Escape" || !menu.open) return;
  event.preventDefault();
  event.stopPropagation();
  close(menu);
}

/** Closes the menu that something is in; the keyboard goes back to what opened it. */
export function close(inside: HTMLElement): void {
  const menu = inside.closest("details");
  menu?.querySelector("summary")?.focus();
  if (menu) menu.open = false;
}

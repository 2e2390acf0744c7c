/** Another concept was chosen: what tells of it begins at its beginning, and is in sight where it scrolls with the head. */
export function scrollToDetails(host: Element): void {
  const details = host.shadowRoot?.querySelector(".sheet, .panel");
  details?.scrollTo({ top: 0 });
  if (details?.matches(".low > .panel:has(> .card)"))
    host.scrollTop += details.getBoundingClientRect().top - host.getBoundingClientRect().top;
}

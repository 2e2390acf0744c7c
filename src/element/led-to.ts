/** The concept that the page's address leads to in what stands between an element's tags, as `renderPage` writes it. */
export function conceptLedTo(host: HTMLElement): string | undefined {
  const { hash } = location;
  const articles = [...host.querySelectorAll<HTMLElement>("[data-concept][id]")];
  return articles.find(({ id }) => hash === `#${id}` || hash === `#${encodeURIComponent(id)}`)?.dataset.concept;
}

/** What Mermaid draws unless the page that it is on says otherwise; nothing in a diagram can. */
const limits = { maxEdges: 500, maxTextSize: 50_000 } as const;

/** A comment that says what a page must set so that Mermaid draws a diagram of this size; none where it draws it anyway. */
export function limitComment(links: number, characters: number): string[] {
  const settings = [
    ...(links > limits.maxEdges ? [`maxEdges: ${String(links)}`] : []),
    ...(characters > limits.maxTextSize ? [`maxTextSize: ${String(characters)}`] : []),
  ];
  if (settings.length === 0) return [];
  return [`%% Mermaid draws this only where mermaid.initialize({ ${settings.join(", ")} }) was called`];
}

/** What that comment says. */
export function limitsIn(text: string): string | undefined {
  return /^ *%% (Mermaid draws this only .*)$/m.exec(text)?.[1];
}

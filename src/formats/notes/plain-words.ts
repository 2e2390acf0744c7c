/** A line or paragraph of Markdown without its markup: links as their labels, emphasis and escapes as what they show. */
export function plainWords(markdown: string): string {
  const kept: string[] = [];
  const keep = (text: string): string => `\uE000${String(kept.push(text) - 1)}\uE001`;
  return (
    markdown
      // Formulas and escaped signs stay as they are through all that follows.
      .replace(/\\([!-/:-@[-`{-~])|\$[^$\n]+\$/g, (whole: string, sign: string | undefined) => keep(sign ?? whole))
      .replace(/!?\[\[[^[\]|]*\|([^[\]]*)\]\]/g, "$1")
      .replace(/!?\[\[([^[\]]*)\]\]/g, "$1")
      .replace(/!?\[([^[\]]*)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^[\]]*\])/g, "$1")
      .replace(/`|~~|==/g, "")
      .replace(/\*+(?=\S)|(?<=\S)\*+/g, "")
      .replace(/(?<![\p{L}\p{N}_])_+(?=\S)|(?<=\S)_+(?![\p{L}\p{N}_])/gu, "")
      .replace(/\uE000(\d+)\uE001/g, (whole, place: string) => kept[Number(place)] ?? whole)
      .replace(/\s+/g, " ")
      .trim()
  );
}

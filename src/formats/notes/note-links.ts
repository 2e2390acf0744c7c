/** What a link in a note names, before anyone looks for it. */
export interface LinkTarget {
  readonly name: string;
  /** A path from the note's folder; else a name that is looked for everywhere, as in `[[name]]`. */
  readonly isPath: boolean;
}

const wikiLink = /\[\[([^[\]|\n]*)(?:\|[^[\]\n]*)?\]\]/g;
const linkEnd =
  /\]\(\s*(?:<([^<>\n]*)>|([^\s()<>]+(?:\([^\s()]*\)[^\s()]*)*))(?:\s+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?\s*\)/g;
const definition = /^ {0,3}\[[^[\]\n]+\]:\s*<?([^\s<>]+)/;

/** The notes that a line of Markdown links to; addresses, pictures and other files are none. */
export function linksIn(line: string): LinkTarget[] {
  const text = withoutEscapes(line);
  const wiki = [...text.matchAll(wikiLink)].map((match) => ({ at: match.index, target: named(match[1]!) }));
  const plain = [...text.matchAll(linkEnd)].map((match) => ({
    at: match.index,
    target: pathed(match[1] ?? match[2]!),
  }));
  const defined = definition.exec(text)?.[1];
  const found = [...wiki, ...plain, ...(defined === undefined ? [] : [{ at: 0, target: pathed(defined) }])];
  return found.sort((a, b) => a.at - b.at).flatMap(({ target }) => target ?? []);
}

/** Escaped brackets begin no link; in a table, Obsidian writes `[[name\|label]]`. */
function withoutEscapes(line: string): string {
  return line.replace(/\\([\\[\]|])/g, (_, sign: string) => (sign === "|" ? "|" : "  "));
}

/** What stands in `[[…]]`: a note, with or without its folders and its ending. */
export function named(link: string): LinkTarget | undefined {
  const name = link.replace(/[#|].*$/s, "").trim();
  return name === "" || isOtherFile(name) ? undefined : { name: withoutEnding(name), isPath: false };
}

function pathed(address: string): LinkTarget | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#|\?)/i.test(address)) return undefined;
  const path = decoded(address.replace(/[#?].*$/s, ""));
  return /\.(?:md|markdown)$/i.test(path) ? { name: withoutEnding(path), isPath: true } : undefined;
}

export function withoutEnding(path: string): string {
  return path.replace(/\.(?:md|markdown)$/i, "");
}

/** Notes may have dots in their names, so that only what surely is something else counts as such. */
export function isOtherFile(name: string): boolean {
  return /\.(?:png|jpe?g|gif|svg|webp|bmp|avif|pdf|mp[34]|m4a|wav|ogg|webm|mov|canvas|base|csv|json|excalidraw)$/i.test(
    name,
  );
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

import type { FlatConcept } from "../flat/flat-map.js";

/** A card in Markdown: the title as a heading, then the summary. What would be a mark of Markdown is escaped. */
export function cardText({ id, title = "", summary = "" }: FlatConcept): string {
  const heading = `# ${escaped(title.trim() === "" ? id : title).replace(/\s*[\r\n]+\s*/g, " ")}`;
  return summary === "" ? heading : `${heading}\n\n${escaped(summary)}`;
}

function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#~|$%=]/g, "\\$&").replace(/^(\s*)([-+]|\d+[.)])(?=\s)/gm, "$1\\$2");
}

/** The first line that says something, without its marks, and the rest as it is. */
export function readCard(text: string): Pick<FlatConcept, "title" | "summary"> {
  const [, first = "", rest = ""] = /^\s*([^\n]*)([^]*)$/.exec(text) ?? [];
  const title = plainLine(first.trim());
  const summary = unescaped(rest.trim());
  return { ...(title !== "" && { title }), ...(summary !== "" && { summary }) };
}

const escapes = /\\([!-/:-@[-`{-~\d])/g;
const marks =
  /\\([!-/:-@[-`{-~\d])|!?\[\[(?:[^\]|]*\|)?([^\]]*)\]\]|!?\[([^\]]*)\]\([^)]*\)|`+|\*+(?=\S)|(?<=\S)\*+|(?<!\w)_+(?=\S)|(?<=\S)_+(?!\w)|~~|==|<\/?[a-z][^<>]*>/gi;

function plainLine(line: string): string {
  const bare = line
    .replace(/^(?:#{1,6}\s+|[-+*>]\s+)/, "")
    .replace(/(?<=\s)#+$/, "")
    .trim();
  // Longer than any title: not worth the search for marks.
  if (bare.length > 2000) return bare;
  return bare.replace(marks, (_, mark?: string, page?: string, link?: string) => mark ?? page ?? link ?? "").trim();
}

function unescaped(text: string): string {
  return text.replace(escapes, "$1");
}

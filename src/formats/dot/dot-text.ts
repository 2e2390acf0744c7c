import { withoutEntities } from "../entities.js";

/**
 * An id or a value in quotes, as DOT has them: a backslash and a quote are escaped, a line break is written `\n`. U+0000,
 * at which Graphviz would stop reading, becomes U+FFFD.
 */
export function quoted(text: string): string {
  const escaped = text.replaceAll("\\", "\\\\").replaceAll('"', '\\"');
  return `"${escaped.replace(/\r\n?|\n/g, "\\n").replaceAll("\0", "\ufffd")}"`;
}

/** A text for a label or a tooltip, in which Graphviz would also read `&lt;` as a mark. */
export function quotedLabel(text: string): string {
  return quoted(text.replace(/&(?=#?\w+;)/g, "&amp;"));
}

const breaks = new Set(["n", "l", "r"]);

/** The text of a quoted id or value. */
export function unquoted(text: string): string {
  return text.replace(/\\(?:\r?\n|(["\\n]))/g, (_, mark: string | undefined) =>
    mark === undefined ? "" : mark === "n" ? "\n" : mark,
  );
}

/** The text of a label: `\N` stands for the node, `\n`, `\l` and `\r` end a line; HTML-like labels lose their tags. */
export function labelText(text: string, quotes: boolean | "html", node: string): string {
  if (quotes === "html") return withoutEntities(text.replace(/<br[^<>]*>/gi, "\n").replace(/<[^<>]*>/g, "")).trim();
  const plain = text.replace(/\\(\r?\n|.)/g, (_, mark: string) => {
    if (/\n$/.test(mark)) return "";
    return breaks.has(mark) ? "\n" : mark === "N" ? node : mark;
  });
  return withoutEntities(plain.replace(/\n$/, ""));
}

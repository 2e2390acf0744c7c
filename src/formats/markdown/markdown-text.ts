/**
 * A label as one line of Markdown that shows just these words: every sign that CommonMark, GitHub or Obsidian could
 * take for markup, a formula, a tag or an address is escaped, and white space becomes single spaces.
 */
export function markdownText(label: string): string {
  return label
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .replace(/[\\`*_[\]<>|~$#]/g, "\\$&")
    .replace(/&(?=[#\w])|==|%%|:(?=\/\/)|(?<=www)\.|(?<=[\w.+-])@(?=\w)/gi, "\\$&")
    .replace(/^[-+=]/, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2");
}

/** A link, where the address is one that a reader may safely follow, else its label alone. */
export function markdownLink(label: string, url: string): string {
  const text = markdownText(label);
  if (!/^(?:https?|mailto):/i.test(url)) return text;
  return `[${text}](${url.replace(/[\p{Cc}\s<>()[\]\\"'`{}|^]/gu, percent)})`;
}

function percent(sign: string): string {
  return sign === "'" || sign === "(" || sign === ")"
    ? `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
    : encodeURIComponent(sign);
}

import { withoutEntities } from "../entities.js";

/** A label in quotes. Mermaid would take `<`, `&`, `#` and a backtick for marks of its own. */
export function quotedLabel(text: string): string {
  const escaped = text.replace(/["#&<>`]/g, (mark) => `#${String(mark.codePointAt(0))};`);
  return `"${escaped.replace(/\r\n?|\n/g, "<br>")}"`;
}

/** The text of a label, without its quotes, its tags and its entities, of which Mermaid writes some with `#`. */
export function labelText(label: string): string {
  const bare = label
    .trim()
    .replace(/^"([^]*)"$/, "$1")
    .replace(/^`([^]*)`$/, "$1");
  const plain = bare.replace(/<br\s*\/?>/gi, "\n").replace(/<\/?[a-z][^<>]*>/gi, "");
  return withoutEntities(plain.replace(/#(\d+);/g, "&#$1;").replace(/#([a-z]\w*);/gi, "&$1;"));
}

const words =
  /^(end|graph|flowchart|subgraph|style|default|linkstyle|interpolate|classdef|class|href|call|click|direction|acc)/i;

/** A name that Mermaid takes for one, for each id: the id itself where it may be, else `n1` and so on. */
export function safeNames(ids: readonly string[], other: string, taken: Set<string>): Map<string, string> {
  const isSafe = (id: string): boolean => /^[a-z]\w*(-\w+)*$/i.test(id) && !words.test(id) && !taken.has(id);
  const safe = new Set(ids.filter(isSafe));
  for (const id of safe) taken.add(id);
  let count = 0;
  return new Map(
    ids.map((id) => {
      let name = id;
      while (!safe.has(id) && (name === id || taken.has(name))) name = `${other}${String(++count)}`;
      taken.add(name);
      return [id, name];
    }),
  );
}

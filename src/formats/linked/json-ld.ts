import stringify from "json-stringify-pretty-compact";
import type { LinkedGraph, LinkedNode, LinkedValue } from "./graph.js";

/**
 * A graph as JSON-LD, which may stand in a `<script type="application/ld+json">` of a page as it is: nothing in it
 * can end the script.
 */
export function formatJsonLd({ prefixes, addressed = [], nodes }: LinkedGraph): string {
  const coercions = addressed.map((predicate) => [predicate, { "@type": "@id" }] as const);
  const context = { ...prefixes, ...Object.fromEntries(coercions) };
  const graph = nodes.map((node) => nodeAsJson(node, addressed));
  return `${stringify({ "@context": context, "@graph": graph }, { maxLength: 120 }).replaceAll("<", "\\u003c")}\n`;
}

function nodeAsJson({ id, types, says }: LinkedNode, addressed: readonly string[]): Record<string, unknown> {
  const node: Record<string, unknown> = { ...(id !== undefined && { "@id": id }), "@type": onlyOrAll(types) };
  for (const [predicate, values] of Object.entries(says)) {
    node[predicate] = onlyOrAll(values.map(addressed.includes(predicate) ? addressAsJson : valueAsJson));
  }
  return node;
}

function addressAsJson(value: LinkedValue): string {
  return "id" in value ? value.id : value.value;
}

function valueAsJson(value: LinkedValue): unknown {
  if ("id" in value) return { "@id": value.id };
  return value.language === undefined ? value.value : { "@language": value.language, "@value": value.value };
}

function onlyOrAll(values: readonly unknown[]): unknown {
  return values.length === 1 ? values[0] : values;
}

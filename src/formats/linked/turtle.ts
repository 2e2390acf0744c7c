import type { LinkedGraph, LinkedNode, LinkedValue } from "./graph.js";

/** A graph as Turtle: https://www.w3.org/TR/turtle. */
export function formatGraphAsTurtle({ prefixes, nodes }: LinkedGraph): string {
  const header = Object.entries(prefixes).map(([name, address]) => `@prefix ${name}: ${inBrackets(address)} .\n`);
  return [header.join(""), ...nodes.map(sentence)].join("\n");
}

function sentence({ id, types, says }: LinkedNode): string {
  const said = Object.entries(says).map(([predicate, values]) => `${predicate} ${values.map(written).join(", ")}`);
  return `${[`${id === undefined ? "[]" : inBrackets(id)} a ${types.join(", ")}`, ...said].join(" ;\n  ")} .\n`;
}

function written(value: LinkedValue): string {
  if ("id" in value) return inBrackets(value.id);
  const text = `"${value.value.replace(/["\\\p{Cc}]/gu, escaped)}"`;
  return value.language === undefined ? text : `${text}@${value.language}`;
}

const shortEscapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

function escaped(mark: string): string {
  return shortEscapes[mark] ?? `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** Addresses have no character left that would end them. */
function inBrackets(address: string): string {
  return `<${address}>`;
}

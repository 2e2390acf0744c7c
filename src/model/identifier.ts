import type { ProblemCode } from "./error.js";

/** Adjacency in graphology is a plain object, which has these names before anyone adds them. */
const reserved = new Set(Object.getOwnPropertyNames(Object.prototype));

/** What keeps a value from naming a concept, an area or a depth; nothing where it may. */
export function identifierFault(id: unknown): { readonly code: ProblemCode; readonly message: string } | undefined {
  if (typeof id !== "string") return { code: "wrong-type", message: `an id is a text, not ${kindOf(id)}` };
  const shown = JSON.stringify(id.slice(0, 80));
  if (id === "") return { code: "invalid-id", message: "an id cannot be empty" };
  if (id.length > 1000) return { code: "too-large", message: `the id ${shown}… is longer than 1,000 characters` };
  if (/[\s@\p{Cc}\p{Zl}\p{Zp}]/u.test(id))
    return {
      code: "invalid-id",
      message: `the id ${shown} has white space, "@" or a control character; write a hyphen`,
    };
  if (reserved.has(id))
    return {
      code: "reserved-id",
      message: `the id ${shown} is a name that every JavaScript object has; choose another`,
    };
  return undefined;
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "a list" : `a ${typeof value}`;
}

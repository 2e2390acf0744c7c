import { show, type ProblemCode } from "./error.js";

/** Adjacency in graphology is a plain object, which has these names before anyone adds them. */
export const reservedNames: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/** What keeps a value from naming a concept, an area or a depth; nothing where it may. */
export function identifierFault(id: unknown): { readonly code: ProblemCode; readonly message: string } | undefined {
  if (typeof id !== "string") return { code: "wrong-type", message: `an id is a text, not ${show(id)}` };
  if (id === "") return { code: "invalid-id", message: "an id cannot be empty" };
  if (id.length > 1000) return { code: "too-large", message: `the id ${show(id)} is longer than 1,000 characters` };
  if (/[\s@\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(id))
    return {
      code: "invalid-id",
      message: `the id ${show(id)} has white space, "@", a control character or half a character; write a hyphen`,
    };
  if (reservedNames.has(id))
    return {
      code: "reserved-id",
      message: `the id ${show(id)} is a name that every JavaScript object has; choose another`,
    };
  return undefined;
}

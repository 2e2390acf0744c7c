import { show } from "../../model/error.js";
import { reservedNames } from "../../model/identifier.js";
import { ConceptMapError } from "../../model/index.js";
import { formatPath, isPrivate, type ShapeProblem } from "./shape-problems.js";

const maxNesting = 200;

/**
 * What to take out of a file before its shape is looked at: keys that every object has, which a check of shapes would
 * pass over or trip on, and numbers that cannot be written back.
 *
 * Throws at once where the file nests too deep for anything else to be done with it.
 */
export function treeProblems(root: unknown): ShapeProblem[] {
  const problems: ShapeProblem[] = [];
  const keys: PropertyKey[] = [];

  const visit = (value: unknown): void => {
    if (typeof value === "number" && !Number.isFinite(value) && keys.some(isPrivate))
      problems.push(notFinite([...keys], value));
    if (typeof value !== "object" || value === null) return;
    if (keys.length >= maxNesting) throw tooDeep(keys);
    if (Array.isArray(value)) value.forEach(visitAt);
    else
      for (const [key, inner] of Object.entries(value)) {
        if (isUnsafe(key)) problems.push(unsafeKey([...keys, key]));
        else visitAt(inner, key);
      }
  };
  const visitAt = (inner: unknown, key: PropertyKey): void => {
    keys.push(key);
    visit(inner);
    keys.pop();
  };
  /** Private parts may hold any key but the one that sets a prototype. */
  const isUnsafe = (key: string): boolean =>
    key === "__proto__" || ((key === "prototype" || reservedNames.has(key)) && !keys.some(isPrivate));

  visit(root);
  return problems;
}

function notFinite(keys: readonly PropertyKey[], value: number): ShapeProblem {
  const message = `expected a finite number, found ${String(value)}`;
  return { keys, path: formatPath(keys), code: "wrong-type", message };
}

function unsafeKey(keys: readonly PropertyKey[]): ShapeProblem {
  const message = `no key may be called ${show(keys.at(-1))}; take it out`;
  return { keys, path: formatPath(keys), code: "unknown-key", message };
}

function tooDeep(keys: readonly PropertyKey[]): ConceptMapError {
  const message = `the file nests deeper than ${String(maxNesting)} levels from here on`;
  return new ConceptMapError([{ path: formatPath(keys.slice(0, 6)), code: "too-large", message }]);
}

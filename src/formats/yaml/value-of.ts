import { isAlias, isMap, isScalar, type ParsedNode, type Scalar } from "yaml";
import { show } from "../../model/error.js";
import type { Place } from "../format.js";
import { refuse } from "../refuse.js";

/** Texts that look like numbers when nobody quotes them: `version: 1.0`, `date: 2023`. */
const keysOfTexts: readonly string[] = ["date", "version"];

const maxNesting = 200;
/** Aliases may repeat this many values in all. */
const maxRepeated = 100_000;

interface Anchored {
  readonly value: unknown;
  /** How many values there are in it. */
  readonly size: number;
}

/** The plain value of a YAML node. A key given twice, an alias of what is not there and a bomb of aliases are refused. */
export function valueOf(root: ParsedNode | null, placeAt: (offset: number) => Place): unknown {
  const anchors = new Map<string, Anchored>();
  let size = 0;
  let repeated = 0;

  const visit = (node: ParsedNode | null, key: string, nesting: number): unknown => {
    if (node === null) return null;
    if (nesting > maxNesting) stop(node, `the file nests deeper than ${String(maxNesting)} levels`, "too-large");
    if (isAlias(node)) return repeat(node.source, node);
    const before = size++;
    const value = isScalar(node) ? scalarOf(node, key) : collectionOf(node, key, nesting + 1);
    if (node.anchor !== undefined) anchors.set(node.anchor, { value, size: size - before });
    return value;
  };
  const collectionOf = (node: Exclude<ParsedNode, Scalar>, key: string, nesting: number): unknown => {
    if (!isMap(node)) return "items" in node ? node.items.map((item) => visit(item, key, nesting)) : null;
    const value = {};
    for (const { key: keyNode, value: inner } of node.items) {
      const name = String((keyNode as Scalar).value);
      if (Object.hasOwn(value, name)) stop(keyNode, `the key ${show(name)} is there twice; take one of them out`);
      // An assignment would take "__proto__" for the prototype.
      Object.defineProperty(value, name, { ...writable, value: visit(inner, name, nesting) });
    }
    return value;
  };
  const repeat = (name: string, node: ParsedNode): unknown => {
    const anchored = anchors.get(name);
    if (anchored === undefined) return stop(node, `*${name} stands for nothing; no &${name} ends before it`);
    size += anchored.size;
    repeated += anchored.size;
    if (repeated > maxRepeated) stop(node, "the aliases of the file repeat too much", "too-large");
    return anchored.value;
  };
  const stop = (node: ParsedNode, message: string, code?: "too-large"): never =>
    refuse(message, placeAt(node.range[0]), code);

  return visit(root, "", 0);
}

const writable = { enumerable: true, configurable: true, writable: true };

function scalarOf({ value, source, type }: Scalar, key: string): unknown {
  const isText = type === "PLAIN" && typeof value === "number" && keysOfTexts.includes(key);
  return isText ? source : value;
}

import { isMap, isSeq, type ParsedNode, type Scalar } from "yaml";
import { shorten } from "../../model/error.js";

export interface PairAt {
  /** The nearest key around it; none in the root and above. */
  readonly key?: ParsedNode;
  readonly value: ParsedNode;
}

/** What a path such as `concepts[3].area` leads to in a document, or the nearest around it where there is nothing. */
export function pairAt(root: ParsedNode, path: string): PairAt {
  let at: PairAt = { value: root };
  let rest = path;
  while (rest !== "") {
    const step = stepInto(at.value, rest);
    if (step === undefined) return at;
    [at, rest] = step;
  }
  return at;
}

function stepInto(node: ParsedNode, path: string): readonly [PairAt, rest: string] | undefined {
  if (isSeq(node)) {
    const [place = "", index] = /^\[(\d+)\]/.exec(path) ?? [];
    const item = node.items[Number(index)];
    return item === undefined ? undefined : [{ value: item }, withoutDot(path.slice(place.length))];
  }
  if (!isMap(node)) return undefined;
  const [pair] = node.items.filter(({ key }) => begins(path, nameOf(key))).sort(longestFirst);
  if (pair === undefined) return undefined;
  return [{ key: pair.key, value: pair.value ?? pair.key }, withoutDot(path.slice(nameOf(pair.key).length))];
}

/** As `formatPath` writes a key. */
function nameOf(key: unknown): string {
  return shorten(String((key as Scalar).value));
}

function begins(path: string, name: string): boolean {
  return path.startsWith(name) && /^(?:$|[.[])/.test(path.slice(name.length));
}

function longestFirst(a: { readonly key: unknown }, b: { readonly key: unknown }): number {
  return nameOf(b.key).length - nameOf(a.key).length;
}

function withoutDot(path: string): string {
  return path.replace(/^\./, "");
}

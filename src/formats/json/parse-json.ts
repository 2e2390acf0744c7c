import {
  checkMapData,
  ConceptMapError,
  createConceptMap,
  type ConceptMap,
  type ConceptMapData,
  type Problem,
} from "../../model/index.js";
import { formatPath, shapeProblems, type ShapeProblem } from "./shape-problems.js";

const maxCharacters = 20_000_000;
const maxNesting = 200;

/**
 * A map from the text of its file.
 *
 * Throws one `ConceptMapError` that holds every problem of the file, each with its place and a remedy.
 */
export function parseJson(text: string): ConceptMap {
  return mapFromJson(readJson(text));
}

/** A map from a value that `JSON.parse` gave, checked as `parseJson` checks. */
export function mapFromJson(value: unknown): ConceptMap {
  stopAt(depthProblems(value));
  const wrong = shapeProblems(value);
  if (wrong.length > 0) stopAt([...wrong, ...problemsBeside(value, wrong)]);
  return createConceptMap(value as ConceptMapData);
}

function readJson(text: string): unknown {
  if (text.length > maxCharacters)
    stopAt([
      {
        path: "",
        code: "too-large",
        message: `the file has more than ${maxCharacters.toLocaleString("en")} characters`,
      },
    ]);
  const json = text.replace(/^\uFEFF/, "");
  try {
    return JSON.parse(json);
  } catch (error) {
    return stopAt([
      { path: "", code: "invalid-json", message: `the file is not JSON: ${reason(error as Error, json)}` },
    ]);
  }
}

/** What engines say of bad JSON, with a line and a column where they give a position. */
function reason({ message }: Error, json: string): string {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position === undefined || message.includes("line ")) return message;
  const before = json.slice(0, Number(position)).split("\n");
  return `${message}, line ${String(before.length)} column ${String((before.at(-1)?.length ?? 0) + 1)}`;
}

/** Looks no deeper than the limit, and for the one key that assigning would take as an order. */
function depthProblems(value: unknown): Problem[] {
  const problems: Problem[] = [];
  const queue: { readonly value: unknown; readonly keys: readonly PropertyKey[] }[] = [{ value, keys: [] }];
  for (const { value, keys } of queue) {
    if (typeof value !== "object" || value === null) continue;
    if (keys.length >= maxNesting) {
      const message = `the file nests deeper than ${String(maxNesting)} levels`;
      return [{ path: formatPath(keys.slice(0, 6)), code: "too-large", message }];
    }
    if (Object.hasOwn(value, "__proto__"))
      problems.push({
        path: formatPath(keys),
        code: "unknown-key",
        message: 'the format has no key "__proto__"; take it out',
      });
    const entries: [PropertyKey, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
    for (const [key, inner] of entries) {
      if (typeof inner === "object") queue.push({ value: inner, keys: [...keys, key] });
    }
  }
  return problems;
}

/** The problems of names and references in what is left of a value when its malformed parts are taken out. */
function problemsBeside(value: unknown, wrong: readonly ShapeProblem[]): Problem[] {
  const rest = structuredClone(value);
  for (const problem of wrong) takeOut(rest, problem);
  const { concepts, areas, depths } = (rest ?? {}) as Partial<ConceptMapData>;
  if (!Array.isArray(concepts)) return [];
  return checkMapData({ concepts, ...(areas && { areas }), ...(depths && { depths }) });
}

/** Leaves a hole, so that the places of what follows stay as the author counts them. */
function takeOut(root: unknown, { keys, code }: ShapeProblem): void {
  const isName = keys.at(-1) === "id" || keys.at(-1) === "concept";
  if (code === "missing" && !isName) return;
  const target = isName ? keys.slice(0, -1) : keys;
  const parent = target
    .slice(0, -1)
    .reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], root);
  if (target.length > 0 && parent) Reflect.deleteProperty(parent, target.at(-1) ?? "");
}

function stopAt(problems: readonly Problem[]): undefined {
  if (problems.length > 0) throw new ConceptMapError(problems);
}

import {
  checkMapData,
  ConceptMapError,
  createConceptMap,
  type ConceptMap,
  type ConceptMapData,
  type Problem,
} from "../../model/index.js";
import { copyOf } from "../../model/copy.js";
import { guardOf } from "./guard.js";
import { jsonFault } from "./json-fault.js";
import { withoutMark } from "./byte-order-mark.js";
import { mapSchema } from "./schema.js";
import { shapeProblems, type ShapeProblem } from "./shape-problems.js";
import { treeProblems } from "./tree-problems.js";

export interface ParseJsonOptions {
  /** A longer text is refused unread. Default: 20 million. */
  readonly maxCharacters?: number;
}

/**
 * A map from the text of its file.
 *
 * Throws one `ConceptMapError` that holds every problem of the file, each with its place and a remedy.
 */
export function parseJson(text: string, options?: ParseJsonOptions): ConceptMap {
  return mapFromJson(readJson(text, options));
}

/** A map from a value that `JSON.parse` gave, checked as `parseJson` checks. */
export function mapFromJson(value: unknown): ConceptMap {
  if (!guardOf(mapSchema)(value, 0)) stopAt(problemsOf(value));
  return createConceptMap(value as ConceptMapData);
}

/** Everything that is wrong with a value; names and references only where something else is. */
function problemsOf(value: unknown): Problem[] {
  const unsafe = treeProblems(value);
  const rest = without(value, unsafe);
  const wrong = shapeProblems(rest);
  return unsafe.length + wrong.length > 0 ? [...unsafe, ...wrong, ...problemsBeside(rest, wrong)] : [];
}

/** What the text of a file says; refuses what is too long, and what is no JSON. */
export function readJson(text: string, { maxCharacters = 20_000_000 }: ParseJsonOptions = {}): unknown {
  if (typeof (text as unknown) !== "string") {
    const message = "parseJson takes the text of a file; mapFromJson takes what JSON.parse gave";
    stopAt([{ path: "", code: "wrong-type", message }]);
  }
  if (text.length > maxCharacters) {
    const message = `the file has more than ${maxCharacters.toLocaleString("en")} characters`;
    stopAt([{ path: "", code: "too-large", message }]);
  }
  return jsonValue(text);
}

/** What a JSON text says; an error tells where it stops being one. */
export function jsonValue(text: string): unknown {
  const json = withoutMark(text);
  try {
    return JSON.parse(json);
  } catch (error) {
    const message = `the file is not JSON: ${jsonFault(json) ?? (error as Error).message}`;
    return stopAt([{ path: "", code: "invalid-json", message }]);
  }
}

/** The problems of names and references in what is left of a value when its malformed parts are taken out. */
function problemsBeside(value: unknown, wrong: readonly ShapeProblem[]): Problem[] {
  const { concepts, areas, depths, known } = (without(value, wrong) ?? {}) as Partial<ConceptMapData>;
  if (!Array.isArray(concepts)) return [];
  // Where an area or a depth may have lost its name, nobody can say which of the names are unknown.
  const isLost = (list: string) => wrong.some(({ keys }) => keys[0] === list && (keys.length < 3 || keys[2] === "id"));
  const moot = [...(isLost("areas") ? ["unknown-area"] : []), ...(isLost("depths") ? ["unknown-depth"] : [])];
  const problems = checkMapData({
    concepts,
    ...(areas && { areas }),
    ...(depths && { depths }),
    ...(known && { known }),
  });
  return problems.filter(({ code }) => !moot.includes(code));
}

function without(value: unknown, problems: readonly ShapeProblem[]): unknown {
  if (problems.length === 0) return value;
  const rest = copyOf(value);
  for (const problem of problems) takeOut(rest, problem);
  return rest;
}

/** What gives an entry its sense; an entry without it is taken out whole. */
const essential: readonly unknown[] = ["id", "concept", "anyOf", "allOf"];

/** Leaves a hole, so that the places of what follows stay as the author counts them. */
function takeOut(root: unknown, { keys }: ShapeProblem): void {
  const isEssential = essential.includes(keys.at(-1));
  const target = isEssential ? keys.slice(0, -1) : keys;
  const parent = target
    .slice(0, -1)
    .reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], root);
  if (target.length > 0 && parent) Reflect.deleteProperty(parent, target.at(-1)!);
}

function stopAt(problems: readonly Problem[]): undefined {
  if (problems.length === 0) return;
  throw new ConceptMapError(problems.map(({ path, code, message }) => ({ path, code, message })));
}

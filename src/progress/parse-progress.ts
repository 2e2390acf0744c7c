import { jsonValue } from "../formats/json/parse-json.js";
import { withPlaces } from "../formats/json/places.js";
import { formatPath, problemsOf } from "../formats/json/shape-problems.js";
import { treeProblems } from "../formats/json/tree-problems.js";
import { copyOf } from "../model/copy.js";
import { show } from "../model/error.js";
import { identifierFault } from "../model/identifier.js";
import { ConceptMapError, type Problem } from "../model/index.js";
import { progressFormat, type ConceptProgress, type ProgressRecord } from "./record.js";
import { progressSchema } from "./schema.js";
import { inOrder } from "./in-order.js";

const maxCharacters = 20_000_000;

/**
 * What a learner has said, from the text of its file.
 *
 * Throws one `ConceptMapError` that holds every problem of the file, each with its place and a remedy.
 */
export function parseProgress(text: string): ProgressRecord {
  if (typeof (text as unknown) !== "string") {
    const message = "parseProgress takes the text of a file; progressFromJson takes what JSON.parse gave";
    throw new ConceptMapError([{ path: "", code: "wrong-type", message }]);
  }
  if (text.length > maxCharacters) {
    const message = `the file has more than ${maxCharacters.toLocaleString("en")} characters`;
    throw new ConceptMapError([{ path: "", code: "too-large", message }]);
  }
  const value = jsonValue(text);
  return withPlaces(text, () => progressFromJson(value));
}

/** The same from a value that `JSON.parse` gave. */
export function progressFromJson(value: unknown): ProgressRecord {
  const newer = newerFormat(value);
  if (newer) throw new ConceptMapError([newer]);
  // Keys that every object has would trip what comes after, so they are told first, alone.
  const unsafe = treeProblems(value);
  const wrong = unsafe.length > 0 ? unsafe : problemsOf(progressSchema, progressFormat, value);
  if (wrong.length > 0) throw new ConceptMapError(wrong.map(({ path, code, message }) => ({ path, code, message })));
  const record = value as ProgressRecord;
  const problems = Object.entries(record.concepts).flatMap(([id, entry]) => faults(id, entry));
  if (problems.length > 0) throw new ConceptMapError(problems);
  const { format, map, concepts } = record;
  return { format, map, concepts: inOrder(Object.entries(copyOf(concepts))) };
}

function newerFormat(value: unknown): Problem | undefined {
  const format = typeof value === "object" && value !== null && "format" in value ? value.format : undefined;
  if (typeof format !== "string" || !/^concept-progress\/\d+$/.test(format) || format === progressFormat) return;
  const message = `the file is in ${show(format)}, which this version cannot read; use a newer version of concept-map`;
  return { path: "format", code: "malformed", message };
}

/** Names that no concept or depth can have, and dates that no calendar has. */
function faults(id: string, { standing, star, note }: ConceptProgress): Problem[] {
  const problems: Problem[] = [];
  const check = (keys: string[], fault: ReturnType<typeof identifierFault>): void => {
    if (fault) problems.push({ path: formatPath(["concepts", id, ...keys]), ...fault });
  };
  check([], identifierFault(id));
  if (standing?.depth !== undefined) check(["standing", "depth"], identifierFault(standing.depth));
  for (const [part, said] of Object.entries({ standing, star, note }))
    if (said) check([part, "date"], dateFault(said.date));
  for (const [old, date] of Object.entries(note?.joined ?? {})) {
    check(["note", "joined", old], identifierFault(old) ?? dateFault(date));
  }
  return problems;
}

function dateFault(date: string): ReturnType<typeof identifierFault> {
  if (!Number.isNaN(Date.parse(date))) return undefined;
  return { code: "malformed", message: `no calendar has the date ${show(date)}; correct it` };
}

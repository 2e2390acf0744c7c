import * as v from "valibot";
import { shorten, show } from "../../model/error.js";
import { didYouMean } from "../../model/nearest.js";
import { formatName, type Problem } from "../../model/index.js";
import { mapSchema } from "./schema.js";

export interface ShapeProblem extends Problem {
  readonly keys: readonly PropertyKey[];
}

/** Everything in which a value differs from the shape of a map's file. Keys that begin with `x-` are anyone's. */
export function shapeProblems(value: unknown): ShapeProblem[] {
  return problemsOf(mapSchema, formatName, value).filter(
    ({ keys, code }) => code !== "unknown-key" || !isPrivate(keys.at(-1)),
  );
}

/** Everything in which a value differs from a schema, for a file whose "format" says a certain name. */
export function problemsOf(schema: v.GenericSchema, format: string, value: unknown): ShapeProblem[] {
  const { issues = [] } = v.safeParse(schema, value);
  return issues.map((issue) => problemOf(issue, format));
}

/** A path as people write it: `concepts[12].prerequisites[0]`. */
export function formatPath(keys: readonly PropertyKey[]): string {
  return keys
    .map((key) => (typeof key === "number" ? `[${String(key)}]` : `.${shorten(String(key))}`))
    .join("")
    .replace(/^\./, "");
}

export function isPrivate(key: PropertyKey | undefined): boolean {
  return typeof key === "string" && key.startsWith("x-");
}

function problemOf(issue: v.BaseIssue<unknown>, format: string): ShapeProblem {
  const keys = (issue.path ?? []).map(({ key }) => key as PropertyKey);
  const key = String(keys.at(-1));
  const place = { keys, path: formatPath(keys) };
  if (issue.type === "never") {
    const hint = didYouMean(key, issue.message.split(" "));
    return { ...place, code: "unknown-key", message: `the format has no key ${show(key)} here${hint}` };
  }
  if (issue.input === undefined) {
    const remedy = place.path === "format" ? `add "format": "${format}"` : "add it";
    return { ...place, code: "missing", message: `${show(key)} is missing; ${remedy}` };
  }
  const expected = expectation(issue);
  const message = `expected ${expected}, found ${show(issue.input)}${remedy(expected, issue.input)}`;
  return { ...place, code: "wrong-type", message };
}

/** What to do about a value that only lacks its marks, or has too many. */
function remedy(expected: string, found: unknown): string {
  if (/number|boolean/.test(typeof found) && /^a text/.test(expected)) return "; put it in quotes";
  if (typeof found !== "string") return "";
  if (/^a list/.test(expected)) return "; put it in [ ]";
  const isMeant = /^a number/.test(expected) ? /^\d+(\.\d+)?$/ : /^true/.test(expected) ? /^(true|false)$/ : undefined;
  return isMeant?.test(found) ? "; take its quotes away" : "";
}

const inWords: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  boolean: "true or false",
  Array: "a list",
  unknown: "an object",
  ">=0": "zero or more",
  ">=1": "at least one entry",
};

function expectation({ type, expected, message }: v.BaseIssue<unknown>): string {
  // A pattern says little to people; its schema says it in words.
  if (type === "regex") return message;
  const options = (expected ?? "a finite number").replace(/^\(|\)$/g, "").split(" | ");
  return [...new Set(options)].map((option) => inWords[option] ?? option).join(" or ");
}

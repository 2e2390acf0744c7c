import * as v from "valibot";
import { didYouMean } from "../../model/nearest.js";
import type { Problem } from "../../model/index.js";
import { knownKeys, mapSchema } from "./schema.js";

export interface ShapeProblem extends Problem {
  readonly keys: readonly PropertyKey[];
}

/** Everything in which a value differs from the shape of a map's file. Keys that begin with `x-` are anyone's. */
export function shapeProblems(value: unknown): ShapeProblem[] {
  const { issues = [] } = v.safeParse(mapSchema, value);
  return issues.map(problemOf).filter(({ keys, code }) => code !== "unknown-key" || !isPrivate(keys.at(-1)));
}

/** A path as people write it: `concepts[12].prerequisites[0]`. */
export function formatPath(keys: readonly PropertyKey[]): string {
  return keys
    .map((key) => (typeof key === "number" ? `[${String(key)}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "");
}

function problemOf(issue: v.BaseIssue<unknown>): ShapeProblem {
  const keys = (issue.path ?? []).map(({ key }) => key as PropertyKey);
  const path = formatPath(keys);
  const key = String(keys.at(-1) ?? "").slice(0, 80);
  if (issue.type === "never")
    return { keys, path, code: "unknown-key", message: `the format has no key "${key}".${didYouMean(key, knownKeys)}` };
  if (issue.received === "undefined") return { keys, path, code: "missing", message: `"${key}" is missing; add it` };
  const expected = expectation(issue);
  return { keys, path, code: "wrong-type", message: `expected ${expected}, found ${issue.received.slice(0, 80)}` };
}

const inWords: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  boolean: "true or false",
  Array: "a list",
  Object: "an object",
  ">=0": "zero or more",
  ">=1": "at least one entry",
};

function expectation({ expected }: v.BaseIssue<unknown>): string {
  const options = (expected ?? "another value").replace(/^\(|\)$/g, "").split(" | ");
  return [...new Set(options)].map((option) => inWords[option] ?? option).join(" or ");
}

function isPrivate(key: PropertyKey | undefined): boolean {
  return typeof key === "string" && key.startsWith("x-");
}

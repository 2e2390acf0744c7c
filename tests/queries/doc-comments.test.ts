import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as queries from "../../src/queries/index.js";
import { wholeMapQueries } from "../support/whole-map-queries.js";

const folder = join(import.meta.dirname, "../../src/queries");

/** By name of an exported function: the comment before it. */
const comments = new Map(
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => [
      ...readFileSync(join(folder, file), "utf8").matchAll(
        /\/\*\*((?:(?!\*\/)[^])*)\*\/\nexport (?:function|type) (\w+)/g,
      ),
    ])
    .map(([, comment, name]) => [name!, comment!.replaceAll(/\n \*/g, "").replaceAll(/\s+/g, " ")]),
);

const functions = Object.entries(queries)
  .filter(([, value]) => typeof value === "function")
  .map(([name]) => name);

describe("the doc comment of each query", () => {
  it("names a publication, says that a term is our own, or leads to a query that does", () => {
    const source = new RegExp(
      String.raw`\b(19|20)\d\d\b|\bour own\b|\b(as|the|those of) \`(${functions.join("|")})\``,
      "i",
    );
    expect([...functions, "StudyOrder"].filter((name) => !source.test(comments.get(name) ?? ""))).toEqual([]);
  });

  it("tells which errors it throws", () => {
    const silent = functions.filter((name) => !/\bThrows\b/.test(comments.get(name) ?? ""));
    expect(silent.sort()).toEqual(wholeMapQueries);
  });
});

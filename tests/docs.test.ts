import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const read = (name: string): string => readFileSync(join(root, `docs/${name}.md`), "utf8");

const tests = new Set(
  readdirSync(join(root, "tests"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => file.split(/[\\/]/).at(-1)!.replace(".test.ts", "")),
);

/** The cells of each row of all tables. */
const rowsOf = (text: string): string[][] =>
  text
    .split("\n")
    .filter((line) => line.startsWith("|") && !/^\|( -+ \|)+$/.test(line))
    .map((line) => line.split("|").slice(1, -1))
    .filter(([first = ""]) => !["heuristic", "promise"].includes(first.trim()))
    .map((cells) => cells.map((cell) => cell.trim()));

const namesIn = (cell = ""): string[] => [...cell.matchAll(/`([\w/-]+)`/g)].map(([, name]) => name!);

describe("docs/chartability.md", () => {
  const rows = rowsOf(read("chartability"));

  it("answers each of the fifty heuristics, and counts right", () => {
    expect(new Set(rows.map(([name]) => name)).size).toBe(50);
    expect(rows.filter(([name]) => name!.endsWith("\\*"))).toHaveLength(14);
    const count = (verdict: string): number => rows.filter(([, said]) => said === verdict).length;
    expect(count("pass") + count("fail") + count("not applicable")).toBe(50);
    expect(read("chartability")).toContain(
      `${String(count("pass"))} pass, ${String(count("fail"))} fail, ${String(count("not applicable"))} do not apply`,
    );
    expect(rows.every(([, , why]) => why!.length > 10)).toBe(true);
  });

  it("names tests that there are", () => {
    const folders = ["words"];
    const others = ["nodeStyle", "prefers-contrast", "deep-link"];
    for (const [name, , why] of rows)
      for (const test of namesIn(why).filter((each) => ![...folders, ...others].includes(each)))
        expect(tests.has(test), `${name!}: ${test}`).toBe(true);
  });
});

describe("docs/promises.md", () => {
  it("names tests and benches that there are, or what is not held", () => {
    for (const [promise, held, missing] of rowsOf(read("promises"))) {
      expect(`${held!}${missing!}`.length, promise).toBeGreaterThan(0);
      for (const name of namesIn(held))
        expect(
          tests.has(name) || existsSync(join(root, `${name}.mjs`)) || name === "examples",
          `${promise!}: ${name}`,
        ).toBe(true);
    }
  });
});

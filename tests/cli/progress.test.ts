import { describe, expect, it } from "vitest";
import { formatProgress, parseProgress, type ProgressRecord } from "../../src/progress/index.js";
import { ask, smallMap, workshop } from "../support/command.js";

const { file } = workshop();
const small = file("small.json", smallMap);
const date = "2026-01-31T12:00:00.000Z";
const record = (concepts: ProgressRecord["concepts"], map = "small"): string =>
  formatProgress({ format: "concept-progress/1", map, concepts });
const known = file("known.json", record({ a: { standing: { state: "known", date } } }));
const answer = async (...words: string[]) => (await ask(words)).out;

describe("a file of progress", () => {
  it("says what is known, to every command", async () => {
    const words = ["--map", small, "--json"];
    for (const asked of [["path", "b"], ["next"], ["why", "b", "--goal", "b"], ["info"], ["info", "a"]])
      expect(await answer(...asked, ...words, "--progress", known)).toBe(
        await answer(...asked, ...words, "--known", "a"),
      );
    expect(await answer("render", small, "--goal", "b", "--progress", known)).toBe(
      await answer("render", small, "--goal", "b", "--known", "a"),
    );
    expect(await answer("info", "--map", small, "--progress", known)).toContain(
      "you: 1 mastered, 0 begun, 1 ready to be learnt; 10 min done, 55 min left",
    );
    expect(await answer("info", "b", "--map", small, "--progress", known)).toContain("You: ready");
  });

  it("leaves what is skipped out of a path, and adds to what is typed", async () => {
    const skipped = file("skipped.json", record({ a: { standing: { state: "skipped", date } } }));
    expect(await answer("path", "b", "--map", small, "--progress", skipped)).toBe(
      "b: 1 step, 20 min\n\n1. Second        20 min\n",
    );
    expect(await answer("path", "b", "--map", small, "--progress", skipped, "--known", "b")).toBe(
      "b: nothing is left to study\n",
    );
  });

  it("shows in pictures and pages, sign by sign", async () => {
    const said = file(
      "said.json",
      record({
        a: { standing: { state: "mastered", date }, star: { starred: true, date } },
        b: { standing: { state: "learning", date }, note: { text: "Ask", date } },
      }),
    );
    const svg = await answer("render", small, "--progress", said);
    for (const sign of [">✓✓ First<", ">★<", ">▸<", ">✎<"]) expect(svg).toContain(sign);
    expect(svg).toContain("learning: Second");
    const page = await answer("render", small, "--progress", said, "--to", "html", "--locale", "ja");
    for (const words of ["習得済み · スター", "学習中 · メモあり", "<dd>Ask</dd>"]) expect(page).toContain(words);
  });

  it("goes into formats that have room for it, and the others say that they have none", async () => {
    const convert = (to: string) => ask(["convert", small, "--to", to, "--progress", known]);
    expect((await convert("checklist")).out).toMatch(/- \[x\] \*\*First[^]*- \[ \] \*\*Second/);
    expect((await convert("csv")).out.split("\n").slice(0, 3)).toEqual([
      "id,title,area,minutes,prerequisites,helpful,corequisites,related,assumed,known,state,summary",
      "a,First,,10,,,,,,yes,mastered,",
      "b,Second,,20,a,,,,,,ready,",
    ]);
    expect((await convert("mermaid")).out).toMatch(/class a mastered\n.*\n +class b ready/);
    const edges = await answer("convert", small, "--to", "edges");
    for (const to of ["graphml", "gexf", "dot", "node-link", "cytoscape", "graphology"]) {
      const { out, err } = await convert(to);
      expect([to, out.includes("mastered"), out.includes("locked"), err]).toEqual([to, true, true, ""]);
      const again = await ask(["convert", "-", "--from", to, "--to", "edges"], { input: out });
      expect([to, again.out, again.err]).toEqual([to, edges, ""]);
      expect(await answer("convert", small, "--to", to)).not.toContain("mastered");
    }
    expect((await convert("turtle")).err).toBe(
      'turtle has no room for what is known; "--to progress" writes a file of it\n',
    );
  });

  it("goes into a map's own file, whole and in part", { timeout: 60_000 }, async () => {
    const json = async (...words: string[]) =>
      JSON.parse(await answer("convert", small, "--to", "json", ...words)) as {
        known?: string[];
        concepts: { id: string }[];
      };
    const shape = ({ known: said, concepts }: Awaited<ReturnType<typeof json>>) => [
      concepts.map(({ id }) => id).join(""),
      said,
    ];
    expect(shape(await json())).toEqual(["abcd", undefined]);
    expect(shape(await json("--progress", known))).toEqual(["abcd", ["a"]]);
    expect(shape(await json("--goal", "b"))).toEqual(["ab", undefined]);
    expect(shape(await json("--goal", "b", "--progress", known))).toEqual(["b", []]);
    expect(shape(await json("--only", "a,b"))).toEqual(["ab", undefined]);
    expect(shape(await json("--only", "a,b", "--progress", known))).toEqual(["ab", ["a"]]);
  });

  it("is taken from a map's own file where nothing else is said", { timeout: 60_000 }, async () => {
    for (const to of ["json", "yaml"]) {
      const { out, err } = await ask(["convert", small, "--to", to, "--progress", known]);
      expect(err).toBe("");
      const own = file(`own.${to}`, out);
      for (const asked of [["path", "b"], ["next"], ["info", "a"], ["why", "b", "--goal", "b"]])
        expect(await answer(...asked, "--map", own)).toBe(await answer(...asked, "--map", small, "--known", "a"));
      expect(await answer("path", "b", "--map", own, "--known", "d")).toBe(await answer("path", "b", "--map", small));
      expect(await answer("info", "--map", own)).toContain("you: 1 mastered");
      expect(await answer("convert", own, "--to", to)).toBe(out);
      expect(await answer("convert", own, "--to", "csv")).toBe(
        await answer("convert", small, "--to", "csv", "--known", "a"),
      );
      expect(await answer("render", own, "--goal", "b")).toBe(
        await answer("render", small, "--goal", "b", "--known", "a"),
      );
    }
  });

  it("is written from what is known, with the names that the map has now", async () => {
    const map = file("newer.json", smallMap.replace('"title":"Second"', '"title":"Second","replaces":["old"]'));
    const older = file("older.json", record({ old: { standing: { state: "mastered", date } } }));
    const out = await answer("convert", map, "--to", "progress", "--progress", older, "--known", "a");
    const { concepts, map: id } = parseProgress(out);
    expect(id).toBe("small");
    expect(Object.entries(concepts).map(([name, { standing }]) => [name, standing?.state])).toEqual([
      ["a", "known"],
      ["b", "mastered"],
      ["old", "mastered"],
    ]);
  });

  it("says what is wrong with it", async () => {
    const other = file("other.json", record({ gone: { standing: { state: "known", date } } }, "another"));
    const { code, err } = await ask(["path", "b", "--map", small, "--progress", other]);
    expect(code).toBe(0);
    expect(err).toBe(
      `${other}: it is about the map "another", not about "small"\n${other}: the map has no gone; what is said of that was left out\n`,
    );
    const error = async (...words: string[]) => (await ask(words)).err;
    expect(await error("path", "b", "--map", small, "--progress", small)).toContain(
      `${small}: it holds a map, not progress`,
    );
    expect(await error("info", "--map", known)).toBe(
      `error: ${known}: it holds progress, not a map; name it with --progress\n`,
    );
    const both = await ask(["path", "b", "--map", "-", "--progress", "-"], { input: smallMap });
    expect(both.err).toContain("only one of map and progress can be piped in");
  });
});

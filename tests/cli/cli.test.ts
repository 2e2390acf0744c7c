import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parseJson, readMap, writeMap } from "../../src/formats/index.js";
import { forceLayout, ladderLayout, radialLayout, timelineLayout } from "../../src/layouts.js";
import { parseProgress } from "../../src/progress/index.js";
import { learningPath, nextSteps } from "../../src/queries/index.js";
import { renderSvg, type RenderSvgOptions } from "../../src/render/index.js";
import { ask, cli, run, smallMap, workshop } from "../support/command.js";

const shipped = readFileSync(new URL("../../data/chatgpt.json", import.meta.url), "utf8");
const { folder, file } = workshop();
const small = file("small.json", smallMap);

describe("concept-map path", () => {
  it("asks the map that ships where none is named, and answers for machines as learningPath does", async () => {
    const { code, out } = await run(["path", "rlhf@gist", "--known", "probability,tokenisation@gist", "--json"]);
    const known = ["probability", "tokenisation@gist"];
    expect(JSON.parse(out)).toEqual(learningPath(parseJson(shipped), ["rlhf@gist"], { known }));
    expect(code).toBe(0);
  });

  it("lists the steps with their time and their reason", async () => {
    const { out } = await run(["path", "b", "--map", small]);
    expect(out).toBe(
      "b: 2 steps, 30 min\n\n1. First         10 min  for Second: It comes first\n2. Second        20 min\n",
    );
  });

  it("ends with 1 where a goal cannot be reached, and says what stands in the way", async () => {
    const { code, out } = await run(["path", "c", "--map", small]);
    expect(out).toContain("cannot be reached: c, because c and d need one another in a circle\n");
    expect(code).toBe(1);
    const avoiding = (ids: string) => run(["path", "b", "c", "--map", small, "--avoid", ids]);
    expect((await avoiding("a")).out).toContain("cannot be reached: b, because a is to be avoided\n");
    expect((await avoiding("a,b")).out).toContain("cannot be reached: b, because a and b are to be avoided\n");
    expect((await avoiding("d")).out).toContain(
      "cannot be reached: c, because c and d need one another in a circle; d is to be avoided\n",
    );
  });

  it("speaks the language of the terminal", async () => {
    expect((await run(["path", "rlhf@gist"], { env: { LC_ALL: "ja_JP.UTF-8" } })).out).toContain("教師あり学習");
  });

  it("names the nearest ids where it knows none, and ends with 2", async () => {
    const { code, err } = await run(["path", "rlfh"]);
    expect(err).toContain('error: goals[0]: no concept is called "rlfh". Did you mean "rlhf"?');
    expect(code).toBe(2);
  });
});

it("concept-map next answers as nextSteps does", async () => {
  const { out } = await run(["next", "--known", "a", "--map", small, "--json"]);
  const { map } = readMap(readFileSync(small, "utf8"));
  expect(JSON.parse(out)).toEqual(nextSteps(map, ["a"]));
});

it("concept-map why gives the chain of reasons", async () => {
  const { code, out } = await run(["why", "a", "--goal", "b", "--map", small]);
  expect([code, out]).toEqual([0, "First → Second: It comes first\nEvery way passes through it.\n"]);
  expect((await run(["why", "b", "--goal", "a", "--map", small])).code).toBe(1);
});

it("concept-map info tells of a map and of a concept", async () => {
  expect((await ask(["info", "--map", small])).out).toContain("4 concepts, 4 prerequisites, 1 h 5 min in all");
  const areas = [...(await ask(["info"])).out.matchAll(/^\S.*?(\d+) concepts {2}/gm)].map(([, count]) => Number(count));
  expect(areas.reduce((sum, count) => sum + count, 0)).toBe(parseJson(shipped).order);
  expect((await ask(["info", "b", "--map", small])).out).toContain("Needs\n  a: It comes first\n\nUnlocks\n  c\n");
});

describe("concept-map check", () => {
  it("ends with 1 for a circle, 0 for the map that ships, 2 for no file", async () => {
    const circle = await run(["check", small]);
    expect(circle.out).toContain("error c → d → c: these need one another in a circle");
    expect(circle.out).not.toContain("can never be learnt");
    expect(circle.code).toBe(1);
    expect((await run(["check", fileURLToPath(new URL("../../data/chatgpt.json", import.meta.url))])).code).toBe(0);
    const missing = await run(["check", join(folder, "none.json")]);
    expect([missing.code, missing.err]).toEqual([2, `error: ${join(folder, "none.json")}: there is no such file\n`]);
  });

  it("lists every error of a file that is no map", async () => {
    const broken = file("broken.json", '{"format": "concept-map/1", "concepts": [{"id": "a b", "title": 1}]}');
    const { code, out } = await ask(["check", broken]);
    expect(out).toContain(`error ${broken}:1:49: concepts[0].id: `);
    expect(out).toContain(`error ${broken}:1:65: concepts[0].title: `);
    expect(code).toBe(1);
  });

  it("tells what could not be taken as it stood, with its line", async () => {
    const { out } = await ask(["check", file("links.csv", "source,target\na,a\na,b\n")]);
    expect(out).toContain('links.csv:2: "a" is linked to itself; the link was left out');
  });
});

describe("concept-map convert", () => {
  it("reads what is piped in and writes to standard output", async () => {
    const { code, out } = await run(["convert", "-", "--to", "edges"], { input: "source,target\nx,y\n" });
    expect(out).toContain("x,y,");
    expect(code).toBe(0);
  });

  it("writes what lies on a path, to a file", async () => {
    const target = join(folder, "part.csv");
    await run(["convert", small, "--to", "learning-graph", "--goal", "b", "-o", target]);
    expect(readFileSync(target, "utf8")).toBe(
      "ConceptID,ConceptLabel,Dependencies,TaxonomyID\na,First,,\nb,Second,a,\n",
    );
  });

  it("writes the format that the file's name tells, where none is named", { timeout: 60_000 }, async () => {
    const written = async (name: string): Promise<string> => {
      const target = join(folder, name);
      const { err } = await ask(["convert", small, "--known", "a", "--out", target]);
      return err.startsWith("error") ? err : readFileSync(target, "utf8");
    };
    const [as, progress] = [readMap(smallMap).map, { known: ["a"] }];
    expect(await written("small.CSV")).toContain(writeMap(as, "csv", progress).slice(0, 40));
    expect(await written("small.gv")).toMatch(/^digraph/);
    expect(await written("tasks.md")).toContain("## Second\n");
    expect(await written("tasks.checklist.md")).toContain("[x]");
    expect(parseProgress(await written("small.progress.json")).concepts).toHaveProperty("a");
    for (const name of ["small", "small.tsv", "small.docx"])
      expect(await written(name)).toContain(`${name}: the name tells no format; end it in one of .json, .yaml`);
    expect((await ask(["convert", small])).err).toBe("error: name a format with --to, or a file with --out\n");
    expect((await ask(["convert", small, "--out", join(folder, "x.csv"), "--to", "dot"])).code).toBe(0);
    expect(readFileSync(join(folder, "x.csv"), "utf8")).toMatch(/^digraph/);
  });

  it("writes the concepts and areas that are named", { timeout: 60_000 }, async () => {
    const areas = [
      { id: "x", title: "X" },
      { id: "y", title: "Y", parent: "x" },
    ];
    const concepts = ["a", "b", "c"].map((id, index) => ({ id, title: id, ...(index > 0 && { area: "y" }) }));
    const map = file("areas.json", JSON.stringify({ format: "concept-map/1", areas, concepts }));
    const part = async (...words: string[]) => {
      const { out, err } = await ask(["convert", map, "--to", "learning-graph", ...words]);
      return (
        err ||
        out
          .split("\n")
          .flatMap((row) => /^[a-c]/.exec(row) ?? [])
          .join("")
      );
    };
    expect(await part("--area", "x")).toBe("bc");
    expect(await part("--only", "a,c")).toBe("ac");
    expect(await part("--only", "a", "--area", "y")).toBe("abc");
    expect(await part("--only", "aa")).toBe('error: ids[0]: no concept is called "aa". Did you mean "a"?\n');
    expect(await part("--area", "xy")).toBe('error: no area is called "xy". Did you mean "x" or "y"?\n');
    expect(await part("--only", "a", "--goal", "b")).toBe(
      "error: name goals, or what to keep with --only and --area, not both\n",
    );
  });

  it("names the formats where it knows none", async () => {
    const { code, err } = await ask(["convert", small, "--to", "docx"]);
    expect(err).toMatch(/nothing writes "docx"; name one of json, yaml, /);
    expect(code).toBe(2);
  });

  it("ends well when nobody reads on", async () => {
    const child = spawn(process.execPath, [cli, "convert", "--to", "json"], { stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.once("data", () => child.stdout.destroy());
    expect(await new Promise((resolve) => child.on("exit", resolve))).toBe(0);
  });

  it("copes with a file of 100,000 concepts", { timeout: 120_000 }, async () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => `${String(index)},${String(index + 1)}`);
    const { code, out } = await run(["path", "100000", "--map", "-", "--json"], {
      input: `source,target\n${rows.join("\n")}\n`,
    });
    expect(code).toBe(0);
    expect((JSON.parse(out) as { steps: unknown[] }).steps).toHaveLength(100_001);
  });

  it("opens an address, and says what it answers instead of a map", async () => {
    const server = createServer((request, response) => {
      if (request.url === "/map.csv") response.end("source,target\nx,y\n");
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    expect((await run(["info", "--map", `${address}/map.csv`])).out).toContain("2 concepts, 1 prerequisite");
    expect((await run(["info", "--map", `${address}/none`])).err).toContain("answers 404");
    server.close();
  });
});

it("concept-map render draws a path as SVG, and tells of it in a page that needs no script", async () => {
  const { out } = await run(["render", small, "--goal", "b"]);
  expect(out).toMatch(/^<svg [^]*Second[^]*<\/svg>\s*$/);
  const target = join(folder, "b.html");
  await run(["render", small, "--goal", "b", "-o", target]);
  const page = readFileSync(target, "utf8");
  expect(page).toContain("It comes first");
  expect(page.match(/<script[^>]*>/g)).toEqual(['<script type="application/ld+json">']);
});

it("concept-map render marks, filters and lays out as it is asked", async () => {
  const map = parseJson(shipped);
  const light = { known: [], locale: "en" };
  const marked = await ask([
    ...["render", "--expanded", "none", "--select", "rlhf"],
    ...["--filter", "area=rl,area=rlhf,depth=gist", "--filter", "state=ready, minutes=60"],
  ]);
  const filter = { areas: ["rl", "rlhf"], states: ["ready"], depth: "gist", minutes: 60 } as const;
  expect(marked.out).toBe(renderSvg(map, { ...light, expanded: [], selected: "rlhf", filter }));
  const path = learningPath(map, "rlhf@gist").steps.map(({ concept }) => concept);
  const layouts: Record<string, RenderSvgOptions["layout"]> = {
    layers: undefined,
    timeline: timelineLayout,
    ladder: (of, options) => ladderLayout(of, { ...options, path }),
    rings: (of, options) => radialLayout(of, { ...options, centre: "rlhf" }),
    forces: forceLayout,
  };
  for (const [name, layout] of Object.entries(layouts)) {
    const { out } = await ask(["render", "--goal", "rlhf@gist", "--layout", name, "--filter", "on-path"]);
    expect(out, name).toBe(renderSvg(map, { ...light, goal: "rlhf@gist", filter: { onPath: true }, layout }));
  }
}, 60_000);

describe("the command line", () => {
  it("teaches by examples, and names its exit codes", async () => {
    const { code, out } = await run(["--help"]);
    expect(out).toContain("Examples:\n  concept-map path rlhf@gist");
    expect(out).toContain("Exit codes: 0 fine");
    expect(code).toBe(0);
    expect((await run(["paht"])).code).toBe(2);
  });

  it("colours only where somebody looks", async () => {
    expect((await run(["info", "--map", small], { env: { NO_COLOR: "", FORCE_COLOR: "1" } })).out).toContain("\x1b[1m");
    expect((await run(["info", "--map", small])).out).not.toContain("\x1b");
  });

  it("lets no text of a file command the terminal", async () => {
    const evil = file(
      "evil.json",
      JSON.stringify({ concepts: [{ id: "a", title: "\x1b[2J\nA" }], format: "concept-map/1" }),
    );
    expect((await run(["path", "a", "--map", evil])).out).not.toContain("\x1b");
  });

  it.each(["bash", "zsh", "fish"])("completes itself in %s", async (shell) => {
    const { code, out } = await run(["completion", shell]);
    expect(out).toContain("convert");
    expect(code).toBe(0);
  });
});

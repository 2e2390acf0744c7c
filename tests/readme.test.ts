import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { elementTableKinds } from "../scripts/element-tables.mjs";
import { withTables } from "../scripts/readme-tables.mjs";
import { parseJson } from "../src/formats/index.js";
import * as progress from "../src/progress/index.js";
import * as queries from "../src/queries/index.js";

const root = join(import.meta.dirname, "..");
const readme = readFileSync(join(root, "README.md"), "utf8");

const docs = (name: string): string => readFileSync(join(root, `docs/${name}.md`), "utf8");
const all = [readme, docs("query"), docs("lay-out"), docs("progress"), docs("pictures"), docs("languages")].join("\n");

/** The scripts of README and docs by the name in the comment before them, `<!-- run: name -->`. */
const scripts = new Map(
  [...all.matchAll(/<!-- run: (\w+) -->\s*```js\n(.*?)```/gs)].map(([, name, code]) => [name!, code!]),
);

/** A folder as its reader has it: the package installed, and the map in `data/`. */
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "concept-map-readme-"));
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(root, join(folder, "node_modules/concept-map"), "junction");
  symlinkSync(join(root, "data"), join(folder, "data"), "junction");
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function run(name: string): string[] {
  writeFileSync(join(folder, "script.mjs"), scripts.get(name) ?? `throw new Error("no script is called ${name}")`);
  return execFileSync(process.execPath, ["script.mjs"], { cwd: folder, encoding: "utf8" }).trim().split("\n");
}

/** The texts in quotes in what Node prints. */
const quoted = (lines: readonly string[]): string[] =>
  [...lines.join("\n").matchAll(/'([^']*)'/g)].map(([, text]) => text!);

describe("README and docs", () => {
  it("has these scripts, each of ten lines or so", () => {
    expect([...scripts.keys()]).toEqual([
      "query",
      "learner",
      "structure",
      "measures",
      "place",
      "export",
      "formats",
      "render",
      "style",
      "first",
      "paths",
      "standing",
      "drawn",
      "shape",
      "search",
      "layout",
      "picture",
      "areas",
      "layouts",
      "progress",
      "pictures",
      "languages",
    ]);
    for (const [name, code] of scripts) expect(code.split("\n").filter(Boolean).length, name).toBeLessThanOrEqual(12);
  });

  it("plans and places in a few lines", () => {
    expect(run("query").join("\n")).toMatch(/concept: 'rlhf',\s+depth: 'gist'/);
    expect(run("place").join("\n")).toMatch(/^\{ x: [\d.]+, y: [\d.]+ \} within \{.*\} and \d+ arrows$/);
  });

  it("asks one thing of each group in a few lines", () => {
    const map = parseJson(readFileSync(join(root, "data/chatgpt.json"), "utf8"));
    const known = ["machine-learning@gist", "reinforcement-learning@gist"];
    const [ready, ...waits] = run("learner");
    expect(ready).toBe(
      `${String(queries.outerFringe(map, known).length)} ready, first ${queries.nextSteps(map, known, { goals: "rlhf@gist" })[0]!.concept}`,
    );
    expect(quoted(waits)).toEqual(queries.missingFor(map, "rlhf@gist", known));
    const [before, ...passed] = run("structure");
    expect(before).toBe(
      `${String(queries.ancestors(map, "rlhf").size)} concepts before RLHF, ${String(queries.generations(map).length)} waves of study in all`,
    );
    expect(quoted(passed)).toEqual(queries.dominators(map, "rlhf@gist"));
    const measures = run("measures").join("\n");
    expect(measures).toMatch(
      /^\d+ minutes at least, with all that is ready side by side\n\d+ concepts hang on vectors; \{/,
    );
    expect(measures).toContain(`minutes: ${String(queries.areaTotals(map).areas.get("math")!.minutes)},`);
  });

  it("finds a path to RLHF on which every step comes after what it needs", () => {
    const [, steps = "", told = ""] = /^(.*?)\n(\d+ minutes in all.*)$/s.exec(run("first").join("\n")) ?? [];
    const order = steps.split("\n").map((line) => /^(\S+@\S+) \d+$/.exec(line)?.[1] ?? line);
    const map = parseJson(readFileSync(join(root, "data/chatgpt.json"), "utf8"));
    expect(order.at(-1)).toBe("rlhf@gist");
    const known: string[] = [];
    for (const reference of order) {
      expect(queries.masteryOf(map, reference, known), reference).toBe("ready");
      known.push(reference);
    }
    const [minutes = 0, fewer = 0] = [...told.matchAll(/\d+(?= minutes)/g)].map(Number);
    expect(minutes).toBe(queries.learningPath(map, "rlhf@gist").minutes);
    expect(fewer).toBeLessThan(minutes);
    expect(told).toContain("no way is shorter");
  });

  it("finds what was misspelt, in both scripts and in the other language", () => {
    const first = run("search").map((line) => /→ (\S+)/.exec(line)?.[1]);
    expect(first).toEqual([
      "gradient-descent",
      "self-attention",
      "reinforcement-learning",
      "attention",
      "stochastic-gradient-descent",
    ]);
  });

  it("tells of paths, of where a learner stands, and of the shape of the map", () => {
    const paths = run("paths").join("\n");
    const minutes = [...paths.matchAll(/^(\d+) minutes, \d+ steps/gm)].map(([, time]) => Number(time));
    expect(minutes.length).toBeGreaterThan(1);
    expect(minutes).toEqual(minutes.toSorted((a, b) => a - b));
    expect(paths).toMatch(/^ideas open after each step:( \d+)+$/m);
    expect(paths).toMatch(/concepts: \[\s+'vectors',[\s\S]*'transformer'\s+\],\n\s+length: \d+/);
    const standing = run("standing").join("\n");
    expect(standing).toContain("no way round it: [");
    expect(standing).toMatch(/fewest missing: \[[^\]]*reward-model@gist/);
    expect(standing).toMatch(/would save most: \[ \[ '[\w-]+', \d+ \], \[/);
    const shape = run("shape").join("\n");
    expect(shape).toMatch(
      /^minutes at least, all side by side: \d+\n[\w-]+ stands before \d+ concepts\nbusiest edge: \[\s+\{/,
    );
    expect(shape).toMatch(/mastered: 1,/);
    expect(shape).toMatch(/\nto mend: \[/);
  });

  it("tells how a draft hangs together", () => {
    expect(run("drawn").join("\n").replaceAll(/\s+/g, " ")).toBe(
      [
        "before multiplying: [ 'counting', 'adding' ]",
        "waves of study: counting, adding, multiplying, ratios and fractions",
        "circles: [ [ 'ratios', 'fractions' ] ] broken by dropping [ { prerequisite: 'fractions', concept: 'ratios' } ]",
        "5 edges say the same as 6",
        "a part: 1 edge",
      ].join(" "),
    );
  });

  it("lays out a picture", () => {
    const picture = run("picture").join("\n");
    expect(picture).toMatch(/^RLHF at \{ x: [\d.]+, y: [\d.]+ \} within \{/);
    expect(picture).toMatch(/source: '[\w-]+',\s+target: '[\w-]+',\s+points: \[/);
    expect(picture).toMatch(/^[\w-]+( or [\w-]+)+ lead to [\w-]+ and come together at \{/m);
    expect(picture).toMatch(/^\d+ labels for \d+ routes$/m);
  });

  it("folds areas and leaves in place what stays", () => {
    const printed = run("areas").join("\n");
    expect(printed).toMatch(/^\[\s+\{\s+id: 'rl',[\s\S]*isFolded: true\s+\}\s+\]$/m);
    expect(printed).toMatch(/bundle: \[/);
    const moved = Number(/^moved by ([\d.]+) pixels on average$/m.exec(printed)?.[1]);
    expect(moved).toBeLessThan(200);
  });

  it("lays the map out better and better", () => {
    const lines = run("layout");
    for (const line of lines)
      expect(line).toMatch(/^\d+ crossings; \d+ arrows; RLHF is at \{ x: [\d.]+, y: [\d.]+ \}$/);
    const crossings = lines.map((line) => parseInt(line));
    expect(crossings).toEqual([...new Set(crossings)].sort((a, b) => b - a));
  });

  it("lays out a path in four ways", () => {
    const printed = run("layouts").join("\n");
    expect(printed).toMatch(/^first rung: \{ x: [\d.]+, y: [\d.]+ \} and the way of an arrow: \[\n? *\{ x: /);
    expect(printed).toMatch(/^around RLHF: \{ x: 0, y: 0, width: [\d.]+, height: [\d.]+ \}$/m);
    expect(printed).toMatch(/^generations: 1 2 3( \d+)*$/m);
    expect(printed).toMatch(/^by forces: \{[^}]*overlaps: 0/m);
  });

  it("names every layout", async () => {
    const [own, other] = [await import("../src/layout/index.js"), await import("../src/layouts.js")];
    const layouts = [...Object.keys(own), ...Object.keys(other)].filter((name) => /Layouts?$/.test(name));
    expect(layouts.filter((name) => !docs("lay-out").includes(`| \`${name}(`))).toEqual([]);
  });

  it("names every query", () => {
    const missing = Object.keys(queries).filter((name) => !docs("query").includes(`\`${name}`));
    expect(missing).toEqual([]);
  });

  it("writes a smaller map that can be read again", () => {
    expect(run("export").at(-1)).toMatch(/^\d+ concepts; \d+ edges as graphology writes them$/);
    const smaller = parseJson(readFileSync(join(folder, "smaller.json"), "utf8"));
    expect(smaller.hasNode("rlhf")).toBe(true);
    expect(smaller.hasNode("nft")).toBe(false);
  });

  it("draws without a browser", () => {
    run("render");
    expect(readFileSync(join(folder, "path.svg"), "utf8")).toMatch(/^<svg [^]*<\/svg>\s*$/);
    expect(readFileSync(join(folder, "path.html"), "utf8")).toContain('<html lang="ja"');
  });

  it("draws what a learner has said", () => {
    run("pictures");
    const [path, areas, chosen, page] = ["path.svg", "areas.svg", "chosen.svg", "page.html"].map((name) =>
      readFileSync(join(folder, name), "utf8"),
    );
    expect(path).toContain("習得済み");
    expect(areas).toContain('class="frame"');
    expect(chosen).toMatch(/class="lane"[^]*class="concept [^"]*selected" data-id="reward-model"/);
    expect(page).toContain("learning · star");
  });

  it("draws with a look of one's own", () => {
    run("style");
    const svg = readFileSync(join(folder, "minutes.svg"), "utf8");
    for (const color of ["rgb(255, 213, 79)", "rgb(141, 110, 0)", "rgb(240, 255, 240)"]) expect(svg).toContain(color);
  });

  it("reads and writes other formats", () => {
    const [read, written] = run("formats");
    expect(read).toBe('3 concepts; { line: 4 } "adding" is linked to itself; the link was left out');
    expect(written).toMatch(/^\d{3,} characters of GraphML$/);
  });
});

describe("the code of README and docs", () => {
  it("is run by a test: here, or in a page by tests/browser/readme.test.ts", () => {
    // tests/formats/csv-slips.test.ts reads the table.
    const blocks = [...all.matchAll(/^(.*)\n\n```(\w+)\n(.*)/gm)].filter(([, , kind]) => !/^(sh|csv)$/.test(kind!));
    expect(blocks.length).toBeGreaterThan(15);
    for (const [, before, , code] of blocks) expect(before, code).toMatch(/^<!-- (run|page): \w+ -->$/);
  });
});

describe("the README's commands", () => {
  const section = readme.split("## Command line")[1]!.split("\n## ")[0]!;
  const commands = [...section.matchAll(/^npx (concept-map .*?)(?: {2,}#.*)?$/gm)].map(([, command]) =>
    command!.trim(),
  );

  it("are all of the program's, but for the help that it gives of itself", () => {
    const help = execFileSync(process.execPath, [join(root, "dist/cli.js"), "--help"], { encoding: "utf8" });
    const known = [...help.split("Commands:")[1]!.matchAll(/^ {2}(\w+) /gm)].map(([, name]) => name!);
    const told = new Set([...section.matchAll(/concept-map (\w+)/g)].map(([, name]) => name!));
    expect(known.filter((name) => name !== "help").sort()).toEqual(
      [...told].filter((name) => name !== "COMMAND").sort(),
    );
  });

  it("run, one after the other", { timeout: 120_000 }, () => {
    for (const command of commands.filter((each) => !each.includes(" serve "))) {
      const shell = command.replace("concept-map", `"${process.execPath}" "${join(root, "dist/cli.js")}"`);
      const options = { cwd: folder, encoding: "utf8", shell: true, maxBuffer: 1e8 } as const;
      const printed = execFileSync(shell, { ...options, stdio: ["ignore", "pipe", "pipe"] });
      const written = / (?:--out|>) (\S+)/.exec(command)?.[1];
      const size = written === undefined ? printed.length : statSync(join(folder, written)).size;
      expect(size, command).toBeGreaterThan(0);
    }
  });
});

describe("docs/pictures.md", () => {
  it("names every option", () => {
    const sources = ["drawing", "svg-options", "svg-of", "render-svg"].map((name) =>
      readFileSync(join(root, `src/render/${name}.ts`), "utf8"),
    );
    const options = sources.flatMap((text) =>
      [...text.matchAll(/interface (?:DrawingOptions|SvgChoice|RenderSvgOptions)[^]*?\n}/g)].flatMap(([body]) =>
        [...body.matchAll(/readonly (\w+)\??:|"(\w+)"/g)].map(([, name, picked]) => name ?? picked!),
      ),
    );
    const named = options.filter((name) => !["area", "down", "path", "map", "auto"].includes(name));
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((name) => !docs("pictures").includes(`\`${name}\``))).toEqual([]);
  });
});

describe("docs/languages.md", () => {
  it("has a page told in another language", () => {
    run("languages");
    const page = readFileSync(join(folder, "mapa.html"), "utf8");
    expect(page).toContain('<html lang="pl" dir="ltr">');
    expect(page).toMatch(/448 pojęć[^]*<dt>Wymaga<\/dt>/);
  });
});

describe("docs/progress.md", () => {
  it("merges, plans and writes a file", () => {
    const [said = "", minutes = ""] = run("progress");
    expect(said).toMatch(/^said: \[ 'reward-model@gist' \] and implied: [1-9]\d* more$/);
    const map = parseJson(readFileSync(join(root, "data/chatgpt.json"), "utf8"));
    expect(parseInt(minutes)).toBeLessThan(queries.learningPath(map, "rlhf@gist").minutes);
    const record = progress.parseProgress(readFileSync(join(folder, "progress.json"), "utf8"));
    expect(Object.keys(record.concepts)).toEqual(["reward-model", "transformer"]);
  });

  it("names every function", () => {
    const functions = Object.entries(progress).filter(([, value]) => typeof value === "function");
    expect(functions.filter(([name]) => !docs("progress").includes(name))).toEqual([]);
  });
});

describe("the tables of the README", () => {
  it("say what the source says", async () => {
    expect(readme, "README.md is behind its source; mend it by: npm run readme").toBe(await withTables(readme));
  });

  it("tell of everything in the manifest", () => {
    const asked = new Set([...readme.matchAll(/<!-- table: (.*?)(?: of (.*))? -->/g)].map(([, kind]) => kind));
    expect(asked).toEqual(new Set(["formats", ...elementTableKinds]));
  });
});

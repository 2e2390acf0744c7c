import { execFile, execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { ask, cli, run, smallMap, workshop } from "../support/command.js";

const { folder, file } = workshop();
const small = file("small.json", smallMap);
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");
const hasScript = ((): boolean => {
  try {
    execFileSync("script", ["-qec", "true", "/dev/null"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();
const browser = ["/usr/bin/chromium", "/usr/bin/google-chrome"].find((path) => existsSync(path));

describe("a file of another make", () => {
  it("opens with Windows line ends, a byte order mark, in UTF-16 and with semicolons, also when it is piped in", async () => {
    const tables = [
      "source,target\r\nä,b\r\n",
      "\ufeffsource,target\nä,b\n",
      utf16("source,target\nä,b\n"),
      "source;target\nä;b\n",
    ];
    for (const table of tables) {
      const input = Buffer.from(table);
      const path = file("table.csv", input);
      expect((await run(["convert", path, "--to", "learning-graph"])).out).toContain("ä,ä,,\n");
      expect((await run(["convert", "-", "--to", "learning-graph"], { input })).out).toContain("ä,ä,,\n");
    }
  });

  it.each([
    [
      "latin.csv",
      Buffer.from("source,target\nä,b\n", "latin1"),
      "latin.csv is not text in UTF-8 or UTF-16; save it as UTF-8",
    ],
    ["picture.json", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), "picture.json is not text in UTF-8 or UTF-16"],
    ["zeros.csv", Buffer.from("source\0target"), "zeros.csv is not text in UTF-8 or UTF-16"],
    ["empty.json", Buffer.from(" \n"), "empty.json: there is nothing in it"],
    [
      "triples.csv",
      Buffer.from("Subject,Predicate,Object\na,b,c\n"),
      'triples.csv:1: no table that is known has these columns; a first line with "source" and "target" begins a list of links',
    ],
    [
      "half.yaml",
      Buffer.from("format: concept-map/1\nconcepts:\n  - id: a\n"),
      'half.yaml:3:5: concepts[0].title: "title" is missing; add it',
    ],
    ["half.json", Buffer.from('{"format": "concept-map/1", "concepts": ['), "half.json: the file is not JSON: line 1"],
  ])("%s is refused in one sentence", async (name, data, sentence) => {
    const { code, out, err } = await ask(["info", "--map", file(name, data)]);
    expect(err).toContain(sentence);
    expect([code, out, err.trim().split("\n").length]).toEqual([2, "", 1]);
  });

  it("cannot command the terminal by what is said of it", async () => {
    const path = file(
      "evil.json",
      '{"format":"concept-map/1","concepts":[{"id":"a\\u009b2J","title":"x"}],"\\u001b]0;y":1}',
    );
    const { out, err } = await ask(["info", "--map", path]);
    expect(out + err).not.toMatch(/[\u001b\u009b]/);
    expect((await ask(["check", path])).out).not.toMatch(/[\u001b\u009b]/);
  });
});

describe("what was typed wrong", () => {
  it.each([
    [["path"], "missing required argument 'goal'"],
    [["path", "a", "--knwon", "b"], "Did you mean --known?"],
    [["chekc", "x"], "unknown command 'chekc'"],
    [["path", "a", "--order", "best"], "Allowed choices are"],
    [["next", "--count", "-1"], "--count takes a whole number above 0"],
    [["convert", small, "--to", "png"], '"concept-map render" draws pictures'],
    [["convert", small, "--to", "json", "--out", join("no", "such", "x.json")], "there is no such folder to write to"],
    [["render", small, "--out", "x.jpg"], 'nothing draws ".jpg"; name the file .svg, .html, .png, .pdf'],
    [["render", small, "--to", "png"], "name a file for the PNG"],
    [["render", small, "--to", "svg", "--out", "x.png"], "--to says svg, and x.png is named as png"],
    [["render", small, "--out", join("no", "such", "x.svg")], "there is no such folder to write to"],
    [["render", small, "--out", "."], ".: it is a folder; name a file in it"],
    [["render", small, "--out", ""], '"": there is no such folder'],
    [["render", small, "--color-by", "mood"], "Allowed choices are area, progress, depth, minutes"],
    [["render", small, "--expanded", "none", "--goal", "b"], "say --show map, or leave --expanded out"],
    [["render", small, "--expanded", "math"], 'no area is called "math"'],
    [["render", small, "--select", "bee"], 'selected: no concept is called "bee"'],
    [["render", small, "--filter", "area=math"], 'filter.areas: no area is called "math"'],
    [["render", small, "--filter", "stat=ready"], 'not "stat=ready". Did you mean "state"?'],
    [["render", small, "--filter", "minutes=soon"], "filter.minutes: it takes a number of minutes, not NaN"],
    [["render", small, "--filter", "on-path"], "filter.onPath: there is no path without a goal; name one"],
    [["render", small, "--layout", "circle"], "Allowed choices are layers, timeline, ladder, rings, forces"],
    [["render", small, "--layout", "rings"], "rings lie around a concept; name it with --select, or a --goal"],
    [["render", small, "--layout", "ladder"], "a ladder has a rung for each step of a path; name a --goal"],
    [["render", small, "--choose", "bee"], 'no concept is called "bee"'],
    [["render", small, "--known", "bee"], 'known[0]: no concept is called "bee"'],
    [["info", "--map", small, "--known", "bee"], 'known[0]: no concept is called "bee"'],
    [["render", small, "--goal", "b@deep"], 'goal: "b" has no depth "deep"'],
    [
      ["render", small, "--locale", "no tag"],
      '--locale takes the tag of a language, such as ja or en-GB, not "no tag"',
    ],
    [["render", small, "--progress", small], "it holds a map, not progress"],
    [["info", "--map", join(small, "x")], "a part of its path is a file, not a folder"],
    [["info", "--map", "http://127.0.0.1:1/"], "http://127.0.0.1:1/: "],
    [["serve", "-"], "serve shows a file"],
  ])("%j says what to do", async (words, sentence) => {
    const { code, err } = await ask(words);
    expect(err).toContain(sentence);
    expect(code).toBe(2);
  });
});

it("answers for machines in JSON, whatever is asked", async () => {
  for (const words of [["path", "b"], ["next"], ["why", "a", "--goal", "b"], ["info"], ["info", "a"]])
    expect(JSON.parse((await ask([...words, "--map", small, "--json"])).out)).toBeDefined();
  expect(JSON.parse((await ask(["check", small, "--json"])).out)).toHaveProperty("issues");
  const broken = file("broken.json", '{"format": "concept-map/1"}');
  expect(JSON.parse((await ask(["check", broken, "--json"])).out)).toHaveProperty("errors.0.path", "concepts");
});

it("ends well when nobody reads on, whatever is written", async () => {
  const ended = promisify(execFile);
  const piped = (words: string) =>
    ended("bash", ["-c", `set -o pipefail; "${process.execPath}" "${cli}" ${words} | head -1`]);
  for (const words of ["convert --to json", "path rlhf", "render", "info rlhf", "--help"])
    expect((await piped(words)).stderr).toBe("");
});

it.skipIf(!existsSync("/dev/full"))("says that what it writes to is full", async () => {
  const full = promisify(execFile)("sh", ["-c", `"${process.execPath}" "${cli}" render "${small}" > /dev/full`]);
  await expect(full).rejects.toMatchObject({ code: 2, stderr: "error: standard output: the disk is full\n" });
});

it("draws in a language that the terminal misspells", async () => {
  expect((await run(["render", small], { env: { LC_ALL: "not a tag" } })).code).toBe(0);
});

it("says what an address answers instead of a map", async () => {
  const server = createServer((request, response) => {
    if (request.url === "/page") response.end("<!doctype html><title>Sign in</title>");
    else if (request.url === "/binary") response.end(Buffer.from([0xff, 0, 0xfe]));
    else request.socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const error = async (path: string) => (await ask(["info", "--map", address + path])).err;
  expect(await error("/page")).toContain("neither the name of the file nor its text tells its format");
  expect(await error("/binary")).toContain("is not text in UTF-8 or UTF-16");
  expect(await error("/gone")).toMatch(/^error: http:.*\n$/);
  server.close();
});

describe.skipIf(!hasScript)("on a terminal", () => {
  const typed = async (command: string): Promise<string> =>
    (await promisify(execFile)("script", ["-qec", command, "/dev/null"], { maxBuffer: 1e8 })).stdout;

  it("says what takes long, and wipes it out", { timeout: 60_000 }, async () => {
    const rows = Array.from({ length: 100_000 }, (_, from) =>
      [1, 2, 3, 5, 7].map((far) => `${String(from)},${String(from + far)}`),
    );
    const big = file("big.csv", `source,target\n${rows.flat().join("\n")}\n`);
    const shown = await typed(`"${process.execPath}" "${cli}" path 100000 --map "${big}" --json >/dev/null`);
    const lines = shown.split("\r").filter((line) => line.includes("…"));
    for (const line of lines) expect(line).toMatch(/(reading .*big\.csv|planning the path) … \d+ s/);
    expect(lines.length).toBeGreaterThan(0);
    expect(shown.trimEnd().endsWith("\x1b[K")).toBe(true);
    expect(await typed(`"${process.execPath}" "${cli}" info --map "${small}" >/dev/null`)).toBe("");
  });

  it("is coloured, unless NO_COLOR is set", async () => {
    const words = `"${process.execPath}" "${cli}" info --map "${small}"`;
    expect(await typed(words)).toContain("\x1b[1m");
    expect(await typed(`NO_COLOR=1 ${words}`)).not.toContain("\x1b");
  });
});

describe("render, by another program", () => {
  it("says how to get a PNG or a PDF where there is none", async () => {
    const env = { PATH: folder, CHROME_PATH: "" };
    const png = await run(["render", small, "--out", join(folder, "none.png")], { env });
    expect(png.err).toMatch(/^error: a PNG takes a program that draws: install resvg or Chromium/);
    const pdf = await run(["render", small, "--out", join(folder, "none.pdf")], { env });
    expect([pdf.err.startsWith("error: a PDF takes a browser"), pdf.code]).toEqual([true, 2]);
  });

  it.skipIf(browser === undefined)("draws both", { timeout: 60_000 }, async () => {
    for (const [name, beginning] of [
      ["b.png", "\x89PNG"],
      ["b.pdf", "%PDF"],
    ] as const) {
      const target = join(folder, name);
      const { err } = await run(["render", small, "--goal", "b", "--out", target], { env: { CHROME_PATH: browser } });
      expect(err).toBe("");
      expect(readFileSync(target).toString("latin1").startsWith(beginning)).toBe(true);
    }
  });
});

it("leads from a wrong option to the help of its command", async () => {
  const { code, err } = await ask(["path", "rlhf", "--knwon", "vectors"]);
  expect(err).toContain("(Did you mean --known?)");
  expect(err).toContain("(concept-map path --help tells more)");
  expect(code).toBe(2);
});

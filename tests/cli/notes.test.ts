import { existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { ask, smallMap, workshop } from "../support/command.js";

const { folder, file } = workshop();
const small = file("small.json", smallMap);
const vault = fileURLToPath(new URL("../../../shared/graphs/raw/markdown/markdown-wiki-cs224n", import.meta.url));
const written = async (name: string) => {
  const path = join(folder, name);
  const { code } = await ask(["convert", small, "--to", "notes", "--out", path]);
  expect(code).toBe(0);
  return path;
};

describe("a folder of notes", () => {
  it("is written, and read again by every command", async () => {
    const notes = await written("vault");
    expect(readFileSync(join(notes, "b.md"), "utf8")).toContain("# Second");
    const answers = async (map: string) =>
      Promise.all([
        ask(["path", "b", "--map", map, "--json"]),
        ask(["next", "--known", "a", "--map", map, "--json"]),
        ask(["why", "a", "--goal", "b", "--map", map]),
        ask(["render", map, "--goal", "b"]),
        ask(["convert", map, "--to", "edges"]),
      ]);
    const [fromNotes, fromFile] = await Promise.all([answers(notes), answers(small)]);
    expect(fromNotes.map(({ out }) => out)).toEqual(fromFile.map(({ out }) => out));
    expect((await ask(["check", notes])).code).toBe(1);
    expect((await ask(["info", "b", "--map", notes])).out).toContain("a: It comes first");
  });

  it("is written over nothing, unless by force", async () => {
    const notes = await written("twice");
    writeFileSync(join(notes, "a.md"), "mine");
    const again = await ask(["convert", small, "--to", "notes", "--out", notes]);
    expect([again.code, again.err]).toEqual([
      2,
      `error: ${join(notes, "concept-map.md")} and 4 more would be overwritten; name another folder, or say --force\n`,
    ]);
    expect(readFileSync(join(notes, "a.md"), "utf8")).toBe("mine");
    expect((await ask(["convert", small, "--to", "notes", "--out", notes, "--force"])).code).toBe(0);
    expect(readFileSync(join(notes, "a.md"), "utf8")).toContain("# First");
  });

  it("never leads out of its folder, by whatever id or link", async () => {
    const ids = ["../../escape", "/etc/passwd", "..", "con", "a/b"];
    const map = file(
      "evil.json",
      JSON.stringify({ format: "concept-map/1", concepts: ids.map((id) => ({ id, title: id })) }),
    );
    const notes = join(folder, "inner", "vault");
    expect((await ask(["convert", map, "--to", "notes", "--out", notes])).code).toBe(0);
    expect(existsSync(join(folder, "escape.md")) || existsSync(join(folder, "inner", "escape.md"))).toBe(false);
    expect((await ask(["info", "--map", notes, "--json"])).out).toContain(`"concepts": ${String(ids.length)}`);

    const outside = file("outside.md", "mine");
    const linked = join(folder, "linked");
    mkdirSync(linked);
    symlinkSync(outside, join(linked, "a.md"));
    const { code, err } = await ask(["convert", small, "--to", "notes", "--out", linked, "--force"]);
    expect([code, err]).toEqual([2, `error: ${join(linked, "a.md")} leads out of ${linked}; nothing was written\n`]);
    expect([readFileSync(outside, "utf8"), lstatSync(join(linked, "a.md")).isSymbolicLink()]).toEqual(["mine", true]);
  });

  it("says what is wrong with it", async () => {
    const empty = join(folder, "empty");
    mkdirSync(empty);
    const error = async (...words: string[]) => (await ask(words)).err;
    expect(await error("info", "--map", empty)).toMatch(/empty: there is no note among the files/);
    expect(await error("convert", small, "--to", "notes")).toMatch(/notes are a folder of files; name it/);
    expect(await error("convert", small, "--to", "notes", "--out", small)).toMatch(/there is a file of that name/);
    expect(await error("info", "--map", small, "--from", "notes")).toMatch(/notes come in a folder; name the folder/);
    expect(await error("info", "--map", file("note.md", "# A"))).toMatch(/a note alone is no map; name the folder/);
    expect(await error("info", "--map", empty, "--from", "csv")).toMatch(/can only be read as notes/);
  });

  it.skipIf(!existsSync(vault))("opens as people keep it", async () => {
    const { out, err } = await ask(["info", "--map", vault]);
    expect(out).toContain("90 concepts, 0 prerequisites");
    expect(err).toContain("no note says what it needs first; --links-lead-to prerequisite takes every link for that");
    expect(err).toContain(`"INDEX.md" links to "TODO", which is no note here`);
    const linked = await ask(["info", "--map", vault, "--links-lead-to", "prerequisite", "--quiet"]);
    expect(linked.out).toMatch(/90 concepts, [1-9]\d* prerequisites/);
  });
});

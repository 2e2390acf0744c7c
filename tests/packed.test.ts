import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");

/** What npm would publish. */
const files = packedFiles();

function packedFiles(): readonly string[] {
  const printed = execFileSync("npm", ["pack", "--dry-run", "--json", "--loglevel=silent"], {
    cwd: root,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  const [{ files }] = JSON.parse(printed) as [{ readonly files: readonly { readonly path: string }[] }];
  return files.map(({ path }) => path);
}

function namedBy(value: unknown): string[] {
  return typeof value === "string" ? [value] : Object.values(value ?? {}).flatMap(namedBy);
}

describe("what is published", () => {
  it("holds every file that package.json names", () => {
    const { exports, bin, sideEffects, types, customElements, unpkg, jsdelivr, ...rest } = JSON.parse(
      readFileSync(join(root, "package.json"), "utf8"),
    ) as Record<string, unknown>;
    const named = namedBy([exports, bin, sideEffects, types, customElements, unpkg, jsdelivr, rest["web-types"]]);
    const missing = named.map((file) => file.replace("./", "")).filter((file) => !files.includes(file));
    expect(missing).toEqual(["data/*.json"]);
  });

  it("holds beside dist the maps that ship and the licences, and nothing of their authors", () => {
    const maps = [
      "chatgpt.en.json",
      "chatgpt.ja.json",
      "chatgpt.json",
      "concept-map.schema.json",
      "progress.schema.json",
    ];
    expect(files.filter((file) => !/^(dist|src)\//.test(file)).sort()).toEqual([
      "LICENSE",
      "LICENSE-DATA",
      "README.md",
      "data/README.md",
      ...maps.map((name) => `data/${name}`),
      ...["chartability", "design", "languages", "lay-out", "pictures", "progress", "promises", "query"].map(
        (name) => `docs/${name}.md`,
      ),
      "package.json",
    ]);
  });

  it("holds in dist programs, their source maps, types, and what describes the element to editors", () => {
    const built = files.filter((file) => file.startsWith("dist/"));
    const editors = ["custom-elements", "vscode.css-custom-data", "vscode.html-custom-data", "web-types"];
    expect(built.filter((file) => !/\.(js|js\.map|d\.ts)$/.test(file)).sort()).toEqual([
      "dist/CLI-NOTICES.txt",
      "dist/THIRD-PARTY-NOTICES.txt",
      ...editors.map((name) => `dist/${name}.json`),
    ]);
    const strayMaps = built.filter((file) => file.endsWith(".map") && !files.includes(file.replace(/\.map$/, "")));
    expect(strayMaps).toEqual([]);
    expect(built.filter((file) => file.startsWith("dist/types/") && !file.endsWith(".d.ts"))).toEqual([]);
  });

  it("holds a source map for every program, and every source of ours that one names", () => {
    for (const file of files.filter((name) => /^dist\/.*\.js$/.test(name))) {
      const [, map] = /\n\/\/# sourceMappingURL=(\S+)\s*$/.exec(readFileSync(join(root, file), "utf8")) ?? [];
      expect(map, file).toBeDefined();
      expect(files, file).toContain(posix.join(dirname(file), map!));
    }
    for (const file of files.filter((name) => name.endsWith(".js.map"))) {
      const { sources } = JSON.parse(readFileSync(join(root, file), "utf8")) as { readonly sources: readonly string[] };
      const named = sources.map((source) => posix.join(dirname(file), source));
      const ours = named.filter((source) => !source.startsWith("node_modules/"));
      expect(
        ours.filter((source) => !files.includes(source)),
        file,
      ).toEqual([]);
    }
  });

  it("holds of src the sources alone", () => {
    expect(files.filter((file) => file.startsWith("src/") && !file.endsWith(".ts"))).toEqual([]);
  });
});

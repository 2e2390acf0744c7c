import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");

const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  readonly exports: Readonly<Record<string, string | { readonly types: string }>>;
};
const entries = Object.entries(exports).flatMap(([name, entry]) =>
  typeof entry === "string" ? [] : [name.replace(".", "concept-map")],
);

/** What TypeScript says of a module that is never written to a disk. */
function complaints(code: string, options: ts.CompilerOptions): string[] {
  const file = join(root, "probe.tsx").replaceAll("\\", "/");
  const host = ts.createCompilerHost(options);
  host.fileExists = (name) => name === file || ts.sys.fileExists(name);
  host.readFile = (name) => (name === file ? code : ts.sys.readFile(name));
  const program = ts.createProgram([file], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ file, messageText }) => `${file?.fileName ?? ""}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`);
}

const common: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  jsx: ts.JsxEmit.ReactJSX,
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  skipDefaultLibCheck: true, // TypeScript's own
  noEmit: true,
};
const resolutions = {
  NodeNext: { ...common, module: ts.ModuleKind.NodeNext },
  Bundler: { ...common, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
};

const code = `
${entries.map((name, index) => `import type * as entry${index} from "${name}";`).join("\n")}
export type Entries = [${entries.map((_, index) => `typeof entry${index}`).join(", ")}];

// @ts-expect-error No such entry.
export type Nothing = typeof import("concept-map/nothing");

import type { LearningPath } from "concept-map";
import type { readMap } from "concept-map/formats";
import { ConceptMap } from "concept-map/react";
export type Read = ReturnType<typeof readMap>["remarks"][number]["message"];
export type Steps = LearningPath["steps"][number]["concept"];

export const tag = <concept-map goal="a" onconcept-select={({ conceptId }) => conceptId?.length} />;
export const component = <ConceptMap goal="a" onConceptProgress={({ progress }) => progress.size} />;
// @ts-expect-error No such property.
export const misspelt = <concept-map gaol="a" />;
// @ts-expect-error No such property.
export const misspeltComponent = <ConceptMap gaol="a" />;
// @ts-expect-error No such value.
export const sideways = <concept-map direction="sideways" />;
`;

describe("the types of all entries, checked with those of all that they import", () => {
  it("are there: npm run build comes first", () => {
    expect(existsSync(join(root, "dist/types/index.d.ts"))).toBe(true);
    expect(entries).toContain("concept-map/formats");
  });

  it.each(Object.entries(resolutions))("resolve under %s", { timeout: 120_000 }, (_name, options) => {
    expect(complaints(code, options)).toEqual([]);
  });
});

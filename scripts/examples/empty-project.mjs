// The package in a project that has nothing else: every entry, every way of taking it in.
import { build } from "esbuild";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./package.mjs";

const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
/** React's entries want React, which examples/react and examples/react-jsx have. */
const entries = Object.entries(exports)
  .filter(([name, entry]) => entry.default && name !== "./react")
  .map(([name]) => name.replace(".", "concept-map"));

/** Installs the package and takes it in by Node, TypeScript, a bundler, script tags and the command line. */
export async function tryEmptyProject(project) {
  project.write("package.json", JSON.stringify({ private: true, type: "module" }));
  project.install();
  importsInNode(project);
  hasTypes(project);
  await bundles(project);
  await drawsByScriptTag(project);
  if (!/rlhf/i.test(project.run("npx", "concept-map", "path", "rlhf@gist")))
    throw new Error("npx concept-map path did not name the goal");
  return `works: ${entries.length} entries in Node, TypeScript (NodeNext, Bundler), esbuild, script tags, npx`;
}

function importsInNode(project) {
  project.write(
    "entries.js",
    `${entries.map((name) => `await import(${JSON.stringify(name)});`).join("\n")}
    import { mapFromJson, learningPath } from "concept-map";
    import data from "concept-map/data/chatgpt.json" with { type: "json" };
    console.log(learningPath(mapFromJson(data), "rlhf@gist").minutes, globalThis.document);`,
  );
  if (!/^\d+ undefined$/m.test(project.run("node", "--no-warnings", "entries.js")))
    throw new Error("Node could not plan a path");
}

function hasTypes(project) {
  const imports = entries.map((name, place) => `import * as entry${place} from ${JSON.stringify(name)};`);
  project.write("types.ts", `${imports.join("\n")}\n${use(entries)}`);
  const common = { strict: true, skipLibCheck: false, noEmit: true, types: [], target: "es2022" };
  const lib = ["es2023", "dom", "dom.iterable"];
  for (const resolution of [{ module: "nodenext" }, { module: "esnext", moduleResolution: "bundler" }]) {
    project.write(
      "tsconfig.json",
      JSON.stringify({ compilerOptions: { ...common, lib, ...resolution }, files: ["types.ts"] }),
    );
    project.run("node", join(root, "node_modules/typescript/bin/tsc"));
  }
}

const use = (names) => `
import { learningPath, mapFromJson } from "concept-map";
const minutes: number = learningPath(mapFromJson({}), "a").minutes;
// @ts-expect-error Not a text.
const text: string = minutes;
const element: HTMLElement | null = document.querySelector("concept-map");
export const all = [${names.map((_, place) => `entry${place}`).join(", ")}, minutes, text, element];
`;

async function bundles(project) {
  project.write(
    "page.js",
    `import "concept-map/define";
    import { mapFromJson } from "concept-map";
    const concepts = [{ id: "a", title: "A" }, { id: "b", title: "B", prerequisites: ["a"] }];
    const map = mapFromJson({ format: "concept-map/1", concepts });
    document.body.append(Object.assign(document.createElement("concept-map"), { map, goal: "b" }));`,
  );
  const { warnings, metafile } = await build({
    entryPoints: [project.path("page.js")],
    outfile: project.path("bundled/page.js"),
    bundle: true,
    format: "esm",
    sourcemap: true,
    metafile: true,
    logLevel: "silent",
  });
  if (warnings.length) throw new Error(`esbuild warns: ${warnings[0].text}`);
  if (Object.keys(metafile.inputs).some((name) => /formats\.js|react\.js/.test(name)))
    throw new Error("a page's bundle holds formats or React");
  const { sources, sourcesContent } = JSON.parse(project.read("bundled/page.js.map"));
  const own = sources.findIndex((name) => name.endsWith("concept-map/src/element/concept-map-element.ts"));
  if (!sourcesContent[own]?.includes("class ConceptMapElement"))
    throw new Error("the source map does not find our sources");
  project.write("bundled/index.html", '<!doctype html><body><script type="module" src="page.js"></script>');
  await project.draws("bundled");
}

async function drawsByScriptTag(project) {
  const map = { format: "concept-map/1", concepts: [{ id: "a", title: "A" }] };
  const tag = `<concept-map><script type="application/json">${JSON.stringify(map)}</script></concept-map>`;
  const file = (name) => `node_modules/concept-map/dist/${name}`;
  project.write(
    "index.html",
    `<!doctype html><script type="module" src="${file("concept-map.bundle.js")}"></script>${tag}`,
  );
  await project.draws(".");
  project.write("classic.html", `<!doctype html><script src="${file("concept-map.iife.js")}"></script>${tag}`);
  await project.drawsFromDisk("classic.html");
}

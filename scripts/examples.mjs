// npm run examples [-- NAME… --built]: tries examples/ with the package as it would be published, and in a real browser.
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBrowser } from "./examples/browser.mjs";
import { tryEmptyProject } from "./examples/empty-project.mjs";
import { Example } from "./examples/example.mjs";
import { noRegistry } from "./examples/no-registry.mjs";
import { packageIn, root } from "./examples/package.mjs";

const vitePage = async (example) => {
  example.install();
  example.run("npm", "run", "build");
  await example.draws("dist");
};

/** What is done with each example: it throws where something is wrong, and answers why where it could not be tried. */
const trials = {
  "empty-project": tryEmptyProject,
  html: async (example) => {
    example.take("concept-map.bundle.js");
    await example.draws(".");
  },
  inline: async (example) => {
    example.take("concept-map.iife.js");
    await example.drawsFromDisk("index.html");
  },
  react: vitePage,
  "react-jsx": (example) => {
    example.install();
    example.run("npm", "run", "check");
  },
  vue: vitePage,
  svelte: vitePage,
  worker: vitePage,
  vitepress: async (example) => {
    example.install();
    example.run("npm", "run", "build");
    await example.draws(".vitepress/dist");
  },
  mkdocs: async (example) => {
    if (!example.has("mkdocs", "--version")) return "not built, as mkdocs is not installed";
    example.take("concept-map.bundle.js", "docs");
    example.run("mkdocs", "build", "--quiet");
    await example.draws("site");
  },
  observable: async (example) => {
    const cells = example.codeIn("README.md", "js");
    if (cells.length === 0) throw new Error("README.md has no code to run");
    example.take("concept-map.bundle.js");
    example.write("index.html", notebookOf(cells));
    await example.draws(".");
    return "its cells drawn on a page without Observable";
  },
  jupyter: async (example) => {
    example.take("concept-map.bundle.js");
    example.write("page.js", example.read("concept-map.bundle.js") + "\n" + example.read("widget.js"));
    example.write("index.html", notebook);
    await example.draws(".");
    const parse = ["-c", "import ast, sys; ast.parse(sys.stdin.read())"];
    if (!example.has("python3", "--version")) return "drawn; its Python was not looked at, as python3 is not installed";
    example.run("python3", "-m", "py_compile", "concept_map.py");
    example.checkCode("README.md", "python", "python3", ...parse);
    return "drawn without Jupyter; its Python only parsed";
  },
  node: (example) => {
    example.install();
    if (!/\d+ minutes/.test(example.run("npm", "start"))) throw new Error("npm start printed no minutes");
  },
  "node-typescript": (example) => {
    example.install();
    example.run("npm", "run", "check");
  },
};

/** Cells on a page that does for them what Observable does. */
const notebookOf = (cells) => `<!doctype html>
<script type="module">
  ${cells.join("\n").replaceAll("npm:concept-map/bundle", "./concept-map.bundle.js")}
  function display(element) { document.body.append(element); }
</script>`;

/** A notebook's side of the widget. */
const notebook = `<!doctype html>
<script type="module">
  import widget from "./page.js";
  const concepts = [{ id: "a", title: "A" }, { id: "b", title: "B", prerequisites: ["a"] }];
  const state = { map: { format: "concept-map/1", concepts }, goal: "b", progress: [] };
  const model = { get: (name) => state[name], set() {}, on() {}, save_changes() {} };
  widget.render({ model, el: document.body });
</script>`;

const asked = process.argv.slice(2).filter((argument) => !argument.startsWith("-"));
const unknown = asked.filter((name) => !(name in trials));
const untried = readdirSync(join(root, "examples")).filter((name) => !name.includes(".") && !(name in trials));
if (unknown.length) fail(`There is no example ${unknown.join(", ")}; there are ${Object.keys(trials).join(", ")}.`);
if (untried.length) fail(`scripts/examples.mjs does not say how to try ${untried.join(", ")}.`);

const folder = mkdtempSync(join(tmpdir(), "concept-map-examples-"));
const browser = await openBrowser();
try {
  const tarball = packageIn(folder, { isBuilt: process.argv.includes("--built") });
  const names = asked.length ? asked : Object.keys(trials);
  for (const name of names) await attempt(name, new Example(name, { folder, tarball, browser }));
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

async function attempt(name, example) {
  const start = performance.now();
  const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  try {
    const remark = await trials[name](example);
    console.log(`${name.padEnd(16)} ${seconds().padStart(7)}  ${remark ?? "works"}`);
  } catch (error) {
    const untried = noRegistry(error.message);
    if (untried) return console.log(`${name.padEnd(16)} ${seconds().padStart(7)}  ${untried}`);
    console.log(`${name.padEnd(16)} ${seconds().padStart(7)}  fails`);
    console.error(`The example ${name} fails: ${error.message}`);
    process.exitCode = 1;
  }
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

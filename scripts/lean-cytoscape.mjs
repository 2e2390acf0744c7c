// Cytoscape as the element uses it, for the build that is one file: it places and draws, and nothing else.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const source = fileURLToPath(new URL("../src/", import.meta.resolve("cytoscape")));

const { version } = JSON.parse(readFileSync(`${source}../package.json`, "utf8"));

/** What stands in for parts of Cytoscape's source: a quarter of it is layouts, graph algorithms and WebGL. */
const parts = new Map(
  Object.entries({
    "extensions/layout/index.mjs":
      "import preset from './preset.mjs'; export default [{ name: 'preset', impl: preset }];",
    // Compound nodes and edges are found by it.
    "collection/algorithms/index.mjs": "import bfsDfs from './bfs-dfs.mjs'; export default { ...bfsDfs };",
    "extensions/renderer/canvas/webgl/drawing-redraw-webgl.mjs": "export default {};",
    "version.mjs": `export default ${JSON.stringify(version)};`,
  }).map(([file, code]) => [source + file, code]),
);

export function leanCytoscape() {
  return {
    name: "lean-cytoscape",
    buildStart() {
      for (const file of parts.keys()) if (!existsSync(file)) this.error(`Cytoscape has no ${file} any more`);
    },
    resolveId: (id) => (id === "cytoscape" ? `${source}index.mjs` : null),
    load: (id) => (parts.has(id) ? { code: parts.get(id), map: null } : null),
    // As Cytoscape's own build does.
    transform(code, id) {
      if (!id.startsWith(source) || !code.includes("process.env.")) return null;
      return {
        code: code.replaceAll("process.env.NODE_ENV", '"production"').replaceAll("process.env.TEST_BUILD", "false"),
        map: null,
      };
    },
  };
}

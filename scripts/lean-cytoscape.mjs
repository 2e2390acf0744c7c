// Cytoscape as the element uses it, for the build that is one file: it places and draws, and nothing else.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { cut } from "./cut.mjs";
import { cuts, heapCuts } from "./cytoscape-cuts.mjs";

const source = fileURLToPath(new URL("../src/", import.meta.resolve("cytoscape")));

const { version } = JSON.parse(readFileSync(`${source}../package.json`, "utf8"));

/** What stands in for parts of Cytoscape's source: a quarter of it is layouts, graph algorithms and WebGL. */
const parts = new Map(
  Object.entries({
    // What is drawn comes with its places; a layout only says that it is done.
    "extensions/layout/index.mjs": `function Preset() {}
      Preset.prototype.run = function () {
        for (const type of ["layoutready", "layoutstop"]) this.emit({ type, layout: this });
        return this;
      };
      export default [{ name: "preset", impl: Preset }];`,
    "collection/layout.mjs": "export default {};",
    "collection/degree.mjs": "export default {};",
    "collection/algorithms/index.mjs": "export default {};",
    "extensions/renderer/canvas/webgl/drawing-redraw-webgl.mjs": "export default {};",
    // What draws images, writes pictures, and reads style sheets as text.
    "extensions/renderer/base/images.mjs": "export default {};",
    "extensions/renderer/canvas/drawing-images.mjs": "export default {};",
    "extensions/renderer/canvas/export-image.mjs": "export default {};",
    "style/string-sheet.mjs": "export default {};",
    // Things glide by a clock of our own.
    "core/animation/index.mjs":
      "export default { animated: () => false, startAnimationLoop() {}, stopAnimationLoop() {} };",
    "collection/animation.mjs": "export default {};",
    "define/animation.mjs": "export default {};",
    "promise.mjs": "export default Promise;",
    "version.mjs": `export default ${JSON.stringify(version)};`,
  }).map(([file, code]) => [source + file, code]),
);

// All that it asks of this is to wait for the last of many calls.
parts.set(
  fileURLToPath(import.meta.resolve("lodash/debounce.js")),
  `export default (call, wait) => {
    let timer;
    return function (...given) {
      clearTimeout(timer);
      timer = setTimeout(() => call.apply(this, given), wait);
    };
  };`,
);

// Names of data with dots in them lead into what they hold; ours have none.
for (const path of ["get", "set", "toPath"])
  parts.set(fileURLToPath(import.meta.resolve(`lodash/${path}.js`)), "export default () => undefined;");

/** Colours come as numbers; these names alone are Cytoscape's own defaults. */
const colorTable = /export const colors = \{[^}]*\}/;
const fewColors = "export const colors = { transparent: [0, 0, 0, 0], black: [0, 0, 0], white: [255, 255, 255] }";

const cutFiles = new Map(Object.entries(cuts).map(([file, cut]) => [source + file, cut]));
cutFiles.set(fileURLToPath(import.meta.resolve("heap/lib/heap.js")), heapCuts);

export function leanCytoscape() {
  return {
    name: "lean-cytoscape",
    buildStart() {
      for (const file of [...parts.keys(), ...cutFiles.keys()])
        if (!existsSync(file)) this.error(`Cytoscape has no ${file} any more`);
    },
    resolveId: (id) => (id === "cytoscape" ? `${source}index.mjs` : null),
    load: (id) => (parts.has(id) ? { code: parts.get(id), map: null } : null),
    // As Cytoscape's own build does.
    transform(code, id) {
      const known = cutFiles.get(id);
      if (!known && !id.startsWith(source)) return null;
      if (id === `${source}util/colors.mjs`) {
        if (!colorTable.test(code)) this.error("Cytoscape has no table of colours any more");
        return { code: code.replace(colorTable, fewColors), map: null };
      }
      const built = code
        .replaceAll("process.env.NODE_ENV", '"production"')
        .replaceAll("process.env.TEST_BUILD", "false");
      if (!known) return built === code ? null : { code: built, map: null };
      const fail = (name) => this.error(`${id} has no ${name} any more`);
      return { code: cut(built, this.parse(built), known, fail), map: null };
    },
  };
}

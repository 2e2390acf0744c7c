import commonjs from "@rollup/plugin-commonjs";
import resolve from "@rollup/plugin-node-resolve";
import terser from "@rollup/plugin-terser";
import { readFileSync } from "node:fs";
import esbuild from "rollup-plugin-esbuild";
import license from "rollup-plugin-license";
import { classicScript } from "./scripts/classic-script.mjs";
import { leanCytoscape } from "./scripts/lean-cytoscape.mjs";
import { leanGraphology } from "./scripts/lean-graphology.mjs";
import { leanStyles } from "./scripts/lean-styles.mjs";
import { leanTemplates } from "./scripts/lean-templates.mjs";
import { pureCalls } from "./scripts/pure-calls.mjs";
import { workerFile, workerInside } from "./scripts/worker-plugins.mjs";

const { dependencies, peerDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
const installed = Object.keys({ ...dependencies, ...peerDependencies });
const isDependency = (id) => installed.some((name) => id === name || id.startsWith(`${name}/`));

const plugins = [
  // "sideEffects" of our package.json names what is built, not what it is built from.
  resolve({
    browser: true,
    preferBuiltins: false,
    ignoreSideEffectsForRoot: true,
    extensions: [".ts", ".mjs", ".js"],
  }),
  commonjs(),
  pureCalls(),
  esbuild({ target: "es2022", tsconfig: "tsconfig.json" }),
];

// An entry may still be empty; every other warning fails the build.
const onwarn = (warning, warn) => warning.code === "EMPTY_BUNDLE" || warn(warning);

/** What names a source: the package holds `src` too, so that no map needs to repeat it. */
const maps = {
  sourcemap: true,
  sourcemapExcludeSources: true,
  // A linked folder of packages is nobody else's concern.
  sourcemapPathTransform: (path) => path.replace(/^.*\/node_modules\//, "../node_modules/"),
};

/** ES modules for bundlers and Node; dependencies stay imports. */
const modules = {
  input: {
    index: "src/index.ts",
    core: "src/core.ts",
    queries: "src/queries/index.ts",
    element: "src/element/index.ts",
    layouts: "src/layouts.ts",
    formats: "src/formats/index.ts",
    search: "src/search/index.ts",
    define: "src/define.ts",
    render: "src/render/index.ts",
    react: "src/react.ts",
    worker: "src/worker.ts",
    // For servers that render pages; the one file itself needs a DOM.
    bundle: "src/bundle.ts",
  },
  external: isDependency,
  plugins: [workerFile(), ...plugins],
  onwarn,
  output: {
    dir: "dist",
    format: "es",
    ...maps,
    hoistTransitiveImports: false,
    chunkFileNames: "chunks/[name]-[hash].js",
  },
};

/** The licences of what a file holds of others ask to go along. */
const notice = (file) => `/*! concept-map, MIT. What it holds of others, and their licences: ${file} */`;
const notices = (file) =>
  license({
    thirdParty: {
      output: `dist/${file}`,
      allow: { test: "(MIT OR ISC OR BSD-3-Clause OR Apache-2.0)", failOnUnlicensed: true, failOnViolation: true },
    },
  });

/** Everything in one file: an ES module, and a classic script because modules do not load from `file://`. */
const bundle = {
  input: "src/bundle.ts",
  plugins: [
    leanCytoscape(),
    leanGraphology(),
    leanStyles(),
    workerInside(plugins),
    ...plugins,
    leanTemplates(),
    terser({
      ecma: 2020,
      compress: { passes: 2, unsafe_arrows: true, unsafe_methods: true, keep_fargs: false },
      format: { comments: /^!|@license|@preserve/ },
    }),
    notices("THIRD-PARTY-NOTICES.txt"),
  ],
  onwarn,
  output: {
    file: "dist/concept-map.bundle.js",
    banner: notice("THIRD-PARTY-NOTICES.txt"),
    format: "es",
    ...maps,
    inlineDynamicImports: true,
    plugins: [classicScript({ name: "ConceptMap", fileName: "concept-map.iife.js" })],
  },
};

/** The command line, with the library and what reads its options inside. */
const cli = {
  input: "src/cli/main.ts",
  external: (id) => id.startsWith("node:") || isDependency(id),
  plugins: [
    resolve({ exportConditions: ["node"], preferBuiltins: true, extensions: [".ts", ".mjs", ".js"] }),
    commonjs(),
    esbuild({ target: "node20", tsconfig: "tsconfig.json" }),
    notices("CLI-NOTICES.txt"),
  ],
  onwarn,
  output: {
    file: "dist/cli.js",
    format: "es",
    ...maps,
    banner: `#!/usr/bin/env node\n${notice("CLI-NOTICES.txt")}`,
    inlineDynamicImports: true,
  },
};

export default [modules, bundle, cli];

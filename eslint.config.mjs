import importX, { createNodeResolver } from "eslint-plugin-import-x";
import { configs as lit } from "eslint-plugin-lit";
import { configs as wc } from "eslint-plugin-wc";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";
import { approximate } from "./scripts/approximate.mjs";

/** What `view` holds that needs neither a DOM nor Cytoscape. */
const drawing = [
  "area-label",
  "arrange",
  "badge",
  "color-scale",
  "compose-areas",
  "compose-scene",
  "depth",
  "done-on-path",
  "folds",
  "label",
  "lane-titles",
  "learner",
  "node-style",
  "node-styles",
  "own-colors",
  "progress",
  "scene",
  "signs",
  "theme",
  "with-selection",
].map((name) => `view/${name}.ts`);

/** What each folder of src may import, besides itself. */
const mayImport = {
  model: [],
  queries: ["model"],
  layout: ["model", "queries"],
  formats: ["model"],
  progress: ["model", "queries", "formats"],
  search: ["model", "queries"],
  words: ["model", "queries"],
  view: ["model", "queries", "layout"],
  render: ["model", "queries", "layout", "formats", "progress", "words", ...drawing],
  element: ["model", "queries", "layout", "formats", "progress", "search", "words", "view", "render"],
  cli: ["model", "queries", "layout", "formats", "progress", "words", "render"],
};

const zones = Object.entries(mayImport).map(([folder, others]) => ({
  target: `./src/${folder}`,
  from: "./src",
  except: [folder, ...others].map((name) => `./${name}`),
  message: `${folder} may import from: ${[folder, ...others].join(", ")}.`,
}));

// "/" ends a regular expression in a selector, hence \u002f.
const without = (packages, message) => ({
  selector: `:matches(ImportDeclaration, ImportExpression, ExportNamedDeclaration, ExportAllDeclaration)[source.value=/${packages}/]`,
  message,
});
const noUnsafe = without("^lit.*\\u002funsafe-", "Text from outside is never turned into HTML.");
const noLit = without("^(lit$|lit\\u002f|@lit)", "This folder knows nothing of Lit.");
const noCytoscape = without("^cytoscape", "This folder knows nothing of Cytoscape.");

const alike = "Engines differ in the last digits: use layout/trigonometry.ts, products and square roots.";
const noPowers = {
  selector: ":matches(BinaryExpression[operator='**']:not([left.value=2][right.type=Literal]), [operator='**='])",
  message: alike,
};

const withoutPackages = (files, ...packages) => ({
  files,
  rules: { "no-restricted-syntax": ["error", noUnsafe, ...packages] },
});

const htmlFromText = [
  ...["innerHTML", "outerHTML", "insertAdjacentHTML", "setHTMLUnsafe", "createContextualFragment"],
].map((property) => ({ property, message: "Text from outside is never turned into HTML." }));

export default defineConfig(
  globalIgnores(["dist/", "data/", "coverage/", "tools/", "examples/", "site/"]),
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-deprecated": "error",
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
    },
  },
  {
    files: ["src/**/*.ts"],
    extends: [lit["flat/recommended"], wc["flat/recommended"]],
    plugins: { "import-x": importX },
    settings: {
      wc: { elementBaseClasses: ["LitElement"] },
      "import-x/extensions": [".ts", ".js"],
      "import-x/parsers": { "@typescript-eslint/parser": [".ts"] },
      "import-x/resolver-next": [createNodeResolver({ extensionAlias: { ".js": [".ts", ".js"] } })],
    },
    rules: {
      "import-x/no-cycle": ["error", { ignoreExternal: true }],
      "import-x/no-restricted-paths": ["error", { zones }],
      "no-console": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-restricted-properties": ["error", ...htmlFromText],
      "no-restricted-syntax": ["error", noUnsafe],
    },
  },
  { files: ["src/cli/**"], rules: { "no-console": "off" } },
  withoutPackages(["src/{model,queries,search,formats,cli}/**", "src/{index,core,layouts}.ts"], noLit, noCytoscape),
  withoutPackages(["src/layout/**"], noLit, noCytoscape, noPowers),
  {
    files: ["src/layout/**"],
    rules: {
      "no-restricted-properties": [
        "error",
        ...htmlFromText,
        ...approximate.map((property) => ({ object: "Math", property, message: alike })),
      ],
    },
  },
  withoutPackages(["src/view/**"], noLit),
  withoutPackages(["src/element/**"], noCytoscape),
);

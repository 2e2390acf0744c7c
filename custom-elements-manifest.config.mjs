// What the element offers, for editors and documentation: dist/custom-elements.json and what is made from it.
import { jsxTypesPlugin } from "@wc-toolkit/jsx-types";
import { customElementJetBrainsPlugin } from "custom-element-jet-brains-integration";
import { customElementVsCodePlugin } from "custom-element-vs-code-integration";
import { readFileSync, writeFileSync } from "node:fs";

const jsxTypes = "dist/jsx.d.ts";

/** The plugin for JSX writes the types of events, but does not import them. */
const eventsForJsx = {
  name: "events-for-jsx",
  packageLinkPhase({ customElementsManifest: { modules } }) {
    const events = modules.flatMap(({ declarations = [] }) => declarations.flatMap(({ events = [] }) => events));
    const names = [...new Set(events.map(({ type }) => type.text))].join(", ");
    writeFileSync(
      jsxTypes,
      `import type { ${names} } from "./types/element/index.js";\n${readFileSync(jsxTypes, "utf8")}`,
    );
  },
};

export default {
  globs: ["src/element/*-element.ts", "src/element/events.ts"],
  outdir: "dist",
  litelement: true,
  packagejson: false,
  plugins: [
    customElementVsCodePlugin({
      outdir: "dist",
      htmlFileName: "vscode.html-custom-data.json",
      cssFileName: "vscode.css-custom-data.json",
    }),
    customElementJetBrainsPlugin({ outdir: "dist", packageJson: false }),
    jsxTypesPlugin({
      outdir: "dist",
      fileName: "jsx.d.ts",
      defaultExport: false,
      componentTypePath: () => "./types/element/index.js",
    }),
    eventsForJsx,
  ],
};

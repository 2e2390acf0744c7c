// What the element offers, for editors and documentation: dist/custom-elements.json and what is made from it.
import { jsxTypesPlugin } from "@wc-toolkit/jsx-types";
import { customElementJetBrainsPlugin } from "custom-element-jet-brains-integration";
import { customElementVsCodePlugin } from "custom-element-vs-code-integration";
import {
  customPropertyDefaults,
  eventProperties,
  eventsForJsx,
  plainTypes,
  publicOnly,
} from "./scripts/manifest-plugins.mjs";

export default {
  globs: ["src/element/*-element.ts", "src/element/events.ts"],
  outdir: "dist",
  litelement: true,
  packagejson: false,
  plugins: [
    eventProperties,
    publicOnly,
    plainTypes,
    customPropertyDefaults,
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
    eventsForJsx("dist/jsx.d.ts"),
  ],
};

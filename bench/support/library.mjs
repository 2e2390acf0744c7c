import { build } from "esbuild";
import { mkdirSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** The library as it stands in src/: nothing need be built first. The given folders and files of src/ are imported together. */
export async function library(...parts) {
  const root = `${import.meta.dirname}/../..`;
  const cache = `${root}/node_modules/.cache/concept-map-bench`;
  mkdirSync(cache, { recursive: true });
  const outfile = `${cache}/${parts.join("-").replaceAll("/", "-")}.mjs`;
  await build({
    stdin: {
      contents: parts
        .map((part) => `export * from "./src/${part.includes("/") ? part : `${part}/index`}.ts";`)
        .join("\n"),
      resolveDir: root,
      loader: "ts",
    },
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    target: "es2022",
    outfile,
    logLevel: "error",
  });
  return import(pathToFileURL(outfile).href);
}

import { build } from "esbuild";
import { fileURLToPath } from "node:url";

/** A module of src/, compiled for this process. */
export async function loadSource(file) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../${file}`, import.meta.url))],
    bundle: true,
    format: "esm",
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}

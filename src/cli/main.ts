import { readFileSync } from "node:fs";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { nodeIo } from "./node-io.js";
import { run } from "./program.js";

const fromPackage = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const { version } = JSON.parse(readFileSync(fromPackage("package.json"), "utf8")) as { version: string };

process.exitCode = await run(nodeIo(), process.argv.slice(2), {
  version,
  defaultMap: fromPackage("data/chatgpt.json"),
  bundle: fromPackage("dist/concept-map.bundle.js"),
});

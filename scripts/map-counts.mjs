// Prints what the ChatGPT map holds, as data/README.md shows it: concepts, resources, times.
import { readFileSync, writeFileSync } from "node:fs";
import { loadSource } from "./load-source.mjs";

const readmeFile = new URL("../data/README.md", import.meta.url);

/** The lines under each heading that counts something. */
async function tables() {
  const { countsByArea, countsByKind, studyFor, goalsOfReadme } = await loadSource("tests/data/tables.ts");
  const { parseJson } = await loadSource("src/formats/json/index.ts");
  const map = parseJson(readFileSync(new URL("../data/chatgpt.json", import.meta.url), "utf8"));
  return {
    "### Concepts by area and depth": countsByArea(map),
    "### Resources by kind and language": countsByKind(map),
    "### Time to a goal": studyFor(map, goalsOfReadme),
  };
}

/** The text with these tables in the place of those under the same headings. */
function withTables(text, tables) {
  return Object.entries(tables).reduce((shown, [heading, lines]) => {
    const [before, after] = shown.split(`${heading}\n`);
    if (after === undefined) throw new Error(`data/README.md has no heading "${heading}"; put it back`);
    return `${before}${heading}\n${after.replace(/(^\|.*\n)+/m, `${lines.join("\n")}\n`)}`;
  }, text);
}

const counted = await tables();
for (const [heading, lines] of Object.entries(counted)) console.log(`${heading}\n\n${lines.join("\n")}\n`);
if (process.argv.includes("--write")) writeFileSync(readmeFile, withTables(readFileSync(readmeFile, "utf8"), counted));

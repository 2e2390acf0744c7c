// Prints what the ChatGPT map holds, as data/README.md shows it: concepts, resources, times.
import stringify from "json-stringify-pretty-compact";
import { readFileSync, writeFileSync } from "node:fs";
import { loadSource } from "./load-source.mjs";

const mapFile = new URL("../data/chatgpt.json", import.meta.url);
const readmeFile = new URL("../data/README.md", import.meta.url);

/** The lines under each heading that counts something. */
async function tables() {
  const { countsByArea, countsByKind, studyFor, goalsOfReadme } = await loadSource("tests/data/tables.ts");
  const { parseJson } = await loadSource("src/formats/json/index.ts");
  const map = parseJson(readFileSync(mapFile, "utf8"));
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

/** The text with the concept that it shows as that stands in the map now. */
function withSample(text) {
  const { concepts } = JSON.parse(readFileSync(mapFile, "utf8"));
  return text.replace(/```json\n([^]*?)```/, (_, shown) => {
    const concept = concepts.find(({ id }) => id === JSON.parse(shown).id);
    return `\`\`\`json\n${stringify(concept, { maxLength: 120 })}\n\`\`\``;
  });
}

const counted = await tables();
for (const [heading, lines] of Object.entries(counted)) console.log(`${heading}\n\n${lines.join("\n")}\n`);
if (process.argv.includes("--write"))
  writeFileSync(readmeFile, withSample(withTables(readFileSync(readmeFile, "utf8"), counted)));

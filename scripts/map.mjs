// Builds the ChatGPT map from its authors' files, one for each inner area, and sets those in the library's formatting.
import stringify from "json-stringify-pretty-compact";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { loadSource } from "./load-source.mjs";

const folder = new URL("../data/chatgpt/", import.meta.url);
const headFile = new URL("map.json", folder);
const data = new URL("../data/", import.meta.url);

const areaFile = (id) => new URL(`${id}.json`, folder);
const read = (file) => JSON.parse(readFileSync(file, "utf8"));
const textOf = (data) => `${stringify(data, { maxLength: 120 })}\n`;

/** What the authors wrote, by file, as it should stand there. */
export function authorsFiles() {
  return readdirSync(folder).map((name) => {
    const file = new URL(name, folder);
    return { name, file, text: textOf(read(file)) };
  });
}

/** The files that are built, by name: the map in all its languages, and in each of them alone. */
export async function builtFiles() {
  const { formatJson, parseJson } = await loadSource("src/formats/json/index.ts");
  const map = parseJson(JSON.stringify(wholeMap()));
  const { locales } = map.getAttributes();
  return {
    "chatgpt.json": formatJson(map),
    ...Object.fromEntries(locales.map((locale) => [`chatgpt.${locale}.json`, formatJson(map, { locale })])),
  };
}

/** The concepts of each inner area in the order of the areas. */
function wholeMap() {
  const head = read(headFile);
  const inner = head.areas.filter(({ parent }) => parent !== undefined);
  const strangers = readdirSync(folder).filter(
    (name) => name !== "map.json" && !inner.some(({ id }) => name === `${id}.json`),
  );
  if (strangers.length > 0) {
    throw new Error(
      `data/chatgpt/${strangers[0]} is named after no inner area of map.json; rename it, or add the area`,
    );
  }
  const concepts = inner.flatMap(({ id: area }) =>
    read(areaFile(area)).concepts.map((concept) => placed(concept, area)),
  );
  return { ...head, $schema: "./concept-map.schema.json", concepts };
}

/** A concept with its area after its summary. */
function placed({ id, title, reading, aliases, summary, ...rest }, area) {
  return { id, title, reading, aliases, summary, area, ...rest };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const { file, text } of authorsFiles()) writeFileSync(file, text);
  for (const [name, text] of Object.entries(await builtFiles())) writeFileSync(new URL(name, data), text);
}

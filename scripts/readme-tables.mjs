// Writes the tables of the README that are made from the source: what stands between `<!-- table: … -->` and `<!-- end -->`.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { elementTable } from "./element-tables.mjs";
import { loadSource } from "./load-source.mjs";

const readmeFile = new URL("../README.md", import.meta.url);

/** Every facet in words, and what a format that keeps all but these is said to keep. */
async function formatsTable() {
  const { formats } = await loadSource("src/formats/index.ts");
  const all = new Set(formats.flatMap(({ keeps }) => keeps));
  const rows = formats.map(({ id, title, parse, format, extensions, keeps }) => {
    const lost = [...all].filter((facet) => !keeps.includes(facet));
    const kept = lost.length === 0 ? "everything" : keeps.length === 0 ? "titles, prerequisites" : keeps.join(", ");
    return [`\`${id}\``, title, parse ? "✓" : "", format ? "✓" : "", extensions.map((e) => `.${e}`).join(" "), kept];
  });
  return [["format", "", "in", "out", "files", "keeps, besides titles and prerequisites"], ...rows];
}

/** `formats`, or as `properties of concept-link, concept-needs`. */
async function tableOf(name) {
  if (name === "formats") return formatsTable();
  const [kind, tags = ""] = name.split(" of ");
  return elementTable(kind, tags.split(", "));
}

function asMarkdown([header, ...rows]) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

/** The README with each table between its marks. */
export async function withTables(text) {
  const marks = /(<!-- table: (.*?) -->\n)[^]*?(<!-- end -->)/g;
  const names = new Set([...text.matchAll(marks)].map(([, , name]) => name));
  const tables = new Map();
  for (const name of names) tables.set(name, asMarkdown(await tableOf(name)));
  return text.replaceAll(marks, (_, before, name, after) => `${before}\n${tables.get(name)}\n\n${after}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  writeFileSync(readmeFile, await withTables(readFileSync(readmeFile, "utf8")));
}

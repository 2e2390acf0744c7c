// Writes the tables of the README that are made from the source.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
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
  return table(["format", "", "in", "out", "files", "keeps, besides titles and prerequisites"], rows);
}

function table(header, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

/** The README with each table between its marks. */
export async function withTables(text) {
  const tables = { formats: await formatsTable() };
  return Object.entries(tables).reduce(
    (shown, [name, lines]) =>
      shown.replace(
        new RegExp(`(<!-- table: ${name} -->\n)[^]*?(<!-- end -->)`),
        (_, before, after) => `${before}\n${lines}\n\n${after}`,
      ),
    text,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  writeFileSync(readmeFile, await withTables(readFileSync(readmeFile, "utf8")));
}

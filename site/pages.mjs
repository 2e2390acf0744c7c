// Puts the site's pages together: what the README, data/README.md and docs/ say is said there alone.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";

const root = new URL("../", import.meta.url);
const pages = new URL("pages/", import.meta.url);
const built = new URL("src/", import.meta.url);

/** The lines below a heading, up to the next of the same rank or higher. */
function sectionOf(file, heading) {
  const lines = readFileSync(new URL(file, root), "utf8").split("\n");
  const start = lines.indexOf(heading);
  if (start < 0) throw new Error(`${file} has no heading "${heading}"; mend the page that asks for it`);
  const rank = heading.indexOf(" ");
  let isCode = false;
  const length = lines.slice(start + 1).findIndex((line) => {
    if (line.startsWith("```")) isCode = !isCode;
    return !isCode && /^#+ /.test(line) && line.indexOf(" ") <= rank;
  });
  return lines.slice(start + 1, length < 0 ? undefined : start + 1 + length).join("\n");
}

/** A file of the repository as a block of code, named below it. */
function codeOf(file) {
  const language = {
    js: "js",
    ts: "ts",
    tsx: "tsx",
    vue: "vue",
    svelte: "svelte",
    html: "html",
    md: "md",
    py: "python",
  };
  const text = readFileSync(new URL(file, root), "utf8").trimEnd();
  const fence = text.includes("```") ? "````" : "```";
  return `${fence}${language[file.split(".").at(-1)]} [${file.split("/").slice(2).join("/")}]\n${text}\n${fence}`;
}

/** Pictures and links of the repository, from a page of the site. */
function onSite(text) {
  return text
    .replaceAll(/<!-- (run|page|table|end).*? -->\n/g, "")
    .replaceAll("](docs/concept-map.png)", "](/concept-map.png)")
    .replaceAll(/\]\(docs\/([\w-]+)\.md/g, "](/$1");
}

rmSync(built, { recursive: true, force: true });
mkdirSync(new URL("public/", built), { recursive: true });
for (const name of readdirSync(pages)) {
  const text = readFileSync(new URL(name, pages), "utf8")
    .replaceAll(/<!-- section: (\S+) (#+ .*) -->/g, (_, file, heading) => sectionOf(file, heading))
    .replaceAll(/<!-- text: (\S+) -->/g, (_, file) => readFileSync(new URL(file, root), "utf8").trim())
    .replaceAll(/<!-- file: (\S+) -->/g, (_, file) => codeOf(file));
  writeFileSync(new URL(name, built), onSite(text));
}
for (const file of [
  "dist/concept-map.bundle.js",
  "data/chatgpt.json",
  "docs/concept-map.png",
  "data/concept-map.schema.json",
]) {
  cpSync(new URL(file, root), new URL(`public/${file.split("/").at(-1)}`, built));
}

// npm run bench -- <name> [--json] [--quick] [--map=word]: runs bench/<name>.mjs, whose default export answers rows for a table,
// or tables by title.
import { readdirSync } from "node:fs";

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".mjs") && file !== "run.mjs")
  .map((file) => file.replace(/\.mjs$/, ""));
const name = process.argv.slice(2).find((argument) => !argument.startsWith("-"));

if (name === undefined || !names.includes(name)) {
  console.error(`usage: npm run bench -- <${names.join("|")}> [--json]`);
  process.exitCode = 2;
} else {
  const { default: bench } = await import(`./${name}.mjs`);
  const answer = await bench();
  if (process.argv.includes("--json")) console.log(JSON.stringify(answer, null, 2));
  else
    for (const [title, rows] of Array.isArray(answer) ? [["", answer]] : Object.entries(answer)) {
      if (title) console.log(`\n${title}`);
      console.table(rows);
    }
}

// npm writes a lockfile without the platform packages a registry lacks; `npm ci` then fails on those platforms.
import { readFileSync } from "node:fs";

const files =
  process.argv.length > 2
    ? process.argv.slice(2)
    : ["package-lock.json", "tools/fallback-chromium/package-lock.json", "site/package-lock.json"];
const problems = files.flatMap((file) =>
  problemsOf(JSON.parse(readFileSync(file, "utf8"))).map((text) => `${file}: ${text}`),
);

for (const problem of problems) console.error(problem);
if (problems.length) process.exit(1);
console.log(`${files.join(", ")}: complete, no registry named`);

function problemsOf({ packages }) {
  return Object.entries(packages).flatMap(([path, entry]) => [
    ...Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !resolves(packages, path, name))
      .map(([name, range]) => `${path || "."} lacks ${name}@${range}`),
    ...(entry.resolved ? [`${path} names where it came from (${new URL(entry.resolved).protocol}//…)`] : []),
  ]);
}

function resolves(packages, from, name) {
  for (let path = from; ; path = parent(path)) {
    if (packages[`${path ? `${path}/` : ""}node_modules/${name}`]) return true;
    if (!path) return false;
  }
}

function parent(path) {
  const end = path.lastIndexOf("/node_modules/");
  return end < 0 ? "" : path.slice(0, end);
}

// How much npm would publish, and that it stays below a limit.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const limit = 3_600_000;

const printed = execFileSync("npm", ["pack", "--dry-run", "--json", "--loglevel=silent"], {
  cwd: fileURLToPath(new URL("..", import.meta.url)),
  encoding: "utf8",
  shell: process.platform === "win32",
});
const [{ size, unpackedSize, entryCount, files }] = JSON.parse(printed);
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;

console.log(`${megabytes(size)} packed, ${megabytes(unpackedSize)} unpacked, ${entryCount} files`);
if (size > limit) {
  const largest = files.sort((a, b) => b.size - a.size).slice(0, 5);
  console.error(`The package is larger than ${megabytes(limit)}. The largest files, unpacked:`);
  for (const { path, size } of largest) console.error(`${megabytes(size).padStart(9)}  ${path}`);
  process.exit(1);
}

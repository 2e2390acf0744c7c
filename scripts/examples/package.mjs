import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

const isWindows = process.platform === "win32";

/** Runs npm's own script, built first unless `isBuilt`, and answers where the package lies. */
export function packageIn(folder, { isBuilt }) {
  const npm = (...args) =>
    execFileSync("npm", args, { cwd: root, encoding: "utf8", shell: isWindows, stdio: ["ignore", "pipe", "pipe"] });
  if (!isBuilt) npm("run", "build");
  const [{ filename }] = JSON.parse(npm("pack", "--json", "--pack-destination", folder));
  return join(folder, filename);
}

import type { Dirent } from "node:fs";
import { lstat, mkdir, readdir, readFile, realpath, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { CliError } from "./io.js";
import { maxBytes, readable, refuseFile } from "./node-text.js";

const maxFiles = 100_000;

/** The notes of a folder and of those in it, by path; what hides behind a dot is passed over, links are not followed. */
export async function readFolder(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  let bytes = 0;
  const take = async (path: string): Promise<void> => {
    for (const entry of await entriesOf(join(folder, path))) {
      const name = path === "" ? entry.name : `${path}/${entry.name}`;
      if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
      if (entry.isDirectory()) await take(name);
      else if (entry.isFile() && /\.(?:md|markdown)$/i.test(name)) {
        const data = await readFile(join(folder, name)).catch((error: unknown) =>
          refuseFile(join(folder, name), error),
        );
        bytes += data.length;
        if (bytes > maxBytes) throw new CliError(`${folder}: its notes have more than 100 MB; name a folder in it`);
        files.set(name, readable(join(folder, name), data));
      } else files.set(name, "");
      if (files.size > maxFiles) throw new CliError(`${folder} has more than 100,000 files; name a folder in it`);
    }
  };
  await take("");
  return files;
}

/** In an order that does not depend on the system of files. */
async function entriesOf(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => refuseFile(folder, error));
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Writes files into a folder, none outside of it and, without `force`, none over another. */
export async function writeFolder(folder: string, files: ReadonlyMap<string, string>, force: boolean): Promise<void> {
  await makeFolder(folder);
  const root = await realpath(folder);
  const there: string[] = [];
  for (const name of files.keys()) {
    const path = resolve(root, name);
    if (!path.startsWith(root + sep) || (await leadsAway(root, path))) {
      throw new CliError(`${join(folder, name)} leads out of ${folder}; nothing was written`);
    }
    if (await exists(path)) there.push(name);
  }
  if (there.length > 0 && !force) {
    const more = there.length > 1 ? ` and ${String(there.length - 1)} more` : "";
    throw new CliError(`${join(folder, there[0]!)}${more} would be overwritten; name another folder, or say --force`);
  }
  for (const [name, text] of files) {
    const path = join(root, name);
    await makeFolder(dirname(path));
    await writeFile(path, text).catch((error: unknown) => refuseFile(join(folder, name), error));
  }
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => refuseFile(folder, error));
}

/** Is the file, or a folder on the way to it, a link? */
async function leadsAway(root: string, path: string): Promise<boolean> {
  let at = root;
  for (const part of relative(root, path).split(sep)) {
    at = join(at, part);
    const found = await lstat(at).catch(() => undefined);
    if (found === undefined) return false;
    if (found.isSymbolicLink()) return true;
  }
  return false;
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

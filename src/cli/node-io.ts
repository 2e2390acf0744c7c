import { stat, readFile, writeFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import process from "node:process";
import { CliError, type Io } from "./io.js";
import { readFolder, writeFolder } from "./node-folder.js";
import { readable, reasonFor, refuseFile } from "./node-text.js";
import { showingWork } from "./node-working.js";

/** The streams, files and addresses of this process. */
export function nodeIo(): Io {
  // Whoever reads no further, as `head` does, has what it wanted.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    process.stderr.write(`error: standard output: ${reasonFor(error)}\n`, () => process.exit(2));
  });
  process.stderr.on("error", () => undefined);
  return {
    write: (text) => void process.stdout.write(text),
    say: (text) => void process.stderr.write(text),
    stdin: async () => {
      if (process.stdin.isTTY) throw new CliError("nothing is piped in; give a file, or pipe a map into the command");
      return readable("standard input", await buffer(process.stdin));
    },
    file: async (path) => readable(path, await readFile(path).catch((error: unknown) => refuseFile(path, error))),
    save: async (path, data) => {
      await writeFile(path, data).catch((error: unknown) =>
        refuseFile(path, error, "there is no such folder to write to"),
      );
    },
    isFolder: async (path) => (await stat(path).catch(() => undefined))?.isDirectory() ?? false,
    folder: readFolder,
    saveFolder: writeFolder,
    fetch: fetched,
    during: (what, work) => (process.stderr.isTTY ? showingWork(what, work) : work()),
    isTerminal: { out: process.stdout.isTTY, err: process.stderr.isTTY },
    env: process.env,
  };
}

async function fetched(address: string): Promise<string> {
  try {
    const response = await fetch(address);
    if (!response.ok) throw new CliError(`${address} answers ${String(response.status)} ${response.statusText}`.trim());
    return readable(address, new Uint8Array(await response.arrayBuffer()));
  } catch (error) {
    if (error instanceof CliError) throw error;
    return refuseFile(address, (error as Error).cause ?? error);
  }
}

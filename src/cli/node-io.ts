import { readFile, writeFile } from "node:fs/promises";
import { text as textOf } from "node:stream/consumers";
import process from "node:process";
import { CliError, type Io } from "./io.js";

const maxBytes = 100_000_000;

/** The streams, files and addresses of this process. */
export function nodeIo(): Io {
  // Whoever reads no further, as `head` does, has what it wanted.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    process.exit(error.code === "EPIPE" ? 0 : 2);
  });
  return {
    write: (text) => void process.stdout.write(text),
    say: (text) => void process.stderr.write(text),
    stdin: () => {
      if (process.stdin.isTTY) throw new CliError("nothing is piped in; give a file, or pipe a map into the command");
      return textOf(process.stdin);
    },
    file: async (path) => readable(path, await readFile(path).catch((error: unknown) => refuseFile(path, error))),
    save: async (path, text) => {
      await writeFile(path, text).catch((error: unknown) => refuseFile(path, error));
    },
    fetch: async (address) => {
      const response = await fetch(address).catch((error: unknown) =>
        refuseFile(address, (error as Error).cause ?? error),
      );
      if (!response.ok) throw new CliError(`${address} answers ${String(response.status)} ${response.statusText}`);
      return readable(address, new Uint8Array(await response.arrayBuffer()));
    },
    isTerminal: { out: process.stdout.isTTY, err: process.stderr.isTTY },
    env: process.env,
  };
}

function readable(name: string, bytes: Uint8Array): string {
  if (bytes.length > maxBytes) throw new CliError(`${name} has more than 100 MB`);
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new CliError(`${name} is not text in UTF-8 or UTF-16; save it as UTF-8`);
  }
}

/** By the byte order mark; spreadsheets still write UTF-16. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

function refuseFile(name: string, error: unknown): never {
  const { code, message } = error as NodeJS.ErrnoException;
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: "there is no such file",
    EISDIR: "it is a folder",
    EACCES: "it may not be opened",
    ENOTFOUND: "there is no such host",
    ECONNREFUSED: "nobody answers there",
  };
  throw new CliError(`${name}: ${reasons[code ?? ""] ?? message}`);
}

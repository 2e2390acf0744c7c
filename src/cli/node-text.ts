import { CliError } from "./io.js";

/** A longer file is refused. */
export const maxBytes = 100_000_000;

/** The text of a file, in UTF-8 or, where its first bytes say so, in UTF-16. */
export function readable(name: string, bytes: Uint8Array): string {
  if (bytes.length > maxBytes) throw new CliError(`${name} has more than 100 MB`);
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    if (!text.slice(0, 1000).includes("\0")) return text;
  } catch {
    // What follows says it.
  }
  throw new CliError(`${name} is not text in UTF-8 or UTF-16; save it as UTF-8`);
}

/** By the byte order mark; spreadsheets still write UTF-16. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of its path is a file, not a folder",
  EEXIST: "there is a file of that name",
  EACCES: "it may not be opened",
  EPERM: "it may not be opened",
  EROFS: "nothing can be written there",
  ENOSPC: "the disk is full",
  ENAMETOOLONG: "its name is too long",
  ELOOP: "it is a link that leads round in a circle",
  ENOTFOUND: "there is no such host",
  EAI_AGAIN: "its host cannot be looked up; is there a network?",
  ECONNREFUSED: "nobody answers there",
  ECONNRESET: "the connection broke",
};

/** Says in words what a system says in codes. */
export function refuseFile(name: string, error: unknown, missing = reasons["ENOENT"]): never {
  const reason = (error as NodeJS.ErrnoException).code === "ENOENT" ? missing : undefined;
  throw new CliError(`${name || '""'}: ${reason ?? reasonFor(error)}`);
}

export function reasonFor(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ""] ?? message;
}

import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";
import { nodeIo } from "../../src/cli/node-io.js";
import { run as runHere } from "../../src/cli/program.js";

export const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as a process of its own. */
export function run(
  words: readonly string[],
  { input = "", env = {}, cwd }: { input?: string | Buffer; env?: object; cwd?: string } = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { maxBuffer: 1e9, cwd, env: { ...process.env, LC_ALL: "C", NO_COLOR: "1", ...env } };
    const child = execFile(process.execPath, [cli, ...words], options, (_, out, err) => {
      resolve({ code: child.exitCode, out, err });
    });
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(input);
  });
}

const inPackage = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const setting = {
  version: "0",
  defaultMap: inPackage("data/chatgpt.json"),
  bundle: inPackage("dist/concept-map.bundle.js"),
};
const io = nodeIo();

/** Runs the command line in this process, which takes a small part of the time: for what commands say, not how they end. */
export async function ask(words: readonly string[], { input = "" }: { input?: string } = {}): Promise<Ended> {
  let out = "";
  let err = "";
  const code = await runHere(
    {
      ...io,
      write: (text) => (out += text),
      say: (text) => (err += text),
      stdin: () => Promise.resolve(input),
      during: (_what, work) => work(),
      isTerminal: { out: false, err: false },
      env: { ...process.env, LC_ALL: "C", NO_COLOR: "1" },
    },
    words,
    setting,
  );
  return { code, out, err };
}

/** A folder that is gone after the tests of a file, and a way to put a file into it. */
export function workshop() {
  const folder = mkdtempSync(join(tmpdir(), "concept-map-"));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const file = (name: string, text: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  return { folder, file };
}

/** `a` of 10 minutes, which `b` needs, and `c` and `d`, which need one another. */
export const smallMap = JSON.stringify({
  format: "concept-map/1",
  id: "small",
  concepts: [
    { id: "a", title: "First", minutes: 10 },
    { id: "b", title: "Second", minutes: 20, prerequisites: [{ concept: "a", reason: "It comes first" }] },
    { id: "c", title: "Third", minutes: 30, prerequisites: ["b", "d"] },
    { id: "d", title: "Round", minutes: 5, prerequisites: ["c"] },
  ],
});

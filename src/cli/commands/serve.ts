import { watch } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import { basename, dirname } from "node:path";
import { formatJson } from "../../formats/index.js";
import { escapeAttribute, escapeText } from "../../formats/xml/write-xml.js";
import type { SharedOptions } from "../context.js";
import { CliError, type Io } from "../io.js";
import { goal, reading, type Desk } from "../options.js";
import { isAddress, mapFrom } from "../source.js";
import { localeOf } from "../words.js";

interface ServeOptions extends SharedOptions {
  readonly port: number;
  readonly goal: readonly string[];
}

/** Adds the command `serve`; `bundle` is the file of the one-file build. */
export function addServe(desk: Desk, bundle: string): void {
  reading(
    desk.program
      .command("serve")
      .summary("a map in the browser, anew whenever it is saved")
      .argument("<file>", "a file, or a folder of notes"),
  )
    .option("-p, --port <number>", "port to listen on; 0 for any that is free", portNumber, 8080)
    .addOption(goal)
    .addHelpText("after", "\nExample: concept-map serve my-map.yaml --goal calculus")
    .action(async (file: string, options: Omit<ServeOptions, "map">) => {
      await serve(desk.io, { ...options, map: file }, bundle);
    });
}

/** Shows a map in the browser and shows it anew whenever its file is saved. Ends with an interrupt. */
async function serve(io: Io, options: ServeOptions, bundle: string): Promise<void> {
  const { map: name } = options;
  if (name === "-" || isAddress(name)) throw new CliError("serve shows a file; save the map as one first");
  const isFolder = await io.isFolder(name);
  if (!isFolder) await io.file(name);
  const listeners = new Set<ServerResponse>();
  const script = await readFile(bundle);
  const server = createServer((request, response) => {
    const answer = (type: string, body: string | Uint8Array, status = 200): void => {
      response.writeHead(status, { "content-type": type, "cache-control": "no-store" }).end(body);
    };
    switch (new URL(request.url ?? "/", "http://localhost").pathname) {
      case "/":
        answer("text/html; charset=utf-8", page(options, localeOf(io.env, options.locale)));
        break;
      case "/concept-map.js":
        answer("text/javascript; charset=utf-8", script);
        break;
      case "/serve.js":
        answer("text/javascript; charset=utf-8", reloading);
        break;
      case "/map.json":
        mapFrom(io, name, options).then(
          ({ map }) => {
            answer("application/json", formatJson(map));
          },
          (error: unknown) => {
            io.say(`${(error as Error).message}\n`);
            answer("text/plain; charset=utf-8", (error as Error).message, 422);
          },
        );
        break;
      case "/changes":
        response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
        response.write("\n");
        listeners.add(response);
        request.once("close", () => listeners.delete(response));
        break;
      default:
        answer("text/plain; charset=utf-8", "Not found\n", 404);
    }
  });
  const tell = soon(() => {
    for (const listener of listeners) listener.write("data: changed\n\n");
  });
  // Editors replace a file rather than write into it, so its folder is watched.
  const watcher = watch(isFolder ? name : dirname(name), { recursive: isFolder }, (_, changed) => {
    if (isFolder || changed === null || changed === basename(name)) tell();
  });
  // What it can no longer watch, such as a folder that was removed, is told where it is read.
  watcher.on("error", () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === "EADDRINUSE";
      reject(new CliError(isTaken ? `port ${String(options.port)} is taken; name another with --port` : error.message));
    });
    server.listen(options.port, "127.0.0.1", resolve);
  }).catch((error: unknown) => {
    watcher.close();
    throw error;
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : options.port;
  io.say(`${name} is shown at http://localhost:${String(port)}/ and anew whenever it is saved (Ctrl+C stops)\n`);
  await new Promise<void>((resolve) => {
    for (const stop of ["SIGINT", "SIGTERM"] as const) process.once(stop, resolve);
  });
  watcher.close();
  server.close();
  server.closeAllConnections();
}

/** One call for the several changes that saving a file makes. */
function soon(call: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(call, 50);
  };
}

function page({ map, goal }: ServeOptions, locale: string): string {
  const goals = goal[0] === undefined ? "" : ` goal="${escapeAttribute(goal[0])}"`;
  return `<!doctype html>
<html lang="${escapeAttribute(locale)}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escapeText(basename(map))}</title>
    <style>
      :root { color-scheme: light dark; }
      html, body { height: 100%; margin: 0; }
      concept-map { height: 100%; }
    </style>
    <script type="module" src="/concept-map.js"></script>
    <script type="module" src="/serve.js"></script>
  </head>
  <body>
    <concept-map src="/map.json"${goals}></concept-map>
  </body>
</html>
`;
}

const reloading = `const element = document.querySelector("concept-map");
let count = 0;
new EventSource("/changes").addEventListener("message", () => {
  element.src = "/map.json?" + ++count;
});
`;

function portNumber(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 0 && number < 65_536) return number;
  throw new CliError(`--port takes a number from 0 to 65535, not "${text}"`);
}

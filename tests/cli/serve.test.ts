import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, expect, it } from "vitest";

const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "concept-map-"));
let child: ChildProcess | undefined;

afterEach(() => {
  child?.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

it(
  "concept-map serve shows a map, tells when it is saved, and says what is wrong with it",
  { timeout: 20_000 },
  async () => {
    const file = join(folder, "map.csv");
    writeFileSync(file, "source,target\na,b\n");
    const served = spawn(process.execPath, [cli, "serve", file, "--port", "0"], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    child = served;
    const address = await new Promise<string>((resolve) => {
      served.stderr.on("data", (text: Buffer) => {
        const found = /http:\/\/localhost:\d+/.exec(text.toString());
        if (found) resolve(found[0].replace("localhost", "127.0.0.1"));
      });
    });
    const get = async (path: string) => {
      const response = await fetch(address + path);
      return { status: response.status, text: await response.text() };
    };
    expect((await get("/")).text).toContain('<concept-map src="/map.json"></concept-map>');
    expect((await get("/concept-map.js")).status).toBe(200);
    expect((JSON.parse((await get("/map.json")).text) as { concepts: unknown[] }).concepts).toHaveLength(2);
    expect((await get("/../package.json")).status).toBe(404);

    const changes = (await fetch(`${address}/changes`)).body!.pipeThrough(new TextDecoderStream()).getReader();
    await changes.read();
    writeFileSync(file, "<graphml>");
    expect((await changes.read()).value).toBe("data: changed\n\n");
    const broken = await get("/map.json");
    expect([broken.status, broken.text.includes("map.csv")]).toEqual([422, true]);

    const ended = new Promise((resolve) => served.once("exit", resolve));
    served.kill("SIGTERM");
    expect(await ended).toBe(0);
  },
);

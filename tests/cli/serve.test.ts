import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
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

    rmSync(file);
    expect((await get("/map.json")).text).toBe(`${file}: there is no such file`);
    writeFileSync(file, "source,target\na,b\nb,c\n");
    expect((await changes.read()).value).toBe("data: changed\n\n");
    const whole = await get("/map.json");
    expect([whole.status, (JSON.parse(whole.text) as { concepts: unknown[] }).concepts.length]).toEqual([200, 3]);

    const ended = new Promise((resolve) => served.once("exit", resolve));
    served.kill("SIGTERM");
    expect(await ended).toBe(0);
  },
);

it("concept-map serve shows a folder of notes, and tells when one of them is saved", { timeout: 20_000 }, async () => {
  const notes = mkdtempSync(join(tmpdir(), "concept-map-"));
  mkdirSync(join(notes, "sums"));
  writeFileSync(join(notes, "sums", "adding.md"), "# Adding");
  child = spawn(process.execPath, [cli, "serve", notes, "--port", "0"], { stdio: ["ignore", "ignore", "pipe"] });
  const said = await new Promise<string>((resolve) =>
    child!.stderr!.once("data", (text: Buffer) => {
      resolve(text.toString());
    }),
  );
  const address = /http:\/\/localhost:\d+/.exec(said)![0].replace("localhost", "127.0.0.1");
  const changes = (await fetch(`${address}/changes`)).body!.pipeThrough(new TextDecoderStream()).getReader();
  await changes.read();
  writeFileSync(join(notes, "sums", "halving.md"), "# Halving\n\n## Prerequisites\n\n- [[adding]]\n");
  expect((await changes.read()).value).toBe("data: changed\n\n");
  expect(await (await fetch(`${address}/map.json`)).text()).toMatch(/"halving"[^]*"prerequisites": \["adding"\]/);
  rmSync(notes, { recursive: true });
});

import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { workerFile } from "../scripts/worker-plugins.mjs";

const starter = join(import.meta.dirname, "../src/view/start-worker.ts");

describe("the program of the worker as a file of its own", () => {
  it("is named by whatever the build calls it, dollar signs too", () => {
    const build = { emitFile: () => "a$$b$&c", error: (message: string) => expect.fail(message) };
    const code = 'return new Worker(new URL("./layout-worker.ts", import.meta.url));';
    const made = workerFile().transform.call(build, code, starter);
    expect(made?.code).toBe("return new Worker(import.meta.ROLLUP_FILE_URL_a$$b$&c);");
  });
});

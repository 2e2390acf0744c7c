import { Launcher } from "chrome-launcher";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");

describe("npm run bench, on the smallest of inputs,", () => {
  it.each(["layout", "queries"])("measures %s", { timeout: 120_000 }, (name) => {
    expect(tablesOf(name)).not.toEqual([]);
  });

  it.skipIf(!hasChromium())("measures page", { timeout: 180_000 }, () => {
    expect(tablesOf("page")).not.toEqual([]);
  });
});

function tablesOf(name: string): unknown[] {
  const args = [join(root, "bench/run.mjs"), name, "--quick", "--json"];
  return Object.values(JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })) as object);
}

function hasChromium(): boolean {
  try {
    return process.env.CHROME_PATH !== undefined || Launcher.getInstallations().length > 0;
  } catch {
    return false;
  }
}

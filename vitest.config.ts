import { availableParallelism } from "node:os";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { servedAsIs } from "./tests/support/as-is.js";
import { block } from "./tests/support/block.js";
import { findChromium, findFirefox } from "./tests/support/browsers.js";
import { stockFirefox, withoutTransform } from "./tests/support/firefox.js";
import { layOutInNode } from "./tests/support/lay-out-in-node.js";
import { pointer } from "./tests/support/pointer.js";
import { prefer } from "./tests/support/prefer.js";

/** What these change for all who share their modules stays changed. */
const apart = [
  "tests/formats/json/bad-files.test.ts",
  "tests/render/render-page.test.ts",
  "tests/words/languages.test.ts",
];

const common: TestProjectInlineConfiguration["test"] = {
  // Properties of many random maps take a while on a busy machine, and no test measures time.
  testTimeout: 60_000,
  // One less than there are cores is the default.
  maxWorkers: availableParallelism(),
};

const units: TestProjectInlineConfiguration[] = [
  {
    // To load the library for each file anew would take a quarter of the time.
    test: {
      ...common,
      name: "unit",
      include: ["tests/**/*.test.ts"],
      exclude: ["tests/browser/**", ...apart],
      isolate: false,
    },
  },
  { test: { ...common, name: "unit-apart", include: apart } },
];

async function browser(): Promise<TestProjectInlineConfiguration> {
  const chromium = await findChromium();
  const firefox = process.env.TEST_BROWSERS === "all" ? findFirefox() : undefined;
  console.log(`Chromium: ${chromium.executablePath} (${chromium.how})`);
  console.log(
    `Firefox: ${firefox ?? (process.env.TEST_BROWSERS === "all" ? "none found" : "only with TEST_BROWSERS=all")}`,
  );

  return {
    // A page that has come for each file of tests would else ask for each of our own files again.
    server: { headers: isWatching ? {} : { "Cache-Control": "max-age=3600" } },
    plugins: [servedAsIs("data", "demo", "dist", "tests/browser/pages")],
    // Found while the tests run, a dependency would make Vite load the test's page anew.
    optimizeDeps: {
      include: ["axe-core", "cytoscape", "fast-check", "graphology", "json-stringify-pretty-compact", "valibot"],
    },
    test: {
      name: "browser",
      include: ["tests/browser/**/*.test.ts"],
      isolate: false,
      setupFiles: ["tests/support/calm.ts"],
      // The tests mostly wait for frames; they run after the others, which do not.
      maxWorkers: 3,
      sequence: { groupOrder: 1 },
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        // Vitest shrinks a larger frame to fit, and clicks then land beside their targets.
        viewport: { width: 1000, height: 700 },
        commands: { block, layOutInNode, pointer, prefer },
        orchestratorScripts: [withoutTransform],
        provider: playwright({ launchOptions: { executablePath: chromium.executablePath } }),
        instances: [
          { browser: "chromium" },
          ...(firefox ? [{ browser: "firefox" as const, provider: stockFirefox(firefox) }] : []),
        ],
      },
    },
  };
}

/** Small files that take long; else the largest begin, and these would run on alone at the end. */
const long = /bench|readme|brute-force|large-|random-lives|missing-parts|told|cost/;

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => Number(long.test(b.moduleId)) - Number(long.test(a.moduleId)));
  }
}

const isWatching = !process.argv.includes("run") && !process.env.CI;
const onlyUnit = /--project[ =]unit/.test(process.argv.join(" "));

export default defineConfig(async () => ({
  test: { sequence: { sequencer: LongFirst }, projects: onlyUnit ? units : [...units, await browser()] },
}));

import { playwright } from "@vitest/browser-playwright";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { servedAsIs } from "./tests/support/as-is.js";
import { findChromium, findFirefox } from "./tests/support/browsers.js";
import { stockFirefox, withoutTransform } from "./tests/support/firefox.js";
import { pointer } from "./tests/support/pointer.js";

const unit: TestProjectInlineConfiguration = {
  test: { name: "unit", include: ["tests/**/*.test.ts"], exclude: ["tests/browser/**"] },
};

async function browser(): Promise<TestProjectInlineConfiguration> {
  const chromium = await findChromium();
  const firefox = process.env.TEST_BROWSERS === "all" ? findFirefox() : undefined;
  console.log(`Chromium: ${chromium.executablePath} (${chromium.how})`);
  console.log(
    `Firefox: ${firefox ?? (process.env.TEST_BROWSERS === "all" ? "none found" : "only with TEST_BROWSERS=all")}`,
  );

  return {
    plugins: [servedAsIs("data", "demo", "dist")],
    test: {
      name: "browser",
      include: ["tests/browser/**/*.test.ts"],
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        // Vitest shrinks a larger frame to fit, and clicks then land beside their targets.
        viewport: { width: 1000, height: 700 },
        commands: { pointer },
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

const onlyUnit = /--project[ =]unit/.test(process.argv.join(" "));

export default defineConfig(async () => ({
  test: { projects: onlyUnit ? [unit] : [unit, await browser()] },
}));

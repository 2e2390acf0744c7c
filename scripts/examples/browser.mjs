import { join } from "node:path";
import { chromium } from "playwright";
import { runnerImport } from "vite";
import { root } from "./package.mjs";

/** The Chromium that the browser tests use. */
export async function openBrowser() {
  const { module } = await runnerImport(join(root, "tests/support/browsers.ts"), { logLevel: "error" });
  const { executablePath } = await module.findChromium();
  return chromium.launch({ executablePath });
}

/** Throws unless the page's `<concept-map>` has drawn and nothing was reported as an error. */
export async function assertDrawn(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("response", (response) => response.status() >= 400 && errors.push(`${response.status()} ${response.url()}`));
  try {
    await page.goto(address);
    const isDrawn = await page.waitForFunction(hasInk, undefined, { timeout: 30_000 }).catch(() => false);
    errors.push(...(await page.locator("concept-map [part~=error]").allInnerTexts()));
    if (errors.length) throw new Error(`its page reports: ${errors.join("; ")}`);
    if (!isDrawn) throw new Error("no <concept-map> has drawn within half a minute");
  } finally {
    await page.close();
  }
}

/** Runs in the page: whether a canvas of a `<concept-map>` holds anything but nothing. */
function hasInk() {
  const canvases = [...(document.querySelector("concept-map")?.shadowRoot?.querySelectorAll("canvas") ?? [])];
  return canvases.some((canvas) => {
    if (!canvas.width || !canvas.height) return false;
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    return data.some((value, index) => index % 4 === 3 && value > 0);
  });
}

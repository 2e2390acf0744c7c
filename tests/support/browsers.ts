import { Launcher } from "chrome-launcher";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright";

export interface FoundBrowser {
  readonly executablePath: string;
  readonly how: string;
}

const root = join(import.meta.dirname, "../..");
const fallback = join(root, "tools/fallback-chromium");

/** A Chromium for the browser tests, fetched where none is installed. Says where it looked. */
export async function findChromium(): Promise<FoundBrowser> {
  const places = {
    "in CHROME_PATH": named,
    "among Playwright's downloads": downloaded,
    "on this machine": installed,
    "in npm": fetchedFromNpm,
    "at Playwright's site": downloadedNow,
  };
  for (const [where, find] of Object.entries(places)) {
    const found = await find();
    if (found) return { executablePath: found, how: where };
    console.log(`Chromium: none ${where}`);
  }
  throw new Error(
    "No Chrome or Chromium was found. Install one, or set CHROME_PATH, or run `npx playwright install chromium`.",
  );
}

/** The Firefox of this machine, if there is one. */
export function findFirefox(): string | undefined {
  const mac = "/Applications/Firefox.app/Contents/MacOS/firefox";
  return process.env.FIREFOX_PATH ?? onPath("firefox", "firefox-esr") ?? (existsSync(mac) ? mac : undefined);
}

function named(): string | undefined {
  const file = process.env.CHROME_PATH;
  if (file && !existsSync(file)) throw new Error(`CHROME_PATH names "${file}", which does not exist`);
  return file;
}

function downloaded(): string | undefined {
  const file = chromium.executablePath();
  return existsSync(file) ? file : undefined;
}

function installed(): string | undefined {
  try {
    return onPath("chromium", "google-chrome-stable", "google-chrome") ?? Launcher.getInstallations()[0];
  } catch {
    return undefined; // chrome-launcher throws where nothing is installed
  }
}

async function fetchedFromNpm(): Promise<string | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const entry = join(fallback, "node_modules/@sparticuz/chromium/build/esm/index.js");
  try {
    if (!existsSync(entry)) run("npm", "ci", "--prefix", fallback, "--no-audit", "--no-fund");
    return await unpack(entry);
  } catch (error) {
    console.log(String(error));
    return undefined;
  }
}

async function unpack(entry: string): Promise<string> {
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs20.x"; // else it leaves out the shared libraries it was built with
  const temp = process.env.TMPDIR;
  process.env.TMPDIR = join(fallback, "node_modules/.unpacked"); // away from the folder that all users share
  mkdirSync(process.env.TMPDIR, { recursive: true });
  try {
    const { default: shipped } = (await import(pathToFileURL(entry).href)) as {
      default: { executablePath(): Promise<string> };
    };
    return await shipped.executablePath();
  } finally {
    if (temp === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temp;
  }
}

function downloadedNow(): string | undefined {
  try {
    run(process.execPath, join(root, "node_modules/playwright/cli.js"), "install", "chromium");
  } catch (error) {
    console.log(String(error));
  }
  return downloaded();
}

function run(command: string, ...args: string[]): void {
  execFileSync(command, args, { cwd: root, stdio: ["ignore", "ignore", "inherit"], timeout: 300_000 });
}

function onPath(...names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((file) => existsSync(file));
}

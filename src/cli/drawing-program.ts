import { execFile } from "node:child_process";
import { access, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { delimiter, isAbsolute, join } from "node:path";
import { tmpdir } from "node:os";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { CliError, type Io } from "./io.js";

/** Pixels of a PNG for each of the drawing: as many as are sharp, and as few as can be read. */
const scales = { most: 2, least: 1 } as const;
/** Chromium draws nothing on a larger canvas. */
const longest = 16_384;

interface Task {
  readonly source: string;
  readonly target: string;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

interface Program {
  readonly names: readonly string[];
  readonly words: (task: Task) => readonly string[];
}

const browsers = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "msedge",
  "microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

const headless = [
  "--headless",
  "--disable-gpu",
  "--hide-scrollbars",
  "--no-first-run",
  "--disable-background-networking",
  // It will not be started in its sandbox by the superuser, as in a container; what it opens is written by us, without script.
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

const programs: Readonly<Record<"png" | "pdf", readonly Program[]>> = {
  png: [
    { names: ["resvg"], words: ({ source, target, scale }) => ["--zoom", String(scale), source, target] },
    {
      names: ["rsvg-convert"],
      words: ({ source, target, scale }) => ["--zoom", String(scale), "--output", target, source],
    },
    {
      names: browsers,
      words: ({ source, target, width, height, scale }) => [
        ...headless,
        `--force-device-scale-factor=${String(scale)}`,
        `--window-size=${String(width)},${String(height)}`,
        `--screenshot=${target}`,
        pathToFileURL(source).href,
      ],
    },
  ],
  pdf: [
    {
      names: browsers,
      words: ({ source, target }) => [
        ...headless,
        "--no-pdf-header-footer",
        `--print-to-pdf=${target}`,
        pathToFileURL(source).href,
      ],
    },
  ],
};

const remedies = {
  png: "a PNG takes a program that draws: install resvg or Chromium, or set CHROME_PATH; a page saves one from the menu of <concept-map>",
  pdf: "a PDF takes a browser: install Chromium, or set CHROME_PATH; or print the page that --to html writes",
} as const;

const smaller = "name a goal, fold areas (--expanded none), or write it as SVG";
const longestMinutes = 2;

/** A picture or a page as a file that only another program can make, by the first one that is installed. */
export async function drawnBy(io: Io, kind: "png" | "pdf", text: string): Promise<Uint8Array> {
  const [width = 1000, height = 1000] = sizeOf(text);
  const scale = Math.min(scales.most, longest / Math.max(width, height));
  if (kind === "png" && scale < scales.least) {
    throw new CliError(`the picture is too large for a PNG; ${smaller}`);
  }
  const found = await firstInstalled(programs[kind], io.env);
  if (found === undefined) throw new CliError(remedies[kind]);
  const folder = await mkdtemp(join(tmpdir(), "concept-map-"));
  try {
    const source = join(folder, kind === "png" ? "picture.svg" : "page.html");
    const target = join(folder, `drawn.${kind}`);
    await writeFile(source, text);
    await run(found.file, found.program.words({ source, target, width, height, scale }));
    return await readFile(target).catch(() => {
      throw new CliError(`${found.file} drew nothing; ${remedies[kind]}`);
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function sizeOf(svg: string): number[] {
  const root = /<svg [^>]*?\swidth="([\d.]+)" height="([\d.]+)"/.exec(svg);
  return (root?.slice(1) ?? []).map((side) => Math.ceil(Number(side)));
}

async function firstInstalled(
  candidates: readonly Program[],
  env: Io["env"],
): Promise<{ readonly program: Program; readonly file: string } | undefined> {
  const folders = (env["PATH"] ?? "").split(delimiter).filter(isAbsolute);
  for (const program of candidates) {
    const chosen = program.names === browsers ? env["CHROME_PATH"] : undefined;
    for (const name of chosen ? [chosen, ...program.names] : program.names) {
      const places = isAbsolute(name) ? [name] : folders.map((folder) => join(folder, name));
      for (const file of process.platform === "win32" ? places.flatMap((place) => [place, `${place}.exe`]) : places) {
        const isThere = await access(file).then(
          () => true,
          () => false,
        );
        if (isThere) return { program, file };
      }
    }
  }
  return undefined;
}

async function run(file: string, words: readonly string[]): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const child = execFile(file, words, { timeout: longestMinutes * 60_000 }, (error, _, complaints) => {
      // A browser that is stopped says that all went well.
      if (child.killed) reject(new CliError(`${file} took more than ${String(longestMinutes)} minutes; ${smaller}`));
      else if (error === null) resolve();
      else reject(new CliError(`${file} could not draw: ${complaints.trim().split("\n").at(-1) || error.message}`));
    });
  });
}

import type { PartName, ShownParts } from "./shown-parts.js";

/**
 * The files that come when what they hold is shown.
 *
 * A part has a file where it is 1 kB or more, minified and gzipped by itself with what it alone needs: below that, what a
 * request and a file add (headers, imports, words that the compression of a larger file has met already) is more than half
 * of it. So the three tools share one, and the choice between path and map is all pages'.
 */
const loaders = {
  head: () => import("./parts/head.js"),
  fields: () => import("./parts/search.js"),
  depth: () => import("./parts/depth.js"),
  minimap: () => import("./minimap.js"),
  legend: () => import("./parts/legend.js"),
  tools: () => import("./parts/tools.js"),
  panel: () => import("./parts/panel.js"),
  path: () => import("./parts/path.js"),
  outline: () => import("./parts/outline.js"),
  progress: () => import("./parts/progress-menu.js"),
  details: () => import("./parts/details.js"),
  choices: () => import("./parts/choices.js"),
  found: () => import("./parts/found.js"),
};

export type PartFile = keyof typeof loaders;
/** Null is what could not be loaded. */
export type LoadedParts = { readonly [F in PartFile]?: Awaited<ReturnType<(typeof loaders)[F]>> | null | undefined };

/** A file is left out with all of these. */
const holds: Readonly<Record<PartFile, readonly PartName[]>> = {
  head: ["head"],
  fields: ["find", "goal"],
  depth: ["depth"],
  minimap: ["minimap"],
  legend: ["legend"],
  tools: ["zoom", "export", "fullscreen"],
  panel: ["panel"],
  path: ["path"],
  outline: ["outline"],
  progress: ["progress"],
  details: ["details"],
  choices: ["filter"],
  found: ["find", "goal"],
};

const loaded: { -readonly [F in PartFile]?: LoadedParts[F] } = {};
const loading = new Map<PartFile, Promise<void>>();
/** What could not be loaded is done without until it is asked for again and comes. */
const failed = new Set<PartFile>();

/** The files of what is shown. */
export function filesOf(shown: ShownParts): PartFile[] {
  return (Object.keys(loaders) as PartFile[]).filter((file) => holds[file].some((part) => shown.has(part)));
}

/** What has come of them. */
export function loadedOf(files: readonly PartFile[]): LoadedParts {
  return Object.fromEntries(files.map((file) => [file, failed.has(file) ? null : loaded[file]]));
}

/** Settles when all have come or failed; nothing where none is awaited. Tells of each that fails. */
export function loadFiles(files: readonly PartFile[], tell: (error: unknown) => void): Promise<unknown> | undefined {
  const awaited = missing(files).filter((file) => !failed.has(file));
  return awaited.length > 0 ? Promise.all(awaited.map((file) => load(file).catch(tell))) : undefined;
}

export function hasFailedFiles(): boolean {
  return failed.size > 0;
}

/** Asks once more for what could not be loaded, and tells of no further failure; nothing where all could. */
export function loadFailedFiles(files: readonly PartFile[]): Promise<unknown> | undefined {
  const again = missing(files).filter((file) => failed.has(file));
  return again.length > 0 ? Promise.allSettled(again.map(load)) : undefined;
}

function missing(files: readonly PartFile[]): PartFile[] {
  return files.filter((file) => !loaded[file]);
}

function load<F extends PartFile>(file: F): Promise<void> {
  const known = loading.get(file);
  if (known) return known;
  const coming = loaders[file]()
    .then(
      (part) => {
        loaded[file] = part as LoadedParts[F];
        failed.delete(file);
      },
      (error: unknown) => {
        failed.add(file);
        throw error;
      },
    )
    .finally(() => loading.delete(file));
  loading.set(file, coming);
  return coming;
}

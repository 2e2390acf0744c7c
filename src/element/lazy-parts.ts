/** The parts that a page can leave out; nobody loads what is never shown. */
const loaders = {
  head: () => import("./parts/head.js"),
  panel: () => import("./parts/panel.js"),
  minimap: () => import("./minimap.js"),
};

type Part = keyof typeof loaders;
type Loaded = { [P in Part]?: Awaited<ReturnType<(typeof loaders)[P]>> | undefined };

const loaded: Loaded = {};
const loading = new Map<Part, Promise<void>>();
/** What could not be loaded is done without until it is asked for again and comes. */
const failed = new Set<Part>();

/** Those that are there and not left out. `without` is a list of names with spaces between. */
export function partsBut(without: string | undefined): Loaded {
  const isShown = ([name]: [string, unknown]): boolean => !isLeftOut(without, name);
  return Object.fromEntries(Object.entries(loaded).filter(isShown));
}

/** Settles when all have come or failed that are not left out; nothing where none is awaited. Tells of each that fails. */
export function loadParts(without: string | undefined, tell: (error: unknown) => void): Promise<unknown> | undefined {
  const awaited = missing(without).filter((name) => !failed.has(name));
  return awaited.length > 0 ? Promise.all(awaited.map((name) => load(name).catch(tell))) : undefined;
}

export function hasFailedParts(): boolean {
  return failed.size > 0;
}

/** Asks once more for what could not be loaded, and tells of no further failure; nothing where all could. */
export function loadFailedParts(without: string | undefined): Promise<unknown> | undefined {
  const again = missing(without).filter((name) => failed.has(name));
  return again.length > 0 ? Promise.allSettled(again.map(load)) : undefined;
}

function missing(without: string | undefined): Part[] {
  return (Object.keys(loaders) as Part[]).filter((name) => !isLeftOut(without, name) && !loaded[name]);
}

function load<P extends Part>(name: P): Promise<void> {
  const known = loading.get(name);
  if (known) return known;
  const coming = loaders[name]()
    .then(
      (part) => {
        loaded[name] = part as Loaded[P];
        failed.delete(name);
      },
      (error: unknown) => {
        failed.add(name);
        throw error;
      },
    )
    .finally(() => loading.delete(name));
  loading.set(name, coming);
  return coming;
}

function isLeftOut(without: string | undefined, name: string): boolean {
  return typeof without === "string" && without.split(/\s+/).includes(name);
}

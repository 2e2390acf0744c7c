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
/** What could not be loaded is done without, and not asked for again. */
const failed = new Set<Part>();

/** Those that are there and not left out. `without` is a list of names with spaces between. */
export function partsBut(without: string | undefined): Loaded {
  const isShown = ([name]: [string, unknown]): boolean => !isLeftOut(without, name);
  return Object.fromEntries(Object.entries(loaded).filter(isShown));
}

/** Settles when all are there that are not left out; nothing where they are already. */
export function loadParts(without: string | undefined): Promise<unknown> | undefined {
  const missing = (Object.keys(loaders) as Part[]).filter(
    (name) => !isLeftOut(without, name) && !loaded[name] && !failed.has(name),
  );
  return missing.length > 0 ? Promise.all(missing.map(load)) : undefined;
}

function load<P extends Part>(name: P): Promise<void> {
  const known = loading.get(name);
  if (known) return known;
  const coming = loaders[name]().then(
    (part) => {
      loaded[name] = part as Loaded[P];
    },
    (error: unknown) => {
      failed.add(name);
      throw error;
    },
  );
  loading.set(name, coming);
  return coming;
}

function isLeftOut(without: string | undefined, name: string): boolean {
  return typeof without === "string" && without.split(/\s+/).includes(name);
}

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { layeredLayout, type Layout, type LayoutProgress } from "../../src/layout/index.js";
import type * as Library from "../../src/worker.js";
import { layoutsInWorker } from "../../src/worker.js";
import { loadPage } from "../support/stage.js";
import { tangledMap } from "../support/tangled-map.js";

type Built = typeof Library;

/** A module as it was built, and as if nothing had used it before. */
const built = (file: string): Promise<Built> =>
  import(/* @vite-ignore */ `/dist/${file}?${crypto.randomUUID()}`) as Promise<Built>;

/** The built classic script, in a page of its own. */
async function classic(page: string): Promise<Built> {
  const { contentWindow } = await loadPage(`/tests/browser/pages/${page}`);
  watch(contentWindow!);
  return (contentWindow as Window & { ConceptMap?: Built }).ConceptMap!;
}

const map = tangledMap(8, 30);
const direct = plain(layeredLayout(map));

interface Life {
  answers: number;
  isTerminated: boolean;
}

/** The workers that were started. */
let workers: Life[];
const RealWorker = window.Worker;

/** Notes what becomes of a window's workers. */
function watch(window: Window & { Worker?: typeof Worker }): void {
  window.Worker = class extends window.Worker! {
    readonly #life: Life = { answers: 0, isTerminated: false };
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      workers.push(this.#life);
      this.addEventListener("message", () => this.#life.answers++);
    }
    override terminate(): void {
      this.#life.isTerminated = true;
      super.terminate();
    }
  };
}

beforeEach(() => {
  workers = [];
  watch(window);
});

afterEach(() => {
  window.Worker = RealWorker;
  document.body.replaceChildren();
});

/** A layout without the types of the window that it comes from. */
function plain({ positions, ...layout }: Layout): unknown {
  return JSON.parse(JSON.stringify({ ...layout, positions: [...positions] }));
}

async function all(layouts: AsyncIterable<Layout>): Promise<Layout[]> {
  const result: Layout[] = [];
  for await (const layout of layouts) result.push(layout);
  return result;
}

describe.each([
  ["the sources", () => Promise.resolve({ layoutsInWorker })],
  ["dist/worker.js", () => built("worker.js")],
  ["dist/concept-map.bundle.js", () => built("concept-map.bundle.js")],
  ["dist/concept-map.iife.js", () => classic("classic.html")],
])("a worker started by %s", (_name, load) => {
  it("gives the layout of the page at once, then better ones, and ends with the loop that reads them", async () => {
    const { layoutsInWorker } = await load();
    const told: LayoutProgress[] = [];
    const onProgress = (progress: LayoutProgress) => told.push(progress);
    const crossings: number[] = [];
    for await (const layout of layoutsInWorker(map, { budget: Infinity, onProgress })) {
      if (crossings.length === 0) expect(plain(layout)).toEqual(direct);
      crossings.push(told.at(-1)!.crossings);
      if (crossings.length === 2) break;
    }
    expect(crossings[1]).toBeLessThan(crossings[0]!);
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true]);
    expect(workers[0]!.answers).toBeGreaterThanOrEqual(told.length);
  });

  it("tells how far it is, and ends when the budget is spent", async () => {
    const { layoutsInWorker } = await load();
    const spent: number[] = [];
    await all(layoutsInWorker(map, { budget: 100, onProgress: (progress) => spent.push(progress.spent) }));
    expect(spent).toEqual(spent.toSorted((a, b) => a - b));
    expect(spent.at(-1)).toBe(1);
    expect(workers[0]!.answers).toBeGreaterThan(1);
    expect(workers[0]!.isTerminated).toBe(true);
  });

  it("ends at once, with the reason, when the signal is aborted", async () => {
    const { layoutsInWorker } = await load();
    const controller = new AbortController();
    const layouts = layoutsInWorker(map, { budget: Infinity, signal: controller.signal });
    const reading = all(layouts);
    // Before the worker can have answered, or while it goes on.
    await new Promise((resolve) => setTimeout(resolve));
    controller.abort(new Error("a newer map"));
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true]);
    await expect(reading).rejects.toThrow("a newer map");
    expect(await layouts.next()).toEqual({ done: true, value: undefined });
  });
});

describe("without a worker", () => {
  it("small maps are laid out right here", async () => {
    const small = tangledMap(3, 10);
    expect((await all(layoutsInWorker(small, { budget: 40 })))[0]).toEqual(layeredLayout(small));
    expect(workers).toEqual([]);
  });

  it.each([
    ["cannot be made", "throw"],
    ["has no program", "/no-such-file.js"],
    ["fails in its program", "data:text/javascript,onmessage%20%3D%20()%20%3D%3E%20%7B%20throw%20Error()%3B%20%7D"],
  ])("where it %s, so are all, and it is not tried again", async (_name, address) => {
    const { layoutsInWorker } = await built("worker.js");
    let attempts = 0;
    window.Worker = class extends RealWorker {
      constructor() {
        attempts++;
        if (address === "throw") throw new DOMException("no workers here", "SecurityError");
        super(address);
      }
    };
    for (let i = 0; i < 2; i++) {
      const layouts = await all(layoutsInWorker(map, { budget: 40 }));
      expect(plain(layouts[0]!)).toEqual(direct);
    }
    expect(attempts).toBe(1);
  });

  it("so are all under a policy that forbids workers, and nothing goes wrong", async () => {
    const { layoutsInWorker } = await classic("no-worker.html");
    const window = document.querySelector("iframe")!.contentWindow as Window & {
      readonly violations: readonly string[];
      readonly faults: readonly string[];
    };
    for (let i = 0; i < 2; i++) {
      const layouts = await all(layoutsInWorker(map, { budget: 40 }));
      expect(plain(layouts[0]!)).toEqual(direct);
    }
    expect(window.faults).toEqual([]);
    expect(window.violations.map((text) => text.split(" ")[0])).toEqual(["worker-src"]);
  });
});

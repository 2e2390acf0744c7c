import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { layeredLayout, layoutQuality, type Layout, type LayoutProgress } from "../../src/layout/index.js";
import { layoutsInWorker } from "../../src/worker.js";
import { loadPage } from "../support/stage.js";
import { tangledMap } from "../support/tangled-map.js";

type WorkerModule = typeof import("../../src/worker.js");

/** A module as it was built, and as if nothing had imported it before. */
let imports = 0;
const built = (file: string): Promise<WorkerModule> =>
  import(/* @vite-ignore */ `/dist/${file}?${String(imports++)}`) as Promise<WorkerModule>;

const map = tangledMap(8, 30);
const direct = layeredLayout(map);

/** What became of the workers of this page. */
let workers: { answers: number; isTerminated: boolean }[];
const RealWorker = window.Worker;

class WatchedWorker extends RealWorker {
  readonly #life = { answers: 0, isTerminated: false };
  constructor(url: string | URL, options?: WorkerOptions) {
    super(url, options);
    workers.push(this.#life);
    this.addEventListener("message", () => this.#life.answers++);
  }
  override terminate(): void {
    this.#life.isTerminated = true;
    super.terminate();
  }
}

beforeEach(() => {
  workers = [];
  window.Worker = WatchedWorker;
});

afterEach(() => {
  window.Worker = RealWorker;
  document.body.replaceChildren();
});

async function all(layouts: AsyncIterable<Layout>): Promise<Layout[]> {
  const result: Layout[] = [];
  for await (const layout of layouts) result.push(layout);
  return result;
}

function expectEverBetter(layouts: readonly Layout[]): void {
  const crossings = layouts.map((layout) => layoutQuality(layout).crossings);
  expect(layouts.length).toBeGreaterThan(1);
  expect(layouts[0]).toEqual(direct);
  expect(crossings.at(-1)).toBeLessThan(crossings[0]!);
}

describe.each([
  ["the sources", () => Promise.resolve({ layoutsInWorker })],
  ["dist/worker.js", () => built("worker.js")],
  ["dist/concept-map.bundle.js", () => built("concept-map.bundle.js")],
])("a worker started by %s", (_name, load) => {
  it("gives the layout of the page at once, then better ones, tells how far it is, and ends", async () => {
    const { layoutsInWorker } = await load();
    const progress: LayoutProgress[] = [];
    expectEverBetter(await all(layoutsInWorker(map, { budget: 400, onProgress: (step) => progress.push(step) })));
    expect(workers).toEqual([{ answers: progress.length, isTerminated: true }]);
    expect(progress[0]!.spent).toBe(0);
    expect(progress.at(-1)!.spent).toBe(1);
  });

  it("ends at once, with the reason, when the signal is aborted", async () => {
    const { layoutsInWorker } = await load();
    const controller = new AbortController();
    const layouts = layoutsInWorker(map, { budget: Infinity, signal: controller.signal });
    await layouts.next();
    const next = layouts.next();
    controller.abort(new Error("a newer map"));
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true]);
    await expect(
      next.then((result) => {
        if (!result.done) return layouts.next();
        throw new Error("ended in silence");
      }),
    ).rejects.toThrow("a newer map");
    expect(await layouts.next()).toEqual({ done: true, value: undefined });
  });
});

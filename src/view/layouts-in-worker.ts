import type { LayoutRequest } from "../layout/answer-task.js";
import { defaultBudget, improvingLayouts, type ImprovingOptions } from "../layout/improving-layouts.js";
import type { Layout } from "../layout/index.js";
import { layoutTask } from "../layout/layout-task.js";
import type { LayoutStep } from "../layout/planning.js";
import type { ConceptMap } from "../model/index.js";
import { startWorker } from "./start-worker.js";

export interface WorkerOptions extends ImprovingOptions {
  readonly signal?: AbortSignal;
}

/** Up to so many concepts and edges, a layout takes less time than the start of a worker. */
const few = 500;
/** Where one worker could not start, the next could not either, and the browser would report each attempt. */
let isRefused = false;

/**
 * `improvingLayouts`, worked out by a worker that ends with the answer, or at once when the signal is aborted.
 *
 * Small maps, and all where no worker can be had (Node, a policy that forbids it), are laid out right here.
 */
export async function* layoutsInWorker(
  map: ConceptMap,
  options: WorkerOptions = {},
): AsyncGenerator<Layout, void, undefined> {
  const { budget = defaultBudget, signal, onProgress } = options;
  signal?.throwIfAborted();
  const { task, nameAll } = layoutTask(map, options);
  const isSmall = task.graph.size + task.graph.tail.length <= few;
  const worker = isSmall || isRefused ? undefined : tryToStart();
  let hasAnswered = false;
  if (worker)
    for await (const { picture, ...progress } of stepsFrom(worker, { task, budget }, signal)) {
      hasAnswered = true;
      onProgress?.(progress);
      if (picture) yield nameAll(picture);
    }
  if (hasAnswered) return;
  isRefused ||= !isSmall;
  yield* improvingLayouts(map, options);
}

function tryToStart(): Worker | undefined {
  try {
    return startWorker();
  } catch {
    return undefined;
  }
}

/** What a worker answers; a worker that fails has no more to say. */
async function* stepsFrom(
  worker: Worker,
  request: LayoutRequest,
  signal: AbortSignal | undefined,
): AsyncGenerator<LayoutStep, void, undefined> {
  let arrived: LayoutStep[] = [];
  let hasFailed = false;
  let wake = (): void => undefined;
  worker.onmessage = ({ data }: MessageEvent<LayoutStep>) => {
    // Nobody needs to draw a picture when there is a better one already.
    arrived = data.picture ? [data] : [...arrived, data];
    wake();
  };
  worker.onerror = (event) => {
    event.preventDefault();
    hasFailed = true;
    wake();
  };
  const stop = (): void => {
    worker.terminate();
    wake();
  };
  signal?.addEventListener("abort", stop);
  worker.postMessage(request);
  try {
    for (;;) {
      signal?.throwIfAborted();
      const step = arrived.shift();
      if (step) yield step;
      else if (hasFailed) return;
      else await new Promise<void>((resolve) => (wake = resolve));
      if (step?.spent === 1) return;
    }
  } finally {
    worker.terminate();
    signal?.removeEventListener("abort", stop);
  }
}

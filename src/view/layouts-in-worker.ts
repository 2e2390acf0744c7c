import type { LayoutRequest } from "../layout/answer-request.js";
import { layoutsFrom, stepsInSlices, type ImprovingOptions } from "../layout/improving-layouts.js";
import type { Layout } from "../layout/index.js";
import type { LayoutStep } from "../layout/planning.js";
import type { ConceptMap } from "../model/index.js";
import { startWorker } from "./start-worker.js";

export interface LayoutsInWorkerOptions extends ImprovingOptions {
  readonly signal?: AbortSignal;
}

/** Up to so many concepts and edges, a layout takes less time than the start of a worker. */
const few = 500;
/** Where one worker could not start, the next could not either, and the browser would report each attempt. */
let isRefused = false;

/**
 * `improvingLayouts`, worked out by a worker that ends with the answer, or at once when the signal is aborted.
 *
 * Small maps, and all where no worker can be had (in Node, under a policy that forbids it), are laid out right here.
 */
export function layoutsInWorker(
  map: ConceptMap,
  options: LayoutsInWorkerOptions = {},
): AsyncGenerator<Layout, void, void> {
  return layoutsFrom((request) => stepsFor(request, options.signal), map, options);
}

async function* stepsFor(
  request: LayoutRequest,
  signal: AbortSignal | undefined,
): AsyncGenerator<LayoutStep, void, void> {
  const { size, tail } = request.task.graph;
  if (!isRefused && size + tail.length > few) {
    let hasAnswered = false;
    for await (const step of stepsInWorker(request, signal)) {
      hasAnswered ||= step.picture !== undefined;
      yield step;
    }
    if (hasAnswered) return;
    isRefused = true;
  }
  yield* stepsInSlices(request, signal);
}

/** What a worker answers: nothing where there is none, and nothing more once it has failed. */
async function* stepsInWorker(
  request: LayoutRequest,
  signal: AbortSignal | undefined,
): AsyncGenerator<LayoutStep, void, void> {
  const worker = tryToStart();
  if (!worker) return;
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

function tryToStart(): Worker | undefined {
  try {
    return startWorker();
  } catch {
    return undefined;
  }
}

import type { ConceptMap } from "../model/index.js";
import type { LayoutRequest } from "./answer-request.js";
import type { LayeredOptions } from "./layered-options.js";
import { checkLayout } from "./layout-kinds.js";
import { layoutTask } from "./layout-task.js";
import type { Layout } from "./layout.js";
import { layoutSteps, type LayoutProgress, type LayoutStep } from "./planning.js";

// Node, pages and workers have it; the library of the language, which is all that the core may use, does not name it.
declare function setTimeout(callback: () => void, milliseconds: number): unknown;

/** What says that an answer is no longer wanted: every `AbortSignal` does. */
export interface StopSignal {
  throwIfAborted(): void;
}

export interface ImprovingOptions extends LayeredOptions {
  /** Milliseconds to spend on fewer crossings once there is a layout. Default: 1000. */
  readonly budget?: number;
  /** Once it is aborted nothing more is worked out, and its reason is thrown. */
  readonly signal?: StopSignal;
  /** Told as each stage of the first layout begins, and then after each slice of the work, some thirty times a second. */
  readonly onProgress?: (progress: LayoutProgress) => void;
}

/**
 * Layouts of a map, each with fewer crossings than the one before: that of `layeredLayout` at once, others as they are
 * found. Other work gets its turn between slices of some 30 ms.
 */
export function improvingLayouts(map: ConceptMap, options: ImprovingOptions = {}): AsyncGenerator<Layout, void, void> {
  return layoutsFrom((request) => stepsInSlices(request, options.signal), map, options);
}

/** Names what the steps towards a layout bring, wherever they are taken. */
export async function* layoutsFrom(
  stepsFor: (request: LayoutRequest) => AsyncIterable<LayoutStep>,
  map: ConceptMap,
  options: ImprovingOptions,
): AsyncGenerator<Layout, void, void> {
  checkLayout(map, options);
  const { budget = 1000, signal, onProgress } = options;
  signal?.throwIfAborted();
  const { task, nameAll } = layoutTask(map, options);
  for await (const { picture, ...progress } of stepsFor({ task, budget })) {
    onProgress?.(progress);
    if (picture) yield nameAll(picture);
  }
}

/** Takes each step right here, and lets others have their turn in between. */
export async function* stepsInSlices(
  { task, budget }: LayoutRequest,
  signal: StopSignal | undefined,
): AsyncGenerator<LayoutStep, void, void> {
  for (const step of layoutSteps(task, budget)) {
    yield step;
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    signal?.throwIfAborted();
  }
}

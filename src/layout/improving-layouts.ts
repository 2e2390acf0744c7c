import type { ConceptMap } from "../model/index.js";
import type { LayeredOptions } from "./layered-options.js";
import { layoutTask } from "./layout-task.js";
import type { Layout } from "./layout.js";
import { layoutSteps, type LayoutProgress } from "./planning.js";

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
  /** Told after each slice of the work, some thirty times a second, how far it has come. */
  readonly onProgress?: (progress: LayoutProgress) => void;
}

/** Milliseconds that a layout may get better in where nobody says. */
export const defaultBudget = 1000;

/**
 * Layouts of a map, each with fewer crossings than the one before: that of `layeredLayout` at once, others as they are
 * found. Other work gets its turn between slices of some 30 ms.
 */
export async function* improvingLayouts(
  map: ConceptMap,
  options: ImprovingOptions = {},
): AsyncGenerator<Layout, void, undefined> {
  const { budget = defaultBudget, signal, onProgress } = options;
  signal?.throwIfAborted();
  const { task, nameAll } = layoutTask(map, options);
  for (const { picture, ...progress } of layoutSteps(task, budget)) {
    onProgress?.(progress);
    if (picture) yield nameAll(picture);
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    signal?.throwIfAborted();
  }
}

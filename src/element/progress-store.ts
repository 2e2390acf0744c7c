import type { ProgressRecord } from "../progress/index.js";

/**
 * Where records of progress are kept. Each may answer at once or with a promise, and may throw or reject: then the reader
 * is told once, and goes on in memory.
 */
export interface ProgressStore {
  /** What is kept for a map; nothing where there is nothing. */
  load(mapId: string): ProgressRecord | undefined | Promise<ProgressRecord | undefined>;
  /** Keeps a record: all of it, in place of the one before. */
  save(mapId: string, record: ProgressRecord): void | Promise<void>;
  /** Tells what others have saved, until the function that it answers with is called. */
  subscribe?(mapId: string, changed: (record: ProgressRecord) => void): () => void;
}

/** A page may set anything. */
export function isStore(value: unknown): value is ProgressStore {
  const { load, save } = (value ?? {}) as Partial<ProgressStore>;
  return typeof load === "function" && typeof save === "function";
}

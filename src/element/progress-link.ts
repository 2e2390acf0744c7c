import { isSameProgress, mergeProgress, type ProgressRecord } from "../progress/index.js";
import type { ProgressStore } from "./progress-store.js";

interface Outcome {
  /** Something was loaded, or saved by others. */
  arrived(record: ProgressRecord): void;
  /** All is kept that there is to keep. */
  kept(): void;
  failed(error: unknown): void;
}

/**
 * Keeps one record in step with a store: loads before it saves, and saves one state after the other.
 *
 * What was said before it was closed is saved even afterwards; nothing is told any more.
 */
export class ProgressLink {
  #state: "new" | "loading" | "loaded" = "new";
  #isClosed = false;
  #isSaving = false;
  /** What is to be kept; nothing while nobody has asked for it. */
  #latest: ProgressRecord | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(
    readonly store: ProgressStore,
    private readonly mapId: string,
    private readonly current: () => ProgressRecord,
    private readonly outcome: Outcome,
  ) {}

  open(): void {
    settle(
      () =>
        this.store.subscribe?.(this.mapId, (record) => {
          this.#arrive(record);
        }),
      (unsubscribe) => (this.#unsubscribe = unsubscribe),
      (error) => {
        this.outcome.failed(error);
      },
    );
    this.#load();
  }

  /** Saves the current record, as soon as what is kept is known; what could not be loaded is tried again first. */
  save(): void {
    this.#latest = this.current();
    if (this.#state === "new") this.#load();
    else this.#put();
  }

  close(): void {
    this.#isClosed = true;
    this.#unsubscribe?.();
  }

  #load(): void {
    this.#state = "loading";
    settle(
      () => this.store.load(this.mapId),
      (record) => {
        this.#state = "loaded";
        if (this.#isClosed) this.#addTo(record);
        else if (record) this.#arrive(record);
        else if (Object.keys(this.current().concepts).length > 0) this.save();
      },
      (error) => {
        this.#state = "new";
        this.#fail(error);
      },
    );
  }

  #put(): void {
    const record = this.#latest;
    if (!record || this.#state !== "loaded" || this.#isSaving) return;
    this.#isSaving = true;
    settle(
      () => this.store.save(this.mapId, record),
      () => {
        this.#isSaving = false;
        if (this.#latest !== record) this.#put();
        else if (!this.#isClosed) this.outcome.kept();
      },
      (error) => {
        this.#isSaving = false;
        this.#fail(error);
      },
    );
  }

  /** What only we know is saved. */
  #arrive(record: ProgressRecord): void {
    if (this.#isClosed || record === this.current()) return;
    try {
      this.outcome.arrived(record);
      if (!isSameProgress(mergeProgress(record, this.current()), record)) this.save();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** What was said while it was being loaded and before it was closed. */
  #addTo(record: ProgressRecord | undefined): void {
    if (!this.#latest) return;
    if (record?.map === this.#latest.map) this.#latest = mergeProgress(record, this.#latest);
    this.#put();
  }

  #fail(error: unknown): void {
    if (!this.#isClosed) this.outcome.failed(error);
  }
}

/** Asks something that may answer at once, later or not at all; what answers at once is heard at once. */
function settle<T>(ask: () => T | Promise<T>, done: (answer: T) => void, failed: (error: unknown) => void): void {
  let answer: T | Promise<T>;
  try {
    answer = ask();
  } catch (error) {
    failed(error);
    return;
  }
  if (isPromise(answer)) void answer.then(done, failed);
  else done(answer);
}

function isPromise<T>(answer: T | Promise<T>): answer is Promise<T> {
  return typeof (answer as Partial<Promise<T>> | undefined | null)?.then === "function";
}

import { isSameProgress, mergeProgress, type ProgressRecord } from "../progress/index.js";
import type { ProgressStore } from "./progress-store.js";

interface Outcome {
  /** Something was loaded, or saved by others. */
  arrived(record: ProgressRecord): void;
  /** All is kept that there is to keep. */
  kept(): void;
  failed(error: unknown): void;
}

/** Keeps one record in step with a store: loads before it saves, saves one state after the other, and ends at once. */
export class ProgressLink {
  #state: "new" | "loading" | "loaded" | "closed" = "new";
  #isSaving = false;
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
    if (this.#state === "new") this.#load();
    if (this.#state !== "loaded" || this.#isSaving) return;
    const record = this.current();
    this.#isSaving = true;
    settle(
      () => this.store.save(this.mapId, record),
      () => {
        this.#isSaving = false;
        if (this.current() !== record) this.save();
        else this.outcome.kept();
      },
      (error) => {
        this.#isSaving = false;
        this.outcome.failed(error);
      },
    );
  }

  close(): void {
    this.#state = "closed";
    this.#unsubscribe?.();
  }

  #load(): void {
    this.#state = "loading";
    settle(
      () => this.store.load(this.mapId),
      (record) => {
        if (this.#state === "closed") return;
        this.#state = "loaded";
        if (record) this.#arrive(record);
        else if (Object.keys(this.current().concepts).length > 0) this.save();
      },
      (error) => {
        if (this.#state === "closed") return;
        this.#state = "new";
        this.outcome.failed(error);
      },
    );
  }

  /** What only we know is saved. */
  #arrive(record: ProgressRecord): void {
    if (this.#state === "closed" || record === this.current()) return;
    try {
      this.outcome.arrived(record);
      if (!isSameProgress(mergeProgress(record, this.current()), record)) this.save();
    } catch (error) {
      this.outcome.failed(error);
    }
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

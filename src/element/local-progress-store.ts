import { ConceptMapError } from "../model/index.js";
import { aFunction, checkAllOptions } from "../model/options.js";
import {
  isSameProgress,
  mergeProgress,
  parseProgress,
  progressFormat,
  type ProgressRecord,
} from "../progress/index.js";
import type { ProgressStore } from "./progress-store.js";

export interface LocalProgressStoreOptions {
  /** Asked for anew each time, as it throws where a browser blocks it. Default: `localStorage`. */
  readonly storage?: () => Storage;
}

/**
 * Keeps progress in this browser, by the id of its map, and brings all tabs together. Nothing is sent anywhere.
 *
 * What cannot be read is put aside under another key before anything is written.
 */
export function localProgressStore(options: LocalProgressStoreOptions = {}): ProgressStore {
  checkAllOptions(options, { storage: aFunction });
  const { storage = () => localStorage } = options;
  return new LocalProgressStore(storage);
}

type Listener = (record: ProgressRecord) => void;

class LocalProgressStore implements ProgressStore {
  /** What was read last, so that it need not be read again. */
  readonly #read = new Map<string, { readonly text: string; readonly record: ProgressRecord }>();
  /** By key: those of this page, which no storage event reaches. */
  readonly #listeners = new Map<string, Set<Listener>>();

  constructor(private readonly storage: () => Storage) {}

  load(mapId: string): ProgressRecord | undefined {
    const text = this.storage().getItem(keyOf(mapId));
    if (text === null) return undefined;
    try {
      return this.#parse(mapId, text);
    } catch (error) {
      this.#putAside(mapId, text);
      throw error;
    }
  }

  /** Another tab may have saved since: both are kept. */
  save(mapId: string, record: ProgressRecord): void {
    const stored = this.#stored(mapId);
    const merged = stored ? mergeProgress(stored, record) : record;
    if (stored && isSameProgress(merged, stored)) return;
    const kept = isSameProgress(merged, record) ? record : merged;
    const text = JSON.stringify(kept);
    this.storage().setItem(keyOf(mapId), text);
    this.#read.set(mapId, { text, record: kept });
    for (const changed of this.#listeners.get(mapId) ?? []) changed(kept);
  }

  subscribe(mapId: string, changed: Listener): () => void {
    const listeners = this.#listeners.get(mapId) ?? new Set();
    this.#listeners.set(mapId, listeners.add(changed));
    const read = (text: string | null): void => {
      // What cannot be read is put aside when this tab saves.
      if (text !== null)
        ignoringErrors(() => {
          changed(this.#parse(mapId, text));
        });
    };
    const onStorage = ({ key, newValue }: StorageEvent): void => {
      if (key === keyOf(mapId)) read(newValue);
    };
    // No storage event reaches a page that the browser has put to sleep.
    const onPageShow = ({ persisted }: PageTransitionEvent): void => {
      if (persisted)
        ignoringErrors(() => {
          read(this.storage().getItem(keyOf(mapId)));
        });
    };
    addEventListener("storage", onStorage);
    addEventListener("pageshow", onPageShow);
    return () => {
      listeners.delete(changed);
      removeEventListener("storage", onStorage);
      removeEventListener("pageshow", onPageShow);
    };
  }

  #stored(mapId: string): ProgressRecord | undefined {
    try {
      return this.load(mapId);
    } catch (error) {
      // It stands aside by now.
      if (error instanceof ConceptMapError) return undefined;
      throw error;
    }
  }

  #parse(mapId: string, text: string): ProgressRecord {
    const known = this.#read.get(mapId);
    if (known?.text === text) return known.record;
    const record = parseProgress(text);
    mergeProgress(record, { ...record, map: mapId, concepts: {} });
    this.#read.set(mapId, { text, record });
    return record;
  }

  #putAside(mapId: string, text: string): void {
    const storage = this.storage();
    let number = 1;
    while (storage.getItem(asideKeyOf(mapId, number)) !== null) number++;
    storage.setItem(asideKeyOf(mapId, number), text);
    storage.removeItem(keyOf(mapId));
  }
}

/** A later version of the format has a key of its own, and leaves this one to whoever can read it. */
function keyOf(mapId: string): string {
  return `${progressFormat}:${mapId}`;
}

function asideKeyOf(mapId: string, number: number): string {
  return `concept-progress-aside/${String(number)}:${mapId}`;
}

function ignoringErrors(act: () => void): void {
  try {
    act();
  } catch {
    // Reading and writing tell of the same.
  }
}

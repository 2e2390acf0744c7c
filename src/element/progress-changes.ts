import { depthsOfConcept, formatReference, splitReference, type ConceptId, type DepthId } from "../model/index.js";
import {
  markProgress,
  mergeProgress,
  parseProgress,
  progressOf,
  revertProgress,
  withKnownReferences,
  type ProgressRecord,
  type ProgressState,
} from "../progress/index.js";
import { depthForState } from "./depth-for-state.js";
import { ConceptErrorEvent, ConceptProgressEvent } from "./events.js";
import type { ElementWithProgress, ProgressBook } from "./progress-book.js";
import { downloadProgress } from "./progress-file.js";
import { isKnownAt, withKnown, type Progress } from "../view/progress.js";

/** What a reader can do to their progress. */
export interface ProgressActions {
  setKnown(reference: string, isKnown: boolean): void;
  /** What was not known before becomes known at a depth. */
  setState(id: ConceptId, state: ProgressState, depth: DepthId | undefined): void;
  setStar(id: ConceptId, starred: boolean): void;
  setNote(id: ConceptId, note: string): void;
  /** Takes the last change back. */
  undo(): void;
  exportFile(): void;
  importFile(file: Blob): Promise<void>;
}

/** Something that can be taken back. */
export interface Change {
  readonly kind: "standing" | "star" | "note" | "import" | "choice";
  /** What it is about; nothing where it is about many concepts. */
  readonly reference?: string;
  readonly before: ProgressRecord;
  /** Takes back what is no progress, where the page does not object. */
  readonly takeBack?: () => boolean;
}

interface Listeners {
  /** The path may be another. */
  moved(): void;
  /** Something else was taken back. */
  undone(): void;
  tell(message: "imported" | "importOther" | "importFailed"): void;
}

interface Tick {
  readonly reference: string;
  readonly isKnown: boolean;
  readonly progress: Progress;
}

/** As many can be taken back. */
const mostChanges = 100;

/** Writes what a reader says into the book where the page does not object, and can take it back. */
export class ProgressChanges implements ProgressActions {
  #changes: readonly Change[] = [];

  constructor(
    private readonly host: ElementWithProgress,
    private readonly book: ProgressBook,
    private readonly listeners: Listeners,
  ) {}

  /** What can be taken back next. */
  get last(): Change | undefined {
    const change = this.#changes.at(-1);
    return change?.before.map === this.book.record?.map ? change : undefined;
  }

  setKnown(reference: string, isKnown: boolean): void {
    const { record } = this.book;
    const { map } = this.host;
    if (!map || !record) return;
    const progress = withKnown(map, this.host.progress, reference, isKnown);
    const next = withKnownReferences(record, map, progress);
    this.#make({ kind: "standing", reference, before: record }, next, { reference, isKnown, progress });
  }

  setState(id: ConceptId, state: ProgressState, depth: DepthId | undefined): void {
    const { record } = this.book;
    const { map } = this.host;
    if (!map || !record) return;
    const deepest = depthsOfConcept(map, id).at(-1);
    const at = depthForState(state, progressOf(record, id).standing, depth, deepest);
    const next = markProgress(record, id, { standing: { state, ...(at !== undefined && { depth: at }) } });
    const reference = formatReference(id, at);
    this.#make({ kind: "standing", reference, before: record }, next, this.#tickIn(reference, next));
  }

  setStar(id: ConceptId, starred: boolean): void {
    const { record } = this.book;
    if (record) this.#make({ kind: "star", reference: id, before: record }, markProgress(record, id, { starred }));
  }

  setNote(id: ConceptId, note: string): void {
    const { record } = this.book;
    if (record) this.#make({ kind: "note", reference: id, before: record }, markProgress(record, id, { note }));
  }

  undo(): void {
    const { last } = this;
    const { record } = this.book;
    if (!last || !record) return;
    if (last.takeBack) {
      if (last.takeBack()) this.#changes = this.#changes.slice(0, -1);
      return;
    }
    const { kind, reference, before } = last;
    const ids = reference === undefined ? Object.keys(record.concepts) : [splitReference(reference).concept];
    const next = revertProgress(record, ids, before);
    const tick = reference === undefined ? undefined : this.#tickIn(reference, next);
    if (!this.#write(kind, next, tick)) return;
    this.#changes = this.#changes.slice(0, -1);
    if (kind !== "standing") this.listeners.undone();
  }

  /** Something else that the reader changed, and how it is taken back. */
  add(reference: ConceptId, takeBack: () => boolean): void {
    const { record } = this.book;
    if (record) this.#push({ kind: "choice", reference, before: record, takeBack });
  }

  /** What was changed until now can no longer be taken back. */
  forget(): void {
    this.#changes = [];
  }

  exportFile(): void {
    if (this.book.record) downloadProgress(this.book.record);
  }

  async importFile(file: Blob): Promise<void> {
    try {
      const imported = parseProgress(await file.text());
      const { record: before } = this.book;
      const { map } = this.host;
      if (!before || !map) return;
      if (imported.map === before.map) {
        this.#make({ kind: "import", before }, this.book.migrated(mergeProgress(before, imported), map));
        this.listeners.tell("imported");
      } else this.listeners.tell("importOther");
    } catch (error) {
      this.host.dispatchEvent(new ConceptErrorEvent(error as Error));
      this.listeners.tell("importFailed");
    }
  }

  #make(change: Change, next: ProgressRecord, tick?: Tick): void {
    const { last } = this;
    if (!this.#write(change.kind, next, tick)) return;
    // A note is one change, however many keys it took.
    const goesOn = change.kind === "note" && last?.kind === "note" && last.reference === change.reference;
    if (!goesOn) this.#push(change);
  }

  #push(change: Change): void {
    this.#changes = [...this.#changes.slice(1 - mostChanges), change];
  }

  /** A tick is the page's to refuse; everything else is the reader's own. */
  #write(kind: Change["kind"], next: ProgressRecord, tick?: Tick): boolean {
    const { host } = this;
    if (tick && !host.dispatchEvent(new ConceptProgressEvent(tick.progress, tick.reference, tick.isKnown, next))) {
      host.requestUpdate();
      return false;
    }
    this.book.write(next, tick?.progress);
    host.requestUpdate();
    if (kind === "standing") this.listeners.moved();
    return true;
  }

  /** What a change of one concept ticks or unticks, if anything. */
  #tickIn(reference: string, next: ProgressRecord): Tick | undefined {
    const progress = this.book.progressIn(next);
    if (progress === this.host.progress) return undefined;
    const { concept, depth } = splitReference(reference);
    return { reference, isKnown: isKnownAt(this.host.map!, progress, concept, depth), progress };
  }
}

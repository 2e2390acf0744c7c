import type { ReactiveController } from "lit";
import { knownOf, splitReference, type ConceptMap } from "../model/index.js";
import {
  emptyProgress,
  isSameProgress,
  knownReferences,
  mergeProgress,
  migrateProgress,
  progressOf,
  skippedConcepts,
  withKnownReferences,
  type ProgressRecord,
} from "../progress/index.js";
import { isKnownAt, type Progress } from "../view/progress.js";
import { ConceptRecordEvent } from "./events.js";
import { ProgressKeeper, type KeepingElement, type KeepingFault, type Keeping } from "./progress-keeper.js";
import { remember } from "./remember.js";

/** What a book of progress needs of its element. */
export interface ElementWithProgress extends KeepingElement {
  readonly map?: ConceptMap | undefined;
  readonly src?: string | undefined;
  progress: Progress;
}

/** Holds what the reader has said, in step with the element's `progress` and with a store where there is one. */
export class ProgressBook implements ReactiveController {
  record: ProgressRecord | undefined;
  /** What the map has no place for. */
  aside: readonly string[] = [];
  #map: ConceptMap | undefined;
  /** The progress that the record stands for; the page has set none since. */
  #progress: Progress;
  /** Has the page said what is known of this map? Else the map's file may. */
  #isPages = false;
  readonly #keeper: ProgressKeeper;
  readonly #settled = remember((progress: Progress, skipped: string): Progress =>
    skipped === "" ? progress : new Set([...progress, ...skipped.split(" ")]),
  );

  constructor(
    private readonly host: ElementWithProgress,
    tell: (fault: KeepingFault) => void,
  ) {
    this.#progress = host.progress;
    const arrived = (record: ProgressRecord): void => {
      if (this.#map) this.#show(this.migrated(mergeProgress(this.record!, record), this.#map));
    };
    this.#keeper = new ProgressKeeper(host, { current: () => this.record!, arrived, tell });
    host.addController(this);
  }

  /** What need not be studied: what is known, and what is skipped. */
  get settled(): Progress {
    const { map, progress } = this.host;
    return map && this.record ? this.#settled(progress, skippedConcepts(this.record, map).join(" ")) : progress;
  }

  get keeping(): Keeping {
    return this.#keeper.keeping;
  }

  get fault(): KeepingFault | undefined {
    return this.#keeper.fault;
  }

  hostConnected(): void {
    if (this.record) this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#keeper.close();
  }

  /** Takes in what the page has set, before the element is drawn. */
  follow(): void {
    const { map, src } = this.host;
    if (!map) return;
    const name = map.getAttribute("id") ?? src ?? "";
    const isNew = name !== this.record?.map;
    this.#isPages = (!isNew && this.#isPages) || this.host.progress !== this.#progress;
    if (isNew) this.#begin(map, name);
    if (isNew || this.host.progress !== this.#progress) {
      // What a page sets from the start counts less than anything that the reader has ever said.
      this.#obey(map, isNew ? new Date(0) : new Date());
    } else if (map !== this.#map) this.#moveTo(map);
    // What was taken out of the page may update all the same.
    if (this.host.isConnected) this.#keeper.keepUnder(name);
  }

  /** The progress that a record stands for, with what the page said of other maps; the same where none of it changed. */
  progressIn(record: ProgressRecord): Progress {
    const { map, progress } = this.host;
    if (!map || !this.record || hasSameStandings(record, this.record)) return progress;
    const known = knownReferences(record, map);
    if (known.join(" ") === knownReferences(this.record, map).join(" ")) return progress;
    return new Set([...elsewhere(progress, map), ...known]);
  }

  /** Takes what was changed, shows it and keeps it. */
  write(record: ProgressRecord, progress?: Progress): void {
    this.#show(record, progress);
    this.#keeper.save();
  }

  migrated(record: ProgressRecord, map: ConceptMap): ProgressRecord {
    const migrated = migrateProgress(record, map);
    this.aside = migrated.aside;
    return migrated.record;
  }

  /** What was kept of the map before stays with it; where the page says nothing of this one, its file may. */
  #begin(map: ConceptMap, name: string): void {
    const { progress } = this.host;
    if (!this.#isPages) {
      const kept = this.keeping === "nowhere" ? undefined : this.#map;
      const others = kept ? elsewhere(progress, kept) : [...progress];
      this.#isPages = others.some((reference) => map.hasNode(splitReference(reference).concept));
      const known = this.#isPages ? [] : knownOf(map);
      if (kept || known.length > 0) this.host.progress = new Set([...others, ...known]);
    }
    this.#keeper.close();
    this.record = emptyProgress(name);
  }

  /** The page says what is known. */
  #obey(map: ConceptMap, date: Date): void {
    const { progress } = this.host;
    this.record = withKnownReferences(this.migrated(this.record!, map), map, progress, date);
    this.#map = map;
    this.#progress = progress;
    this.#keeper.save();
  }

  /** The map has changed under what was said; what the page knows of other maps may hold here now. */
  #moveTo(map: ConceptMap): void {
    const { progress } = this.host;
    const migrated = this.migrated(this.record!, map);
    const known = [
      ...knownReferences(migrated, map),
      ...(this.#map ? elsewhere(progress, this.#map) : []),
      ...(this.#isPages ? [] : knownOf(map).filter((reference) => !isSaid(migrated, reference))),
    ];
    this.record = withKnownReferences(migrated, map, known, new Date(0));
    const wanted = knownReferences(this.record, map).map((reference) => splitReference(reference));
    if (!wanted.every(({ concept, depth }) => isKnownAt(map, progress, concept, depth)))
      this.host.progress = new Set([...elsewhere(progress, map), ...knownReferences(this.record, map)]);
    this.#progress = this.host.progress;
    this.#map = map;
    this.#keeper.save();
  }

  #show(record: ProgressRecord, progress = this.progressIn(record)): void {
    const isNews = !isSameProgress(record, this.record!);
    if (isNews) this.record = record;
    this.host.progress = progress;
    this.#progress = progress;
    // What is skipped changes the path as a tick does.
    if (isNews) {
      this.host.requestUpdate("progress");
      this.host.dispatchEvent(new ConceptRecordEvent(record));
    }
  }
}

/** Has the reader ever said anything of it? What files say is dated 1970. */
function isSaid(record: ProgressRecord, reference: string): boolean {
  return (progressOf(record, splitReference(reference).concept).standing?.date ?? "") > "1971";
}

/** What a progress says of other maps. */
function elsewhere(progress: Progress, map: ConceptMap): string[] {
  return [...progress].filter((reference) => !map.hasNode(splitReference(reference).concept));
}

/** A quick look that spares most notes and stars the question of what is known. */
function hasSameStandings(a: ProgressRecord, b: ProgressRecord): boolean {
  const ids = new Set([...Object.keys(a.concepts), ...Object.keys(b.concepts)]);
  return [...ids].every((id) => progressOf(a, id).standing === progressOf(b, id).standing);
}

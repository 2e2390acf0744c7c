import { afterEach, beforeEach, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { ConceptMapElement } from "../../src/element/index.js";
import {
  emptyProgress,
  formatProgress,
  markProgress,
  parseProgress,
  type ProgressRecord,
} from "../../src/progress/index.js";
import { find } from "./stage.js";

export const key = "concept-progress/1:arithmetic";
export const asideKey = "concept-progress-aside/1:arithmetic";

export const stored = (): ProgressRecord => parseProgress(localStorage.getItem(key)!);
export const empty = emptyProgress("arithmetic");
export const yesterday = new Date(Date.now() - 86_400_000);
export const knowsCounting = markProgress(empty, "counting", { standing: { state: "known", depth: "use" } }, yesterday);
export const status = (element: Element): string => find(element, '[role="status"]')!.textContent;
export const menu = (element: Element): HTMLDetailsElement => find<HTMLDetailsElement>(element, '[part="progress"]')!;
export const stateOf = (element: Element): HTMLSelectElement => find<HTMLSelectElement>(element, ".mine select")!;
export const star = (element: Element): HTMLElement => find(element, ".mine [aria-pressed]")!;
export const note = (element: Element): HTMLTextAreaElement => find<HTMLTextAreaElement>(element, ".mine textarea")!;
export const undo = (element: Element): HTMLElement | null => find(element, ".undo");
export const types = (events: Event[]): string[] => events.map(({ type }) => type);

/** Begins each test with nothing kept, and ends it with nothing on the page. */
export function leaveNothing(): void {
  beforeEach(() => {
    localStorage.clear();
  });
  afterEach(() => {
    vi.restoreAllMocks();
    document.body.replaceChildren();
    localStorage.clear();
  });
}

/** What a page of its own, in another tab, would have the browser do here. */
export function saveInOtherTab(record: ProgressRecord): void {
  const oldValue = localStorage.getItem(key);
  localStorage.setItem(key, formatProgress(record));
  const newValue = localStorage.getItem(key);
  dispatchEvent(new StorageEvent("storage", { key, oldValue, newValue, storageArea: localStorage }));
}

export async function choose(element: ConceptMapElement, state: string): Promise<void> {
  await userEvent.selectOptions(stateOf(element), state);
  await element.updateComplete;
}

/** A storage that fails as browsers' do. */
export function failingStorage(failing: "getItem" | "setItem", name: string): Storage {
  return {
    ...{ length: 0, clear: () => undefined, key: () => null, removeItem: () => undefined },
    getItem: () => {
      if (failing === "getItem") throw new DOMException("no", name);
      return null;
    },
    setItem: () => {
      throw new DOMException("no", name);
    },
  };
}

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import {
  localProgressStore,
  type ConceptErrorEvent,
  type ConceptMapElement,
  type ConceptProgressEvent,
  type ProgressStore,
} from "../../src/element/index.js";
import { createConceptMap } from "../../src/model/index.js";
import {
  chottoDekiruScale,
  emptyProgress,
  knownReferences,
  formatProgress,
  markProgress,
  parseProgress,
  progressOf,
  type ProgressRecord,
} from "../../src/progress/index.js";
import { arithmetic, arithmeticData } from "../support/arithmetic.js";
import { find, findAll, focused, recordEvents, show, still, until } from "../support/stage.js";

const key = "concept-progress/1:arithmetic";
const asideKey = "concept-progress-aside/1:arithmetic";

beforeEach(() => {
  localStorage.clear();
});

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
  localStorage.clear();
});

const stored = (): ProgressRecord => parseProgress(localStorage.getItem(key)!);
const empty = emptyProgress("arithmetic");
const yesterday = new Date(Date.now() - 86_400_000);
const knowsCounting = markProgress(empty, "counting", { standing: { state: "known", depth: "use" } }, yesterday);
const status = (element: Element): string => find(element, '[role="status"]')!.textContent;
const menu = (element: Element): HTMLDetailsElement => find<HTMLDetailsElement>(element, '[part="progress"]')!;
const stateOf = (element: Element): HTMLSelectElement => find<HTMLSelectElement>(element, ".mine select")!;
const star = (element: Element): HTMLElement => find(element, ".mine [aria-pressed]")!;
const note = (element: Element): HTMLTextAreaElement => find<HTMLTextAreaElement>(element, ".mine textarea")!;
const undo = (element: Element): HTMLElement | null => find(element, ".undo");
const types = (events: Event[]): string[] => events.map(({ type }) => type);

/** What a page of its own, in another tab, would have the browser do here. */
function saveInOtherTab(record: ProgressRecord): void {
  const oldValue = localStorage.getItem(key);
  localStorage.setItem(key, formatProgress(record));
  const newValue = localStorage.getItem(key);
  dispatchEvent(new StorageEvent("storage", { key, oldValue, newValue, storageArea: localStorage }));
}

async function choose(element: ConceptMapElement, state: string): Promise<void> {
  await userEvent.selectOptions(stateOf(element), state);
  await element.updateComplete;
}

/** A storage that fails as browsers' do. */
function failingStorage(failing: "getItem" | "setItem", name: string): Storage {
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

describe("what a reader says of a concept", () => {
  it("goes into the record by pointer and keyboard, and is drawn", async () => {
    const element = await show({ map: arithmetic(), goal: "fractions@use", selected: "counting" });
    const events = recordEvents(element);
    await choose(element, "known");
    expect(element.progress).toEqual(new Set(["counting@use"]));
    await userEvent.click(star(element));
    await userEvent.click(note(element));
    await userEvent.keyboard("one, two");
    await element.updateComplete;
    expect(progressOf(element.record!, "counting")).toMatchObject({
      standing: { state: "known", depth: "use" },
      star: { starred: true },
      note: { text: "one, two" },
    });
    expect(star(element).getAttribute("aria-pressed")).toBe("true");
    // Only what was ticked is the page's to know as progress.
    expect(types(events)).toEqual(["concept-progress"]);
    expect(events[0]).toMatchObject({ reference: "counting@use", isKnown: true });
    expect((events[0] as ConceptProgressEvent).record!.concepts.counting?.standing?.state).toBe("known");
    expect(focused()).toBe(note(element));
  });

  it("is taken back one by one", async () => {
    const element = await show({ map: arithmetic(), goal: "fractions@use", selected: "counting" });
    await choose(element, "learning");
    await choose(element, "mastered");
    star(element).click();
    await element.updateComplete;
    await userEvent.type(note(element), "hm");
    await element.updateComplete;
    const seen = [];
    while (undo(element)) {
      undo(element)!.click();
      await element.updateComplete;
      const { standing, star: isStarred, note: text } = progressOf(element.record!, "counting");
      seen.push([standing?.state, isStarred?.starred, text?.text, [...element.progress].join()]);
    }
    expect(seen).toEqual([
      ["mastered", true, "", "counting@use"],
      ["mastered", false, "", "counting@use"],
      ["learning", false, "", ""],
      ["unknown", false, "", ""],
    ]);
    expect(stateOf(element).value).toBe("unknown");
  });

  it("leaves out of the path what is skipped, without calling it known", async () => {
    const element = await show({ map: arithmetic(), goal: "fractions@use", selected: "counting" });
    const steps = (): number => findAll(element, '[part="path"] li').length;
    const before = steps();
    const events = recordEvents(element);
    await choose(element, "skipped");
    await still(element);
    expect(steps()).toBeLessThan(before);
    expect(element.progress).toEqual(new Set());
    expect(events).toEqual([]);
    expect(find(element, '[part="details"]')!.textContent).toContain("You skip this");
    expect(find(element, ".facts")!.textContent).not.toContain("known");
    const item = findAll(element, ".outline .item").find(({ textContent }) => textContent.includes("Counting"))!;
    expect(item.textContent).toContain("skipped");
    expect(findAll<HTMLInputElement>(element, ".depths input").map(({ checked }) => checked)).toEqual([false, false]);
    await until(() => status(element).includes("steps"));
  });

  it("stays as it was where the page refuses a tick", async () => {
    const element = await show({ map: arithmetic(), selected: "counting" });
    element.addEventListener("concept-progress", (event) => {
      event.preventDefault();
    });
    const before = element.record;
    await choose(element, "known");
    expect(element.record).toBe(before);
    expect(stateOf(element).value).toBe("unknown");
    expect(undo(element)).toBeNull();
  });

  it("follows the progress that the page sets, in silence", async () => {
    const element = await show({ map: arithmetic(), progress: new Set(["counting"]) });
    const events = recordEvents(element);
    expect(element.record!.concepts.counting?.standing).toMatchObject({ state: "known", depth: "use" });
    element.progress = new Set(["adding@gist"]);
    await element.updateComplete;
    expect(element.record!.concepts.counting?.standing?.state).toBe("unknown");
    expect(element.record!.concepts.adding?.standing).toMatchObject({ state: "known", depth: "gist" });
    expect(events).toEqual([]);
  });

  it("begins with what the map's file says, unless the page or the reader says something", async () => {
    const map = (id: string, ...known: string[]) => createConceptMap({ ...arithmeticData, id, known });
    const element = await show({ map: map("one", "counting", "adding@gist") });
    expect(element.progress).toEqual(new Set(["counting", "adding@gist"]));
    expect(progressOf(element.record!, "adding").standing).toEqual({
      state: "known",
      depth: "gist",
      date: "1970-01-01T00:00:00.000Z",
    });
    for (const progress of [new Set<string>(), new Set(["adding"])]) {
      document.body.replaceChildren();
      expect((await show({ map: map("one", "counting"), progress })).progress).toEqual(progress);
    }
    document.body.replaceChildren();
    const unticked = markProgress(empty, "counting", { standing: { state: "unknown" } });
    localStorage.setItem(key, formatProgress(unticked));
    const remembering = await show({ map: map("arithmetic", "counting", "drawing"), remember: true });
    expect(remembering.progress).toEqual(new Set(["drawing@use"]));
    remembering.map = map("two", "adding");
    await still(remembering);
    expect(remembering.progress).toEqual(new Set(["adding"]));
  });

  it("takes from a new map of the same id what its file says, but for what the reader or the page has said", async () => {
    const map = (...known: string[]) => createConceptMap({ ...arithmeticData, id: "one", known });
    const element = await show({ map: map("counting", "adding@gist", "drawing"), selected: "drawing" });
    await choose(element, "unknown");
    expect(element.progress).toEqual(new Set(["counting@use", "adding@gist"]));
    element.map = map("adding@use", "drawing", "halving@gist");
    await still(element);
    const standing = (id: string) => progressOf(element.record!, id).standing;
    expect(standing("halving")).toEqual({ state: "known", depth: "gist", date: "1970-01-01T00:00:00.000Z" });
    expect(standing("adding")).toMatchObject({ state: "known", depth: "use" });
    expect(standing("adding")?.date).toMatch(/^1970/);
    expect(standing("drawing")?.state).toBe("unknown");
    expect(new Set(knownReferences(element.record!, element.map))).toEqual(element.progress);
    expect(element.progress.has("halving@gist") && element.progress.has("adding@use")).toBe(true);

    element.progress = new Set(["counting"]);
    await still(element);
    element.map = map("multiplying");
    await still(element);
    expect(element.progress).toEqual(new Set(["counting"]));
  });

  it("moves along when the map changes under it", async () => {
    const element = await show({ map: arithmetic(), progress: new Set(["elsewhere"]), selected: "drawing" });
    await choose(element, "mastered");
    expect(element.progress).toEqual(new Set(["elsewhere", "drawing@use"]));
    const { concepts } = arithmeticData;
    const others = concepts.map((concept) =>
      concept.id === "drawing" ? { ...concept, id: "elsewhere", minutes: { gist: 5 } } : concept,
    );
    const shallow = others.map((concept) =>
      concept.id === "halving" ? { ...concept, prerequisites: ["counting", "elsewhere"] } : concept,
    );
    const changed = shallow.map((concept) => ({ ...concept, related: [] }));
    element.map = createConceptMap({
      ...arithmeticData,
      concepts: [...changed, { id: "sketching", title: "Sketching", replaces: ["drawing"] }],
    });
    await element.updateComplete;
    expect(element.record!.concepts.sketching?.standing).toMatchObject({ state: "mastered", depth: "use" });
    expect(element.record!.concepts.elsewhere?.standing).toMatchObject({ state: "known", depth: "gist" });
    expect([...element.progress]).toEqual(expect.arrayContaining(["sketching@use"]));
    element.map = arithmetic();
    await element.updateComplete;
    expect(element.record!.concepts.drawing?.standing?.state).toBe("known");
    expect(element.record!.concepts.sketching?.standing?.state).toBe("mastered");
  });

  it("rounds down, and does not forget, where a depth goes", async () => {
    const element = await show({ map: arithmetic(), selected: "drawing" });
    await choose(element, "mastered");
    const concepts = arithmeticData.concepts.map((concept) =>
      concept.id === "drawing" ? { ...concept, minutes: { gist: 5 } } : concept,
    );
    element.map = createConceptMap({ ...arithmeticData, concepts });
    await element.updateComplete;
    expect(element.progress.has("drawing@gist")).toBe(true);
    expect(element.record!.concepts.drawing?.standing).toMatchObject({ state: "mastered", depth: "use" });
  });

  it("has the names that the page gives it, in the reader's language", async () => {
    const element = await show({ map: arithmetic(), selected: "counting", locale: "ja", scale: chottoDekiruScale });
    const names = [...stateOf(element).options].map(({ label }) => label);
    expect(names.slice(1, 4)).toEqual(["完全に理解した", "なにもわからない", "チョットデキる"]);
    await choose(element, "mastered");
    expect(find(element, "#state-gloss")!.textContent).toBe("同じものを自分で作れる。");
    element.scale = { names: {} } as never;
    await element.updateComplete;
    expect([...stateOf(element).options][1]!.label).toBe("学習中");
  });

  it("keeps the details open where Escape ends the writing of a word", async () => {
    const element = await show({ map: arithmetic(), selected: "counting" });
    const press = (isComposing: boolean): void => {
      note(element).dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", isComposing, bubbles: true }));
    };
    press(true);
    await element.updateComplete;
    expect(element.selected).toBe("counting");
    press(false);
    await element.updateComplete;
    expect(element.selected).toBeUndefined();
  });
});

describe("remember", () => {
  it("is off by default", async () => {
    const element = await show({ map: arithmetic(), selected: "counting" });
    star(element).click();
    await element.updateComplete;
    expect(localStorage.length).toBe(0);
    expect(menu(element).textContent).toContain("Lasts until you leave the page.");
  });

  it("keeps what was said from visit to visit, by the id of the map", async () => {
    const first = await show({ map: arithmetic(), selected: "counting", remember: true });
    await choose(first, "known");
    await userEvent.type(note(first), "one, two");
    first.remove();
    const second = await show({ map: arithmetic(), selected: "counting", remember: true });
    expect(second.progress).toEqual(new Set(["counting@gist"]));
    expect(note(second).value).toBe("one, two");
    const other = createConceptMap({ ...arithmeticData, id: "other" });
    const third = await show({ map: other, remember: true });
    expect(third.progress).toEqual(new Set());
    expect(Object.keys(localStorage)).toEqual([key]);
  });

  it("lets what the reader said win over what the page writes from the start", async () => {
    const first = await show({
      map: arithmetic(),
      remember: true,
      selected: "counting",
      progress: new Set(["counting"]),
    });
    await choose(first, "unknown");
    first.remove();
    const second = await show({ map: arithmetic(), remember: true, progress: new Set(["counting", "drawing"]) });
    expect(second.progress).toEqual(new Set(["drawing@use"]));
  });

  it("tells of what it loaded", async () => {
    localStorage.setItem(key, formatProgress(knowsCounting));
    const element = document.createElement("concept-map");
    const records: ProgressRecord[] = [];
    element.addEventListener("concept-record", ({ record }) => records.push(record));
    document.body.append(Object.assign(element, { map: arithmetic(), remember: true }));
    await still(element);
    expect(records).toEqual([knowsCounting]);
    expect(element.record).toEqual(knowsCounting);
  });

  it("finds the places of an earlier version, and keeps what has none", async () => {
    const gone = markProgress(knowsCounting, "abacus", { note: "click" }, yesterday);
    localStorage.setItem(key, formatProgress(gone));
    const concepts = arithmeticData.concepts.filter(({ id }) => id === "drawing");
    const map = createConceptMap({
      ...arithmeticData,
      concepts: [{ id: "tallying", title: "Tallying", replaces: ["counting"] }, ...concepts],
    });
    const element = await show({ map, remember: true });
    expect(element.progress).toEqual(new Set(["tallying@use"]));
    expect(menu(element).textContent).toContain("1 entry is of another version");
    element.progress = new Set();
    await element.updateComplete;
    expect(stored().concepts.abacus?.note?.text).toBe("click");
    expect(stored().concepts.tallying?.standing?.state).toBe("unknown");
  });

  it("begins anew with another map, and comes back", async () => {
    localStorage.setItem(key, formatProgress(knowsCounting));
    const element = await show({ map: arithmetic(), remember: true });
    element.map = createConceptMap({ ...arithmeticData, id: "other" });
    await element.updateComplete;
    expect(element.record).toEqual(emptyProgress("other"));
    expect(element.progress).toEqual(new Set());
    element.map = arithmetic();
    await element.updateComplete;
    expect(element.record!.map).toBe("arithmetic");
    expect(progressOf(element.record!, "counting").standing?.state).toBe("known");
  });

  it("keeps nothing of a map that has no name", async () => {
    const { id, ...nameless } = arithmeticData;
    const element = await show({ map: createConceptMap(nameless), remember: true, selected: "counting" });
    star(element).click();
    await element.updateComplete;
    expect(id).toBe("arithmetic");
    expect(localStorage.length).toBe(0);
  });
});

describe("two tabs", () => {
  it("come to the same, whoever said what", async () => {
    const element = await show({ map: arithmetic(), remember: true, selected: "adding", goal: "fractions@use" });
    star(element).click();
    await element.updateComplete;
    saveInOtherTab(knowsCounting);
    await until(() => element.progress.has("counting@use"));
    // The other tab did not know of the star; now both are kept.
    expect(stored().concepts.counting).toEqual(knowsCounting.concepts.counting);
    expect(stored().concepts.adding?.star?.starred).toBe(true);
    expect(star(element).getAttribute("aria-pressed")).toBe("true");
  });

  it("do not answer one another for ever", async () => {
    const element = await show({ map: arithmetic(), remember: true, selected: "adding" });
    saveInOtherTab(knowsCounting);
    await element.updateComplete;
    const set = vi.spyOn(Storage.prototype, "setItem");
    dispatchEvent(new StorageEvent("storage", { key, newValue: localStorage.getItem(key) }));
    await element.updateComplete;
    expect(set).not.toHaveBeenCalled();
  });

  it("keep what both said where one saved unheard", async () => {
    const element = await show({ map: arithmetic(), remember: true, selected: "adding" });
    localStorage.setItem(key, formatProgress(knowsCounting));
    star(element).click();
    await element.updateComplete;
    expect(Object.keys(stored().concepts)).toEqual(["adding", "counting"]);
    expect(element.progress).toEqual(new Set(["counting@use"]));
  });

  it("lose nothing where one of them clears the storage", async () => {
    const element = await show({ map: arithmetic(), remember: true, selected: "adding" });
    star(element).click();
    localStorage.clear();
    dispatchEvent(new StorageEvent("storage", { key: null, newValue: null }));
    await userEvent.type(note(element), "x");
    expect(stored().concepts.adding).toMatchObject({ star: { starred: true }, note: { text: "x" } });
  });

  it("may be two maps on one page", async () => {
    const one = await show({ map: arithmetic(), remember: true, selected: "adding" });
    const other = await show({ map: arithmetic(), remember: true, selected: "adding" });
    await choose(one, "known");
    await until(() => stateOf(other).value === "known");
    expect(other.progress).toEqual(one.progress);
  });

  it("read again what they slept through", async () => {
    const element = await show({ map: arithmetic(), remember: true });
    localStorage.setItem(key, formatProgress(knowsCounting));
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    await element.updateComplete;
    expect(element.progress).toEqual(new Set(["counting@use"]));
  });
});

describe("a storage", () => {
  it.each(["{", "[]", '{"format":"concept-progress/9"}', formatProgress(emptyProgress("other"))])(
    "that holds %s is put aside, and told of once",
    async (text) => {
      localStorage.setItem(key, text);
      const element = document.createElement("concept-map");
      element.style.height = "600px";
      const events = recordEvents(element);
      document.body.append(Object.assign(element, { map: arithmetic(), remember: true, selected: "adding" }));
      await still(element);
      await until(() => status(element).includes("put aside"));
      expect(types(events)).toEqual(["concept-error"]);
      expect(localStorage.getItem(asideKey)).toBe(text);
      star(element).click();
      await element.updateComplete;
      expect(stored().concepts.adding?.star?.starred).toBe(true);
      expect(localStorage.getItem(asideKey)).toBe(text);
      expect(types(events)).toEqual(["concept-error"]);
    },
  );

  it("that is spoilt while the page is open is put aside too", async () => {
    const element = await show({ map: arithmetic(), remember: true, selected: "adding" });
    localStorage.setItem(asideKey, "taken");
    localStorage.setItem(key, "spoilt");
    dispatchEvent(new StorageEvent("storage", { key, newValue: "spoilt" }));
    star(element).click();
    await element.updateComplete;
    expect(stored().concepts.adding?.star?.starred).toBe(true);
    expect(localStorage.getItem("concept-progress-aside/2:arithmetic")).toBe("spoilt");
  });

  it("that is spoilt and full is not overwritten", async () => {
    localStorage.setItem(key, "spoilt");
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    const element = await show({ map: arithmetic(), remember: true, selected: "adding" });
    star(element).click();
    await element.updateComplete;
    expect(localStorage.getItem(key)).toBe("spoilt");
    expect(element.record!.concepts.adding?.star?.starred).toBe(true);
  });

  it.each([
    [
      "blocked",
      () =>
        localProgressStore({
          storage: () => {
            throw new DOMException("no", "SecurityError");
          },
        }),
      "SecurityError",
    ],
    [
      "unreadable",
      () => localProgressStore({ storage: () => failingStorage("getItem", "SecurityError") }),
      "SecurityError",
    ],
    [
      "full",
      () => localProgressStore({ storage: () => failingStorage("setItem", "QuotaExceededError") }),
      "QuotaExceededError",
    ],
  ])("that is %s is told of once, and the map goes on in memory", async (_name, store, error) => {
    const element = await show({ map: arithmetic(), selected: "adding" });
    const events = recordEvents(element);
    element.store = store();
    await element.updateComplete;
    star(element).click();
    await until(() => status(element).includes("cannot be kept here"));
    await choose(element, "known");
    expect(types(events)).toEqual(["concept-error", "concept-progress"]);
    expect((events[0] as ConceptErrorEvent).error.name).toBe(error);
    expect(element.progress).toEqual(new Set(["adding@gist"]));
    expect(menu(element).textContent).toContain("save it as a file");
  });

  it("that has room again keeps everything", async () => {
    const set = vi.spyOn(Storage.prototype, "setItem").mockImplementationOnce(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    const element = await show({ map: arithmetic(), remember: true, selected: "adding" });
    star(element).click();
    await element.updateComplete;
    expect(menu(element).textContent).toContain("save it as a file");
    await userEvent.type(note(element), "x");
    expect(set).toHaveBeenCalledTimes(2);
    expect(stored().concepts.adding).toMatchObject({ star: { starred: true }, note: { text: "x" } });
    expect(menu(element).textContent).not.toContain("save it as a file");
  });
});

describe("a store of the page", () => {
  class SlowStore implements ProgressStore {
    kept: ProgressRecord | undefined = knowsCounting;
    readonly saved = new Map<string, ProgressRecord>();
    log: string[] = [];
    answer: (() => void)[] = [];
    load(): Promise<ProgressRecord | undefined> {
      this.log.push("load");
      return new Promise((resolve) =>
        this.answer.push(() => {
          resolve(this.kept);
        }),
      );
    }
    save(mapId: string, record: ProgressRecord): Promise<void> {
      this.log.push("save");
      return new Promise((resolve) =>
        this.answer.push(() => {
          this.kept = record;
          this.saved.set(mapId, record);
          resolve();
        }),
      );
    }
    async step(): Promise<void> {
      this.answer.shift()?.();
      await new Promise((resolve) => setTimeout(resolve));
    }
  }

  it("is asked before anything is saved, and keeps the last of many changes", async () => {
    const store = new SlowStore();
    const element = await show({ map: arithmetic(), selected: "adding", store });
    star(element).click();
    await userEvent.type(note(element), "abc");
    expect(store.log).toEqual(["load"]);
    await store.step();
    await userEvent.type(note(element), "d");
    expect(store.log).toEqual(["load", "save"]);
    await store.step();
    await store.step();
    expect(store.log).toEqual(["load", "save", "save"]);
    expect(store.kept).toEqual(element.record);
    expect(element.record!.concepts).toMatchObject({ adding: { note: { text: "abcd" } }, counting: {} });
  });

  it("keeps what was said right before the element went", async () => {
    for (const isLoaded of [false, true]) {
      const store = new SlowStore();
      const element = await show({ map: arithmetic(), selected: "adding", store });
      if (isLoaded) await store.step();
      star(element).click();
      await userEvent.type(note(element), "abc");
      element.remove();
      while (store.answer.length > 0) await store.step();
      expect(store.kept?.concepts).toMatchObject({ adding: { note: { text: "abc" } }, counting: {} });
    }
  });

  it("keeps one map apart from the next", async () => {
    const store = new SlowStore();
    const element = await show({ map: arithmetic(), selected: "adding", store });
    await store.step();
    star(element).click();
    await userEvent.type(note(element), "abc");
    const { record } = element;
    store.kept = undefined;
    element.map = createConceptMap({ ...arithmeticData, id: "other" });
    await element.updateComplete;
    expect(element.record!.concepts).toEqual({});
    while (store.answer.length > 0) await store.step();
    expect(store.saved.get("arithmetic")).toEqual(record);
  });

  it("that answers after the element has gone changes nothing", async () => {
    const store = new SlowStore();
    const element = await show({ map: arithmetic(), store });
    element.remove();
    await store.step();
    expect(element.progress).toEqual(new Set());
    expect(store.log).toEqual(["load"]);
  });

  it("that rejects, throws or is none is told of", async () => {
    const stores: unknown[] = [
      { load: () => Promise.reject(new Error("offline")), save: () => undefined },
      { load: () => emptyProgress("other"), save: () => undefined },
      {},
    ];
    const element = await show({ map: arithmetic() });
    const events = recordEvents(element);
    for (const [index, store] of stores.entries()) {
      element.store = store as ProgressStore;
      await until(() => events.length > index);
    }
    expect(types(events)).toEqual(["concept-error", "concept-error", "concept-error"]);
  });
});

describe("a file", () => {
  /** What the reader is given to save. */
  async function exported(element: ConceptMapElement): Promise<{ readonly name: string; readonly text: string }> {
    let name = "";
    const blobs: Blob[] = [];
    vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
      blobs.push(blob as Blob);
      return "blob:x";
    });
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      name = this.download;
    });
    menu(element).open = true;
    await userEvent.click(find(element, '[part="progress"] button')!);
    return { name, text: await blobs[0]!.text() };
  }

  const give = async (element: ConceptMapElement, text: string): Promise<void> => {
    menu(element).open = true;
    const input = find<HTMLInputElement>(element, '[part="progress"] input')!;
    await userEvent.upload(input, new File([text], "progress.json", { type: "application/json" }));
  };

  it("takes everything from one browser to another", async () => {
    const one = await show({ map: arithmetic(), selected: "counting", goal: "fractions@use" });
    await choose(one, "known");
    await userEvent.type(note(one), "one, two");
    const { name, text } = await exported(one);
    expect(name).toBe("arithmetic.progress.json");
    expect(parseProgress(text)).toEqual(one.record);
    one.remove();

    const other = await show({ map: arithmetic(), selected: "counting", goal: "fractions@use", remember: true });
    star(other).click();
    await other.updateComplete;
    await give(other, text);
    await until(() => status(other).includes("was read"));
    expect(other.progress).toEqual(new Set(["counting@use"]));
    expect(progressOf(other.record!, "counting")).toMatchObject({
      star: { starred: true },
      note: { text: "one, two" },
    });
    expect(stored()).toEqual(other.record);
    expect(undo(other)!.textContent).toContain("reading the file");
    undo(other)!.click();
    await other.updateComplete;
    expect(other.progress).toEqual(new Set());
    expect(progressOf(other.record!, "counting")).toMatchObject({ star: { starred: true }, note: { text: "" } });
  });

  it.each([
    ["no progress", "hello", "not a file of progress"],
    ["of another map", formatProgress(emptyProgress("other")), "belongs to another map"],
  ])("that is %s changes nothing", async (_name, text, message) => {
    const element = await show({ map: arithmetic(), progress: new Set(["counting"]) });
    const before = element.record;
    await give(element, text);
    await until(() => status(element).includes(message));
    expect(element.record).toBe(before);
  });
});

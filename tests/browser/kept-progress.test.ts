import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { localProgressStore, type ConceptErrorEvent, type ProgressStore } from "../../src/element/index.js";
import { createConceptMap } from "../../src/model/index.js";
import {
  emptyProgress,
  formatProgress,
  markProgress,
  progressOf,
  type ProgressRecord,
} from "../../src/progress/index.js";
import { arithmetic, arithmeticData } from "../support/arithmetic.js";
import {
  key,
  asideKey,
  stored,
  yesterday,
  knowsCounting,
  status,
  menu,
  stateOf,
  star,
  note,
  types,
  saveInOtherTab,
  choose,
  failingStorage,
  leaveNothing,
} from "../support/reader-stage.js";
import { recordEvents, show, still, until } from "../support/stage.js";

leaveNothing();

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

  it("keeps nothing of what is out of the page, until it comes back", async () => {
    const element = await show({ map: arithmetic(), selected: "adding", remember: true });
    star(element).click();
    await element.updateComplete;
    element.remove();
    localStorage.clear();
    element.selected = "counting";
    await element.updateComplete;
    expect(localStorage.length).toBe(0);
    document.body.append(element);
    await until(() => localStorage.length > 0);
    expect(stored().concepts.adding?.star?.starred).toBe(true);
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
    await element.updateComplete;
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

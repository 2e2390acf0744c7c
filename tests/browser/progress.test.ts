import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { ConceptMapElement, ConceptProgressEvent } from "../../src/element/index.js";
import { createConceptMap } from "../../src/model/index.js";
import {
  chottoDekiruScale,
  emptyProgress,
  knownReferences,
  formatProgress,
  markProgress,
  parseProgress,
  progressOf,
} from "../../src/progress/index.js";
import { arithmetic, arithmeticData } from "../support/arithmetic.js";
import {
  key,
  stored,
  empty,
  status,
  menu,
  stateOf,
  star,
  note,
  undo,
  types,
  choose,
  leaveNothing,
} from "../support/reader-stage.js";
import { find, findAll, focused, recordEvents, show, still, until } from "../support/stage.js";

leaveNothing();

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
    const steps = (): number => findAll(element, '[part="path"] > ol li').length;
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
    expect(element.record!.concepts.drawing?.standing?.state).toBe("mastered");
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

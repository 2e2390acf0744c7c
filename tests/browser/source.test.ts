import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ConceptErrorEvent, ConceptMapElement } from "../../src/element/index.js";
import { ConceptMapError, type ConceptMapData, type ProblemCode } from "../../src/model/index.js";
import { arithmetic, arithmeticData } from "../support/arithmetic.js";
import { drawnConcepts, find, nextFrame, recordEvents, show, still, until } from "../support/stage.js";

let element: ConceptMapElement;
let events: Event[];

beforeEach(() => {
  element = document.createElement("concept-map");
  element.style.height = "600px";
  events = recordEvents(element);
  document.body.append(element);
});

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

const file = (text: string): string => URL.createObjectURL(new Blob([text]));
const mapFile = (change: Partial<ConceptMapData> = {}): string =>
  file(JSON.stringify({ ...arithmeticData, ...change }));
const types = (): string[] => events.map(({ type }) => type);
const errorOf = (event: Event | undefined): Error => (event as ConceptErrorEvent).error;
const message = (): string => find(element, '[part="error"]')?.textContent ?? "";
const settled = (): Promise<void> => until(() => events.length > 0 && !element.isUpdatePending);

/** Answers each request as told: after so many frames, with a map whose only concept has the name of its file. */
function serve(framesFor: (name: string) => number, { heeds = true } = {}): void {
  vi.spyOn(window, "fetch").mockImplementation(async (url, { signal } = {}) => {
    const name = (url as URL).href.split("/").at(-1)!;
    for (let frame = 0; frame < framesFor(name); frame++) {
      await nextFrame();
      if (heeds && signal?.aborted) throw signal.reason as Error;
    }
    return new Response(JSON.stringify({ format: "concept-map/1", concepts: [{ id: name, title: name }] }));
  });
}

const answer = (body: BodyInit | null, init?: ResponseInit): Promise<Response> =>
  Promise.resolve(new Response(body, init));
const offline = (): Promise<Response> => Promise.reject(new TypeError("Failed to fetch"));
const brokenOff = (): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (body) => {
      body.enqueue(new TextEncoder().encode("{"));
    },
    pull: (body) => {
      body.error(new TypeError("network error"));
    },
  });

describe("src", () => {
  it("is read, told of once, and drawn", async () => {
    element.src = "/data/chatgpt.json";
    await settled();
    expect(types()).toEqual(["concept-load"]);
    expect(element.map?.hasNode("rlhf")).toBe(true);
    element.expanded = new Set(element.map!.getAttribute("areas")!.map(({ id }) => id));
    await still(element);
    expect(drawnConcepts(element)).toHaveLength(element.map!.order);
  });

  it("is read from where the page is", async () => {
    element.setAttribute("src", "data/../../data/chatgpt.json");
    vi.spyOn(window, "fetch");
    await settled();
    expect(vi.mocked(fetch).mock.calls[0]?.[0]).toEqual(new URL("data/../../data/chatgpt.json", document.baseURI));
  });

  it("says that it loads, and no more than that", async () => {
    serve(() => 3);
    element.src = "slow";
    await element.updateComplete;
    expect(find(element, '[part="loading"]')?.textContent).toContain("Loading");
    await settled();
    expect(find(element, '[part="loading"]')).toBeNull();
  });

  it.each([true, false])(
    "wins over every older one, of a hundred in a row; requests heed their abort: %s",
    async (heeds) => {
      // A fixed muddle of delays, so that older answers come after newer ones.
      serve((name) => (Number(name) * 7919) % 13, { heeds });
      for (let request = 0; request < 100; request++) {
        element.src = String(request);
        await (request % 3 === 0 ? nextFrame() : element.updateComplete);
      }
      await until(() => element.map?.hasNode("99"));
      for (let frame = 0; frame < 20; frame++) await nextFrame();
      expect(element.map!.nodes()).toEqual(["99"]);
      expect(types()).not.toContain("concept-error");
      expect(events.at(-1)).toMatchObject({ type: "concept-load", map: element.map });
    },
  );

  it("breaks off what it no longer waits for", async () => {
    const signals: AbortSignal[] = [];
    vi.spyOn(window, "fetch").mockImplementation((_url, { signal } = {}) => {
      signals.push(signal!);
      return new Promise((_resolve, reject) => {
        signal!.addEventListener("abort", () => {
          reject(signal!.reason as Error);
        });
      });
    });
    element.src = "first";
    await element.updateComplete;
    element.src = "second";
    await element.updateComplete;
    element.remove();
    for (let frame = 0; frame < 3; frame++) await nextFrame();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
    expect(events).toEqual([]);
  });

  it.each<[string, (element: ConceptMapElement) => void]>([
    ["a map", (element) => (element.map = arithmetic())],
    ["another file", (element) => (element.src = "other")],
    ["no file", (element) => (element.src = undefined)],
  ])("gives way to %s that is set while a change of progress is drawn", async (_what, set) => {
    element.remove();
    element = await show({ map: arithmetic() });
    events = recordEvents(element);
    let answerNow = (): void => undefined;
    vi.spyOn(window, "fetch").mockImplementationOnce(
      () => new Promise((resolve) => (answerNow = () => void resolve(new Response(JSON.stringify(arithmeticData))))),
    );
    element.src = "slow";
    await element.updateComplete;
    element.progress = new Set(["counting"]);
    await Promise.resolve();
    set(element);
    const { map } = element;
    answerNow();
    await nextFrame();
    await nextFrame();
    expect(element.map).toBe(map);
    expect(types()).not.toContain("concept-load");
  });

  it.each([
    ["src", ["map", "src"]],
    ["map", ["src", "map"]],
    ["src", ["src", "map", "src"]],
    ["map", ["map", "src", "map"]],
  ] as const)("and map count as they were set, where one update follows both: %s after %o", async (last, order) => {
    serve(() => 2);
    let place = 0;
    for (const name of order) {
      if (name === "src") element.src = `/file${String(place++)}`;
      else element.map = arithmetic();
    }
    await element.updateComplete;
    for (let frame = 0; frame < 10; frame++) await nextFrame();
    expect(element.map?.nodes().at(0)).toBe(last === "src" ? `file${String(place - 1)}` : "counting");
    expect(events.filter(({ type }) => type === "concept-load")).toHaveLength(last === "src" ? 1 : 0);
  });

  it("that is taken away leaves the map that is there", async () => {
    element.src = mapFile();
    await settled();
    element.removeAttribute("src");
    element.src = undefined;
    await still(element);
    expect(drawnConcepts(element)).toHaveLength(7);
    expect(find(element, '[part="error"]')).toBeNull();
  });
});

describe("a file that is no map", () => {
  const [counting, adding] = arithmeticData.concepts;

  it.each<[string, Partial<ConceptMapData>, string, ProblemCode]>([
    [
      "an unknown prerequisite",
      { concepts: [{ id: "adding", title: "Adding", prerequisites: ["conting"] }] },
      "concepts[0].prerequisites[0]",
      "unknown-concept",
    ],
    ["a duplicate id", { concepts: [counting!, adding!, counting!] }, "concepts[2].id", "duplicate-id"],
    ["a wrong type", { concepts: [{ id: "a", title: 7 as never }] }, "concepts[0].title", "wrong-type"],
  ])("with %s says where, once, and is not half loaded", async (_what, change, place, code) => {
    element.src = mapFile(change);
    await settled();
    await nextFrame();
    expect(types()).toEqual(["concept-error"]);
    const error = errorOf(events[0]);
    expect(error).toBeInstanceOf(ConceptMapError);
    expect((error as ConceptMapError).problems).toContainEqual(expect.objectContaining({ path: place, code }));
    expect(message()).toContain(place);
    expect(find(element, '[part="error"]')?.role).toBe("alert");
    expect(element.map).toBeUndefined();
    expect(drawnConcepts(element)).toEqual([]);
  });

  it.each([
    ["is not there", "/data/no-such-file.json", /no-such-file\.json.*404/],
    ["is a page", "/demo/embed.html", /not JSON/],
    ["is empty", file(""), /not JSON/],
    ["is cut off", file(JSON.stringify(arithmeticData).slice(0, 300)), /not JSON/],
    ["has an address that cannot be", "http://", /http:\/\//],
    ["has a scheme that nobody knows", "nowhere:at-all", /nowhere:at-all/],
  ])("because it %s says so", async (_what, src, text) => {
    element.src = src;
    await settled();
    await nextFrame();
    expect(types()).toEqual(["concept-error"]);
    expect(errorOf(events[0]).message).toMatch(text);
    expect(message()).toMatch(text);
    expect(message()).toContain(`The map ${src.slice(0, 80)}`);
  });

  it("because it is not UTF-8 says so", async () => {
    element.src = URL.createObjectURL(new Blob([new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])]));
    await settled();
    expect(message()).toContain("UTF-8");
  });

  it("leaves the earlier map on the picture", async () => {
    element.remove();
    element = await show({ map: arithmetic() });
    events = recordEvents(element);
    const { map } = element;
    element.src = "/data/no-such-file.json";
    await settled();
    await still(element);
    expect(element.map).toBe(map);
    expect(drawnConcepts(element)).toHaveLength(7);
    expect(message()).toContain("404");
  });

  it("can be tried again", async () => {
    serve(() => 0);
    vi.mocked(fetch).mockImplementationOnce(() =>
      Promise.resolve(new Response("", { status: 503, statusText: "Busy" })),
    );
    element.src = "map";
    await settled();
    await until(() => find(element, '[part="error"] button'));
    expect(message()).toContain("503 Busy");
    find(element, '[part="error"] button')!.click();
    await until(() => element.map);
    await element.updateComplete;
    expect(types()).toEqual(["concept-error", "concept-load"]);
    expect(find(element, '[part="error"]')).toBeNull();
    expect(element.map!.nodes()).toEqual(["map"]);
  });

  it.each<[string, () => Promise<Response>, RegExp]>([
    ["answers 500", () => answer("", { status: 500, statusText: "Broken" }), /500 Broken/],
    ["answers without content", () => answer(null, { status: 204 }), /not JSON/],
    ["is on another site, which does not allow it, or nobody is online", offline, /could not be fetched: Failed/],
    ["breaks off on its way", () => answer(brokenOff()), /could not be fetched/],
  ])("because it %s, leaves the earlier map, says so once, and can be tried again", async (_what, respond, text) => {
    element.remove();
    element = await show({ map: arithmetic() });
    events = recordEvents(element);
    const { map } = element;
    serve(() => 0);
    vi.mocked(fetch).mockImplementationOnce(respond);
    element.src = "map";
    await settled();
    await until(() => find(element, '[role="alert"] button'));
    expect(types()).toEqual(["concept-error"]);
    expect(errorOf(events[0]).message).toMatch(text);
    expect(message()).toMatch(text);
    expect(element.map).toBe(map);
    find(element, '[role="alert"] button')!.click();
    await until(() => types().includes("concept-load"));
    expect(element.map!.nodes()).toEqual(["map"]);
  });

  it("is forgotten when a map is set instead", async () => {
    element.src = "/data/no-such-file.json";
    await settled();
    element.map = arithmetic();
    await still(element);
    expect(message()).toBe("");
  });
});

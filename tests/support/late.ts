import type { Scheduler } from "fast-check";
import { vi } from "vitest";
import { layeredLayout, type LayoutFunction } from "../../src/layout/index.js";
import { ConceptMapView } from "../../src/view/index.js";

/** Has all come late that an element waits for, in an order that a scheduler chooses; until mocks are restored. */
export function comeLate(later: Scheduler, files: ReadonlyMap<string, string>): void {
  vi.spyOn(globalThis, "fetch").mockImplementation((address, { signal } = {}) => {
    const text = files.get(new URL(address instanceof Request ? address.url : address).pathname);
    const answer = text === undefined ? new Response("", { status: 404 }) : new Response(text);
    const aborted = new Promise<never>((_resolve, reject) => {
      const abort = (): void => {
        reject(new DOMException("The fetch was aborted", "AbortError"));
      };
      if (signal?.aborted) abort();
      else signal?.addEventListener("abort", abort);
    });
    return Promise.race([later.schedule(Promise.resolve(answer), "an answer"), aborted]);
  });
  const load = ConceptMapView.load.bind(ConceptMapView);
  vi.spyOn(ConceptMapView, "load").mockImplementation(async () => {
    await later.schedule(Promise.resolve(), "a canvas");
    return load();
  });
  const { ResizeObserver, IntersectionObserver } = globalThis;
  vi.stubGlobal("ResizeObserver", late(ResizeObserver, later));
  vi.stubGlobal("IntersectionObserver", late(IntersectionObserver, later));
}

/** A layout in layers that takes its time. */
export function lateLayout(later: Scheduler): LayoutFunction {
  return (map, options) => later.schedule(Promise.resolve(layeredLayout(map, options)), "a layout");
}

interface Observer {
  disconnect(): void;
}

/** An observer that gathers what it sees, and tells of all of it some time later. */
function late<Entry, Made extends Observer>(
  Original: new (tell: (entries: Entry[]) => void) => Made,
  later: Scheduler,
): new (tell: (entries: Entry[]) => void) => Made {
  return class {
    constructor(tell: (entries: Entry[]) => void) {
      let seen: Entry[] = [];
      let isWatching = true;
      const observer = new Original((entries) => {
        const isFirst = seen.length === 0;
        seen.push(...entries);
        if (!isFirst) return;
        void later.schedule(Promise.resolve(), "something seen").then(() => {
          const told = seen;
          seen = [];
          if (isWatching) tell(told);
        });
      });
      const disconnect = observer.disconnect.bind(observer);
      observer.disconnect = () => {
        isWatching = false;
        disconnect();
      };
      return observer;
    }
  } as unknown as new (tell: (entries: Entry[]) => void) => Made;
}

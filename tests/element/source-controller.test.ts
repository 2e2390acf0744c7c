import * as fc from "fast-check";
import type { ReactiveControllerHost } from "lit";
import { afterEach, expect, it, vi } from "vitest";
import { SourceController } from "../../src/element/source-controller.js";

afterEach(() => {
  vi.unstubAllGlobals();
});

const host = {
  addController: () => undefined,
  requestUpdate: () => undefined,
  baseURI: "https://example.org/",
} as unknown as ReactiveControllerHost & HTMLElement;

/** What may befall an element that reads a file: a newer `src`, none, and leaving the page and coming back. */
const happening = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("good", "missing", "no map").map((kind) => ({ kind })) },
  { weight: 1, arbitrary: fc.constant({ kind: "none" }) },
  { weight: 2, arbitrary: fc.constantFrom("moved", "left", "back").map((kind) => ({ kind })) },
  { weight: 2, arbitrary: fc.constant({ kind: "an answer" }) },
);

it("a source ends with what was asked for last, whatever happens in whatever order", async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(happening, { maxLength: 30 }), fc.boolean(), async (s, life, heeds) => {
      vi.stubGlobal("fetch", async (url: URL, { signal }: { readonly signal: AbortSignal }): Promise<Response> => {
        await s.schedule(Promise.resolve(), url.href);
        if (heeds) signal.throwIfAborted();
        const name = decodeURI(url.pathname.slice(1));
        if (name.startsWith("missing")) return new Response("", { status: 404 });
        const map = { format: "concept-map/1", concepts: [{ id: name, title: name }] };
        return new Response(name.startsWith("good") ? JSON.stringify(map) : "{");
      });
      const told: string[] = [];
      const source = new SourceController(host, {
        isAwaited: () => true,
        loaded: (map) => void told.push(map.nodes()[0]!),
        failed: ({ message }) => void told.push(message),
      });
      let asked: string | undefined;
      for (const [place, { kind }] of life.entries()) {
        if (kind === "an answer") {
          if (s.count() > 0) await s.waitNext(1);
        } else if (kind === "none") {
          source.reset();
          asked = undefined;
          told.length = 0;
        } else if (kind === "left" || kind === "moved") {
          source.hostDisconnected();
          if (kind === "moved") source.hostConnected();
        } else if (kind === "back") source.hostConnected();
        else {
          asked = `${kind}-${String(place)}`;
          void source.load(asked);
          told.length = 0;
        }
      }
      source.hostDisconnected();
      source.hostConnected();
      await s.waitIdle();

      if (asked === undefined) expect([source.status, ...told]).toEqual(["idle"]);
      else {
        expect(source.status).toBe(asked.startsWith("good") ? "loaded" : "failed");
        expect(told).toHaveLength(1);
        if (asked.startsWith("good")) expect(told).toEqual([asked]);
        if (asked.startsWith("missing")) expect(told[0]).toContain(asked);
      }
    }),
    { numRuns: 500 },
  );
});

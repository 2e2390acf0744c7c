import { describe, expect, it } from "vitest";
import * as formats from "../src/formats/index.js";
import { layeredLayout, layoutQuality, placeLabels, storedPositions, storePositions } from "../src/layout/index.js";
import { forceLayout, ladderLayout, radialLayout, timelineLayout } from "../src/layouts.js";
import { ConceptMapError } from "../src/model/index.js";
import * as progress from "../src/progress/index.js";
import * as queries from "../src/queries/index.js";
import { formatSvg, lightTheme, renderPage, renderSvg } from "../src/render/index.js";
import { createSearch, searchConcepts } from "../src/search/index.js";
import { mapOf } from "./support/map-of.js";

const map = mapOf("sums -> algebra");
const record = progress.emptyProgress("sums");

/** What takes a first argument that may be something else altogether, by what the first problem calls it. */
const asked: Record<string, Record<string, (given: never) => unknown>> = {
  map: {
    storedPositions,
    storePositions: (map) => {
      storePositions(map, { positions: new Map() });
    },
    layeredLayout,
    forceLayout,
    timelineLayout,
    ladderLayout: (map) => ladderLayout(map, { path: ["sums"] }),
    radialLayout: (map) => radialLayout(map, { centre: "sums" }),
    createSearch,
    searchConcepts: (map) => searchConcepts(map, "sums"),
    renderSvg,
    renderPage,
    writeMap: (map) => formats.writeMap(map, "dot"),
    knownReferences: (map) => progress.knownReferences(record, map),
    impliedReferences: (map) => progress.impliedReferences(record, map),
    skippedConcepts: (map) => progress.skippedConcepts(record, map),
    withKnownReferences: (map) => progress.withKnownReferences(record, map, []),
    migrateProgress: (map) => progress.migrateProgress(record, map),
  },
  layout: {
    layoutQuality,
    placeLabels: (layout) => placeLabels(layout, () => undefined),
    storePositions: (layout) => {
      storePositions(map, layout);
    },
  },
  labelOf: { placeLabels: (labelOf) => placeLabels(layeredLayout(map), labelOf) },
  path: { loadCurve: queries.loadCurve },
  text: { guessFormat: formats.guessFormat },
  scene: { formatSvg: (scene) => formatSvg(scene, lightTheme) },
  themes: { formatSvg: (themes) => formatSvg({ concepts: [] } as never, themes) },
  record: {
    formatProgress: progress.formatProgress,
    impliedReferences: (record) => progress.impliedReferences(record, map),
    isSameProgress: (other) => progress.isSameProgress(record, other),
    knownReferences: (record) => progress.knownReferences(record, map),
    markProgress: (record) => progress.markProgress(record, "sums", {}),
    mergeProgress: (other) => progress.mergeProgress(record, other),
    migrateProgress: (record) => progress.migrateProgress(record, map),
    revertProgress: (earlier) => progress.revertProgress(record, ["sums"], earlier),
    skippedConcepts: (record) => progress.skippedConcepts(record, map),
    withKnownReferences: (record) => progress.withKnownReferences(record, map, []),
  },
  "": { parseNotes: formats.parseNotes },
};

for (const { id, format } of formats.formats) {
  // The small core has no room to look.
  if (format && id !== "json") asked.map![`format of ${id}`] = (map) => format(map);
}

/** Where the first problem stands of what it is stopped with. */
function refused(ask: (given: never) => unknown, given: unknown): string {
  try {
    ask(given as never);
  } catch (error) {
    if (error instanceof ConceptMapError) return error.problems[0]!.path;
    throw error;
  }
  throw new Error(`${String(given)} was taken`);
}

describe("what is something else altogether", () => {
  const places = Object.entries(asked).flatMap(([path, all]) =>
    Object.entries(all).map(([name, ask]) => [name, path, ask] as const),
  );

  it.each(places)("is refused by %s, as %j", (_, path, ask) => {
    for (const given of [undefined, null, 5, true]) expect(refused(ask, given), String(given)).toBe(path);
    if (path === "text") return;
    expect(refused(ask, "sums")).toBe(path);
    if (path !== "") expect(refused(ask, {})).toBe(path);
  });
});

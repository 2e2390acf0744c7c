import { describe, expect, it } from "vitest";
import { localProgressStore } from "../src/element/local-progress-store.js";
import * as formats from "../src/formats/index.js";
import { improvingLayouts, layeredLayout, layoutQuality, placeLabels } from "../src/layout/index.js";
import { forceLayout, ladderLayout, radialLayout, timelineLayout } from "../src/layouts.js";
import { ConceptMapError } from "../src/model/index.js";
import { emptyProgress, markProgress, type Said } from "../src/progress/index.js";
import { draw, formatSvg, lightTheme, renderPage, renderSvg } from "../src/render/index.js";
import { createSearch, searchConcepts } from "../src/search/index.js";
import { layoutsInWorker } from "../src/worker.js";
import { mapOf } from "./support/map-of.js";

const map = mapOf("sums -> algebra");
const layout = layeredLayout(map);
const { scene } = draw(map, {});
const record = emptyProgress("sums");

type Asked = readonly [ask: (options: object) => unknown, wrong: string, right: string];

/** What takes options, aside from queries, with an option misspelt. */
const asked: Record<string, Asked> = {
  layeredLayout: [(options) => layeredLayout(map, options), "spaceing", "spacing"],
  improvingLayouts: [(options) => improvingLayouts(map, { budget: 0, ...options }).next(), "signl", "signal"],
  layoutsInWorker: [(options) => layoutsInWorker(map, { budget: 0, ...options }).next(), "budgt", "budget"],
  timelineLayout: [(options) => timelineLayout(map, options), "dirction", "direction"],
  ladderLayout: [(options) => ladderLayout(map, { path: ["sums"], ...options }), "pth", "path"],
  radialLayout: [(options) => radialLayout(map, { centre: "sums", ...options }), "center", "centre"],
  forceLayout: [(options) => forceLayout(map, options), "iteration", "iterations"],
  layoutQuality: [(options) => layoutQuality(layout, options), "sizeof", "sizeOf"],
  placeLabels: [(options) => placeLabels(layout, () => undefined, options), "gaps", "gap"],
  searchConcepts: [(options) => searchConcepts(map, "sums", options), "limits", "limit"],
  createSearch: [(options) => createSearch(map)("sums", options), "local", "locale"],
  draw: [(options) => draw(map, options), "gaol", "goal"],
  renderSvg: [(options) => renderSvg(map, options), "legnd", "legend"],
  renderPage: [(options) => renderPage(map, options), "outlin", "outline"],
  "renderPage's element": [(element) => renderPage(map, { element }), "scr", "src"],
  formatSvg: [(options) => formatSvg(scene, lightTheme, options), "titel", "title"],
  markProgress: [(said) => markProgress(record, "sums", said), "stared", "starred"],
  "markProgress's standing": [
    (standing) => markProgress(record, "sums", { standing: { state: "known", ...standing } }),
    "deph",
    "depth",
  ],
  localProgressStore: [(options) => localProgressStore(options), "storag", "storage"],
};

/** The first takes none; the others are in the small core, which has no room to look. */
const aside = ["formatNamed", "parseJson", "formatJson"];

for (const [name, act] of Object.entries(formats) as [string, (of: unknown, options: object) => unknown][]) {
  if (!/^(parse|format)[A-Z]/.test(name) || aside.includes(name)) continue;
  const file = name === "parseNotes" ? {} : "";
  asked[name] = [(options) => act(name.startsWith("parse") ? file : map, options), "local", "locale"];
}
for (const { id, parse, format } of formats.formats) {
  if (parse) asked[`readMap of ${id}`] = [(options) => formats.readMap("", { format: id, ...options }), "nam", "name"];
  if (format) asked[`writeMap of ${id}`] = [(options) => formats.writeMap(map, id, options), "knwon", "known"];
}

/** What it is stopped with, at once or once it is awaited. */
async function refusal(ask: () => unknown): Promise<string[]> {
  try {
    await ask();
  } catch (error) {
    if (error instanceof ConceptMapError) return error.problems.map(({ path, message }) => `${path}: ${message}`);
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("an option that there is not", () => {
  it.each(Object.entries(asked))("is named with the nearest one by %s", async (_, [ask, wrong, right]) => {
    const message = `${wrong}: there is no option "${wrong}". Did you mean "${right}"?`;
    expect(await refusal(() => ask({ [wrong]: true }))).toEqual([message]);
  });

  it("may be there as long as it is not set", () => {
    for (const ask of [layeredLayout, forceLayout, renderSvg])
      expect(ask(map, { [Object.keys(asked)[0]!]: undefined })).toBeTruthy();
  });
});

describe("an option of another kind", () => {
  const takesText = 'locale: "locale" takes a text, not 5';
  it.each<[string, () => unknown, string]>([
    ["layeredLayout", () => layeredLayout(map, { areas: "no" } as object), '"areas" takes true or false, not "no"'],
    ["improvingLayouts", () => improvingLayouts(map, { signal: 5 } as object).next(), '"signal" takes a signal'],
    ["layoutQuality", () => layoutQuality(layout, { from: {} } as object), '"from" takes a layout, not an object'],
    ["placeLabels", () => placeLabels(layout, () => undefined, { gap: -1 }), '"gap" takes a number of zero or more'],
    ["renderSvg", () => renderSvg(map, { legend: 1 } as object), '"legend" takes true or false, not 1'],
    ["renderPage", () => renderPage(map, { element: { src: 5 } } as object), 'src: "src" takes a text, not 5'],
    ["formatSvg", () => formatSvg(scene, lightTheme, { legend: true } as object), '"legend" takes a list, not true'],
    ["markProgress", () => markProgress(record, "sums", { starred: "yes" } as object), '"starred" takes true or false'],
    [
      "markProgress",
      () => markProgress(record, "sums", { standing: { state: "masterd" } } as unknown as Said),
      'not "masterd". Did you mean "mastered"?',
    ],
    ["markProgress", () => markProgress(record, "sums", { standing: {} } as Said), 'state: "state" takes one of'],
    ["localProgressStore", () => localProgressStore({ storage: {} } as object), '"storage" takes a function'],
    ["readMap", () => formats.readMap("", { maxCharacters: NaN }), '"maxCharacters" takes a number of zero or more'],
    ["readMap", () => formats.readMap("", { name: 5 } as object), '"name" takes a text, not 5'],
    ["parseDot", () => formats.parseDot("", { linksLeadTo: "dependant" } as object), 'Did you mean "dependent"?'],
    ["writeMap", () => formats.writeMap(map, "json", { locale: 5 } as object), takesText],
    ["formatYaml", () => formats.formatYaml(map, { locale: 5 } as object), takesText],
    ["formatDot", () => formats.formatDot(map, { known: "sums" }), '"known" takes a list, not "sums"'],
    ["formatMarkdown", () => formats.formatMarkdown(map, { locale: 5 } as object), takesText],
    ["formatChecklist", () => formats.formatChecklist(map, { order: "sums" } as object), '"order" takes a list'],
    ["formatChecklist", () => formats.formatChecklist(map, { steps: [null] } as object), "takes the steps of a"],
    ["formatSkos", () => formats.formatSkos(map, { base: 5 } as object), '"base" takes a text, not 5'],
    ["formatCsv", () => formats.formatConceptTable(map, { states: {} } as object), '"states" takes a Map'],
  ])("is told by %s", async (_, ask, message) => {
    const problems = await refusal(ask);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
  });

  it("is no options at all", async () => {
    for (const [name, [ask]] of Object.entries(asked)) {
      if (/'s |readMap|improving|Worker|ladder|radial/.test(name)) continue;
      expect(await refusal(() => ask(null!)), name).toEqual(['options: "options" takes an object, not null']);
    }
  });
});

describe("what is known", () => {
  it("may be any list of references, whatever is written", () => {
    for (const { id, format } of formats.formats)
      expect(format?.(map, { known: new Set(["sums"]) }), id).toEqual(format?.(map, { known: ["sums"] }));
  });
});

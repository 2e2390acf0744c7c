import { readFileSync } from "node:fs";
import { lexer, type Tokens } from "marked";
import { describe, expect, it } from "vitest";
import { formatChecklist, mapFromJson, parseJson } from "../../../src/formats/index.js";
import { studyOrder } from "../../../src/formats/markdown/study-order.js";
import { learningPath } from "../../../src/queries/index.js";
import { mapOf } from "../../support/map-of.js";

const chatgpt = parseJson(readFileSync(new URL("../../../data/chatgpt.json", import.meta.url), "utf8"));
const items = (markdown: string) =>
  lexer(markdown).flatMap((token) => (token.type === "list" ? (token as Tokens.List).items : []));

describe("formatChecklist", () => {
  const map = mapFromJson({
    format: "concept-map/1",
    title: "Sums",
    depths: [
      { id: "gist", title: { en: "Gist", ja: "要点" } },
      { id: "use", title: "Use" },
    ],
    concepts: [
      {
        id: "adding",
        title: { en: "[x] *Adding*", ja: "足す" },
        summary: "Put\n- together",
        minutes: { gist: 5, use: 20 },
        prerequisites: [{ concept: "counting", reason: { en: "One _counts_ on", ja: "数え足す" } }, "reading"],
        resources: [
          { title: "A book", url: "https://e.org/(1)", at: "use" },
          { title: "Bad", url: "javascript:alert(1)" },
        ],
      },
      { id: "counting", title: "Counting", minutes: 5 },
      { id: "reading", title: "Reading", assumed: true },
    ],
  });

  it("lists what comes first first, with minutes, summaries, reasons and links", () => {
    expect(formatChecklist(map, { known: ["counting", "adding@gist"] })).toBe(`# Sums

- [x] **Counting**, 10 min
- [x] **Reading**
- [ ] **\\[x\\] \\*Adding\\***, 25 min: Put - together
  - Needs Counting: One \\_counts\\_ on
  - [A book](https://e.org/%281%29)
  - Bad
`);
  });

  it("lists the steps of a path, in a language", () => {
    const steps = [{ concept: "adding", depth: "gist", minutes: 5 }];
    expect(formatChecklist(map, { steps, locale: "ja", known: ["adding@use"] })).toBe(`# Sums

- [x] **足す**（要点）、5分：Put - together
  - 前提 Counting：数え足す
  - Bad
`);
  });

  it("lists what it is told, and stops at what the map does not have", () => {
    expect(formatChecklist(map, { order: ["reading"] })).toBe("# Sums\n\n- [x] **Reading**\n");
    expect(() => formatChecklist(map, { order: ["nothing"] })).toThrow('no concept is called "nothing"');
  });

  it("is a list of tasks to a reader of Markdown", () => {
    const { steps } = learningPath(chatgpt, "rlhf@gist");
    const tasks = items(formatChecklist(chatgpt, { steps, known: [`${steps[0]!.concept}@${steps[0]!.depth!}`] }));
    expect(tasks.map(({ task, checked }) => [task, checked])).toEqual(steps.map((_, place) => [true, place === 0]));
    expect(items(formatChecklist(chatgpt)).length).toBe(chatgpt.order);
  });
});

describe("studyOrder", () => {
  it("keeps the order of a map as far as prerequisites let it", () => {
    expect(studyOrder(mapOf("d -> a", "b -> c", "c -> d"))).toEqual(["b", "c", "d", "a"]);
    expect(studyOrder(mapOf("a -> b", "b -> c", "c -> a", "c -> d"))).toHaveLength(4);
  });

  it("puts every concept of the ChatGPT map after what it needs", () => {
    const order = studyOrder(chatgpt);
    const place = new Map(order.map((id, index) => [id, index]));
    expect(place.size).toBe(chatgpt.order);
    chatgpt.forEachDirectedEdge((_, { helpful, corequisite }, source, target) => {
      if (!helpful && !corequisite) expect(place.get(source)).toBeLessThan(place.get(target)!);
    });
  });
});

import { readFileSync } from "node:fs";
import { lexer, type Tokens } from "marked";
import { describe, expect, it } from "vitest";
import { formatMarkdown, mapFromJson, parseJson } from "../../../src/formats/index.js";

const chatgpt = parseJson(readFileSync(new URL("../../../data/chatgpt.json", import.meta.url), "utf8"));

describe("formatMarkdown", () => {
  it("has areas as headings, and under them concepts with what they need", () => {
    const map = mapFromJson({
      format: "concept-map/1",
      title: { en: "Sums *and* more", ja: "計算" },
      summary: "For\n\n# all",
      depths: [
        { id: "gist", title: { en: "Gist", ja: "要点" } },
        { id: "use", title: { en: "Use", ja: "活用" } },
      ],
      areas: [
        { id: "numbers", title: "Numbers" },
        { id: "whole", title: { en: "Whole numbers", ja: "整数" }, parent: "numbers" },
        { id: "empty", title: "Empty" },
      ],
      concepts: [
        { id: "counting", title: { en: "Counting", ja: "数える" }, area: "numbers", minutes: 5 },
        { id: "pairs", title: "Pairs" },
        {
          id: "adding",
          title: { en: "<b>Adding</b>", ja: "足す" },
          summary: { en: "1. Put together.", ja: "合わせる。" },
          area: "whole",
          minutes: { gist: 5, use: 20 },
          prerequisites: [
            "counting@gist",
            { anyOf: ["pairs", { allOf: ["halving", "counting"] }], at: "use" },
            { concept: "halving", corequisite: true },
            { concept: "pairs", depth: "use", helpful: true },
          ],
          related: ["pairs", "halving"],
        },
        { id: "halving", title: "Halving" },
      ],
    });
    expect(formatMarkdown(map)).toBe(`# Sums \\*and\\* more

For \\# all

## Numbers

### Counting

- Time: 5 min

### Whole numbers

#### \\<b\\>Adding\\</b\\>

1\\. Put together.

- Needs: Counting (Gist), Pairs or (Halving and Counting) (→ Use)
- Before or together: Halving
- Helpful: Pairs (Use)
- Time: Gist 5 min, Use 20 min
- Related: Pairs, Halving

## Others

### Pairs

### Halving
`);
    expect(formatMarkdown(map, { locale: "ja" })).toContain(`#### 足す

合わせる。

- 前提：数える（要点）、Pairsまたは(Halvingと数える)（→ 活用）
`);
  });

  it("gives each concept and area of the ChatGPT map one heading, for a reader of Markdown too", () => {
    const tokens = lexer(formatMarkdown(chatgpt));
    const headings = tokens.filter((token): token is Tokens.Heading => token.type === "heading");
    const areas = chatgpt.getAttribute("areas")!;
    expect(headings.length).toBe(1 + areas.length + chatgpt.order);
    expect([...new Set(tokens.map(({ type }) => type))].sort()).toEqual(["heading", "list", "paragraph", "space"]);
  });
});

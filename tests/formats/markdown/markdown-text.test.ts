import * as fc from "fast-check";
import { lexer, type Token, type Tokens } from "marked";
import { describe, expect, it } from "vitest";
import { markdownLink, markdownText } from "../../../src/formats/markdown/markdown-text.js";

const tame = (text: string) => text.replace(/[\s\p{Cc}]+/gu, " ").trim();
const entities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };

/** The kinds of tokens that a reader finds, and the text that it shows. */
function shown(markdown: string): { kinds: Set<string>; text: string } {
  const kinds = new Set<string>();
  const textOf = (token: Token): string => {
    kinds.add(token.type);
    const inner = token.type === "list" ? (token as Tokens.List).items : (token as { tokens?: Token[] }).tokens;
    if (inner !== undefined) return inner.map(textOf).join("");
    return (token as Tokens.Text).text.replace(/&(?:amp|lt|gt|quot|#39);/g, (sign) => entities[sign]!);
  };
  return { text: lexer(markdown).map(textOf).join(""), kinds };
}

const signs = fc.string({
  unit: fc.constantFrom(
    ..."ab1. \t\n*_`[]()<>#+-=!|~$&;:/\\{}@%^\"'".split(""),
    "www.",
    "http://a.b",
    "&amp;",
    "a@b.cd",
  ),
});

describe("markdownText", () => {
  it.each([
    ["", ["paragraph"]],
    ["- ", ["list", "list_item"]],
    ["# ", ["heading"]],
  ])("is text to a reader of Markdown after %j", (before, around) => {
    fc.assert(
      fc.property(fc.oneof(signs, fc.string({ unit: "grapheme" })), (label) => {
        fc.pre(tame(label) !== "");
        const { kinds, text } = shown(`${before}${markdownText(label)}`);
        expect([...kinds].filter((kind) => kind !== "escape" && kind !== "text")).toEqual(around);
        expect(text).toBe(tame(label));
      }),
      { numRuns: 300 },
    );
  });
});

describe("markdownLink", () => {
  it("links only where an address may safely be followed", () => {
    expect(markdownLink("a]b", "https://e.org/a_(b) c?d=é")).toBe("[a\\]b](https://e.org/a_%28b%29%20c?d=é)");
    expect(markdownLink("x", "javascript:alert(1)")).toBe("x");
    expect(markdownLink("x", " https://e.org")).toBe("x");
  });
});

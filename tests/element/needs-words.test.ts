import { describe, expect, it } from "vitest";
import { needsOf, type NeedsKind } from "../../src/element/needs.js";
import { needsSentence } from "../../src/element/needs-words.js";
import type { ConceptMap } from "../../src/model/index.js";
import { masteries } from "../../src/queries/index.js";
import { Words } from "../../src/words/index.js";
import { arithmetic } from "../support/arithmetic.js";
import { mapOf } from "../support/map-of.js";

interface Case {
  readonly map?: ConceptMap;
  readonly known?: readonly string[];
  readonly kind?: NeedsKind;
  readonly locale?: string;
}

/** The sentence with its links in brackets. */
function told(
  reference: string,
  { map = arithmetic(), known = [], kind = "direct", locale = "en" }: Case = {},
): string {
  const needs = needsOf(map, reference, new Set(known), masteries(map, known), kind);
  if (!needs) return "";
  const pieces = needsSentence({ map, locale, words: new Words(locale) }, needs);
  return pieces.map((piece) => (typeof piece === "string" ? piece : `[${piece.reference}]`)).join("");
}

describe("what a text assumes", () => {
  it("is what its concept asks for at that depth, in a few words", () => {
    expect(told("counting@gist")).toBe("This assumes nothing beforehand.");
    expect(told("fractions@gist", { known: ["counting", "drawing"] })).toBe(
      "This assumes one thing, which you do not know yet. The missing one, [halving@gist], takes 5 min.",
    );
    expect(told("fractions@use", { known: ["multiplying", "adding", "counting@use", "drawing@use"] })).toBe(
      "This assumes two things; you know one. The missing one, [halving@use], takes 15 min.",
    );
    expect(told("fractions@gist", { known: ["halving"] })).toBe("This assumes one thing, which you know.");
    expect(told("halving@gist", { known: ["folding", "counting"] })).toBe(
      "This assumes two things; you know them all.",
    );
  });

  it("names what would do instead, and counts what lies behind", () => {
    expect(told("halving@gist")).toBe(
      "This assumes two things; you know none of them yet. " +
        "The missing two, [counting@gist] and [drawing@gist] or [folding@gist], take 20 min.",
    );
    expect(told("fractions@gist")).toBe(
      "This assumes one thing, which you do not know yet. " +
        "The missing one, [halving@gist], takes 25 min with all that leads there.",
    );
  });

  it("is the same for whoever knows the concept itself already", () => {
    expect(told("fractions@gist", { known: ["fractions"] })).toBe(told("fractions@gist"));
  });

  it("names three and counts the others where many are missing, and says nothing of time nobody gave", () => {
    const map = mapOf("a b c d e f -> goal");
    expect(told("goal", { map })).toBe(
      "This assumes six things; you know none of them yet. The missing six are [a], [b], [c], and three more.",
    );
    const twelve = mapOf("a b c d e f g h i j k l -> goal");
    expect(told("goal", { map: twelve })).toMatch(/^This assumes 12 things/);
  });

  it("is said in Japanese without spaces", () => {
    expect(told("fractions@use", { known: ["multiplying"], locale: "ja" })).toBe(
      "前提は2個で、うち1個は学習済みです。残りの1個、[halving@use]はそこまでの学習も含めて1時間5分で学べます。",
    );
    expect(told("counting", { locale: "ja" })).toBe("前提となる知識はありません。");
  });

  it("is nothing for a concept of another map", () => {
    expect(told("poetry")).toBe("");
  });
});

describe("the whole way there", () => {
  it("is counted, with where to start", () => {
    expect(told("fractions@gist", { kind: "all" })).toBe(
      "Before this come three things you do not know yet; they take 25 min. Start with [counting@gist].",
    );
    expect(told("fractions@gist", { kind: "all", known: ["halving@gist"] })).toBe(
      "You know all that comes before this.",
    );
    expect(told("fractions@gist", { kind: "all", known: ["counting", "drawing"], locale: "ja" })).toBe(
      "この前に学ぶことは1個あり、5分かかります。まず[halving@gist]から始めましょう。",
    );
  });

  it("is told as closed where it goes in a circle", () => {
    const map = mapOf("a -> b", "b -> a", "b -> goal");
    expect(told("goal", { map, kind: "all" })).toMatch(/cannot be reached/);
    expect(told("goal", { map })).toBe("This assumes one thing, which you do not know yet. The missing one is [b].");
  });
});

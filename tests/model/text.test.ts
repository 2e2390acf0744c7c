import { describe, expect, it } from "vitest";
import { everyText, languageOf, textIn, textsIn } from "../../src/model/index.js";

const english = { en: "colour", "en-US": "color", ja: "色", "zh-Hant": "顏色", "pt-BR": "cor" };

describe("textIn and languageOf", () => {
  it.each([
    ["en", "en"],
    ["en-US", "en-US"],
    ["EN-us", "en-US"],
    ["en-GB", "en"],
    ["en-US-posix", "en-US"],
    ["ja", "ja"],
    ["ja-JP", "ja"],
    ["ja-JP-u-ca-japanese", "ja"],
    ["zh-Hant-TW", "zh-Hant"],
    ["zh-Hans", "zh-Hant"],
    ["zh", "zh-Hant"],
    ["pt", "pt-BR"],
    ["pt-PT", "pt-BR"],
    ["de", "en"],
    ["j", "en"],
    ["", "en"],
    ["*", "en"],
    ["constructor", "en"],
    ["__proto__", "en"],
  ])("find for a reader of %j the wording in %j", (locale, tag) => {
    expect(languageOf(english, locale)).toBe(tag);
    expect(textIn(english, locale)).toBe(english[tag as keyof typeof english]);
  });

  it.each([
    ["de-AT", "ja-JP", "ja"],
    ["de", "zh", "zh-Hant"],
    ["ja", "zh", "ja"],
    ["de", "fr", "en"],
  ])("fall back for a reader of %s from %s to %s", (locale, fallback, tag) => {
    expect(languageOf(english, locale, fallback)).toBe(tag);
  });

  it("take the first wording where neither the reader's nor the fallback's language is there", () => {
    expect(textIn({ ja: "色", ko: "색" }, "de", "fr")).toBe("色");
  });

  it("take a plain text for any language, and no text for an empty one", () => {
    expect([textIn("colour", "ja"), languageOf("colour", "ja")]).toEqual(["colour", undefined]);
    expect([textIn(undefined, "ja"), languageOf(undefined, "ja")]).toEqual(["", undefined]);
    expect([textIn({}, "ja"), languageOf({}, "ja")]).toEqual(["", undefined]);
  });
});

describe("textsIn", () => {
  it("chooses as textIn does", () => {
    const aliases = { en: ["hue"], ja: ["カラー", "いろ"] };
    expect(textsIn(aliases, "ja-JP")).toEqual(["カラー", "いろ"]);
    expect(textsIn(aliases, "de")).toEqual(["hue"]);
    expect(textsIn(["hue"], "ja")).toEqual(["hue"]);
    expect(textsIn({}, "ja")).toEqual([]);
    expect(textsIn(undefined, "ja")).toEqual([]);
  });
});

describe("everyText", () => {
  it("holds every wording", () => {
    expect(everyText("a")).toEqual(["a"]);
    expect(everyText({ en: "a", ja: "b" })).toEqual(["a", "b"]);
    expect(everyText(["a", "b"])).toEqual(["a", "b"]);
    expect(everyText({ en: ["a"], ja: ["b", "c"] })).toEqual(["a", "b", "c"]);
    expect(everyText(undefined)).toEqual([]);
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { en } from "../../src/words/en.js";
import { Words } from "../../src/words/index.js";
import { ja } from "../../src/words/ja.js";
import { resourceKinds } from "../../src/model/index.js";

/** Every message by its path, `concepts.one`. */
function messages(table: object, path = ""): Map<string, string> {
  return new Map(
    Object.entries(table).flatMap(([key, value]: [string, unknown]) =>
      typeof value === "string"
        ? [[path + key, value] as const]
        : [...messages(value as object, `${path}${key}.`)].map(([inner, text]) => [inner, text] as const),
    ),
  );
}

const gaps = (message: string): Set<string> => new Set([...message.matchAll(/\{(\w+)\}/g)].map(([gap]) => gap));

/** Languages differ in what forms they have beside `other`. */
const isForm = (key: string): boolean => /\.(?:zero|one|two|few|many)$/.test(key);

describe("the tables of messages", () => {
  it("say the same things in every language", () => {
    const names = (table: object): string[] => [...messages(table).keys()].filter((key) => !isForm(key)).toSorted();
    expect(names(ja)).toEqual(names(en));
  });

  it("leave nothing empty", () => {
    for (const table of [en, ja])
      for (const [key, text] of messages(table))
        if (key !== "numbers" && key !== "gap" && !(table === en && key.startsWith("problems.")))
          expect(text.trim(), key).not.toBe("");
  });

  it("have the same gaps", () => {
    for (const [key, text] of messages(ja)) expect(gaps(text), key).toEqual(gaps(messages(en).get(key)!));
  });

  it("are not left in English", () => {
    for (const [key, text] of messages(ja)) expect(text, key).not.toBe(messages(en).get(key));
  });

  it("hold no message that nothing says", () => {
    const code = ["element", "render", "words"]
      .map((name) => new URL(`../../src/${name}/`, import.meta.url))
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: "utf8" })
          .filter((name) => name.endsWith(".ts") && !/^(?:en|ja)\.ts$/.test(name))
          .map((name) => readFileSync(new URL(name, folder), "utf8")),
      )
      .join("\n");
    expect(Object.keys(en).filter((key) => !new RegExp(`\\.${key}\\b`).test(code))).toEqual([]);
  });

  it("name every problem of a file by its code, and a format that is not known", () => {
    const codes = readFileSync(new URL("../../src/model/error.ts", import.meta.url), "utf8").match(
      /(?<=^ {2}\| ")[\w-]+/gm,
    )!;
    expect(Object.keys(en.problems).toSorted()).toEqual(["format", ...codes].toSorted());
  });

  it("name every kind of resource", () => {
    for (const { kinds } of [en, ja]) expect(Object.keys(kinds).toSorted()).toEqual([...resourceKinds]);
  });
});

describe("Words", () => {
  it("speaks the language of a tag, whatever follows in it", () => {
    expect(new Words("ja-JP").table).toEqual(ja);
    expect(new Words("JA").table).toEqual(ja);
    expect(new Words("en-GB").table).toEqual(en);
  });

  it("speaks English, numbers and lists too, where it has no table", () => {
    const words = new Words("fr");
    expect(words.table).toEqual(en);
    expect(words.list(["a", "b"])).toBe("a and b");
    expect(words.count(en.concepts, 0)).toBe("0 concepts");
  });

  it("fills gaps, and leaves a gap that nothing fills", () => {
    expect(new Words("en").fill("{a} of {b}", { a: 1 })).toBe("1 of {b}");
  });

  it("fills in text as it is", () => {
    expect(new Words("en").fill("{a}", { a: "$& {b} <b>" })).toBe("$& {b} <b>");
  });

  it("counts", () => {
    expect(new Words("en").count(en.steps, 1)).toBe("1 step");
    expect(new Words("en").count(en.steps, 1234)).toBe("1,234 steps");
    expect(new Words("ja").count(ja.steps, 1)).toBe("1ステップ");
  });

  it.each([
    [0, "0 min"],
    [45, "45 min"],
    [59.6, "1 hr"],
    [60, "1 hr"],
    [119.7, "2 hr"],
    [185, "3 hr 5 min"],
    [599.7, "10 hr"],
    [3725, "62 hr"],
  ])("says %d minutes as %s", (minutes, text) => {
    expect(new Words("en").time(minutes)).toBe(text);
  });

  it("names languages in the reader's own", () => {
    expect(new Words("en").language("ja")).toBe("Japanese");
    expect(new Words("ja").language("en")).toBe("英語");
    expect(new Words("en").language("no language at all")).toBe("no language at all");
  });

  it("joins names as the language does", () => {
    expect(new Words("en").list(["a", "b", "c"], "disjunction")).toBe("a, b, or c");
    expect(new Words("ja").list(["a", "b"])).toBe("a、b");
  });
});

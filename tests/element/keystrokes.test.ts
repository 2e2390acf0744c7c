import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parseJson } from "../../src/formats/index.js";
import { createSearch } from "../../src/search/index.js";
import { titleOf } from "../../src/view/arrange.js";

const map = parseJson(readFileSync(new URL("../../data/chatgpt.json", import.meta.url), "utf8"));
const find = createSearch(map);

/** Of what can be typed: "/", the letters, as many arrows down as it takes, and Enter. */
function fewestKeystrokes(texts: Iterable<string>, locale: string): Map<string, number> {
  const fewest = new Map<string, number>();
  for (const text of new Set(texts))
    find(text, { locale }).forEach(({ id }, place) =>
      fewest.set(id, Math.min(fewest.get(id) ?? Infinity, 2 + text.length + place)),
    );
  return fewest;
}

const upTo = (text: string, most: number): string[] =>
  Array.from({ length: most }, (_, index) => text.slice(0, index + 1));

/** The beginnings of two words. */
function pairs(title: string): string[] {
  const words = title.split(/[\s-]+/);
  return words
    .slice(1)
    .flatMap((word, place) =>
      upTo(words[place]!, 2).flatMap((first) => upTo(word, 3).map((second) => `${first} ${second}`)),
    );
}

it.each(["en", "ja"])("comes to any concept of a large map in eight keystrokes, by search, in %s", (locale) => {
  const title = (id: string): string => titleOf(map, id, locale);
  const far = (ids: string[], textsOf: (id: string) => string[]): string[] => {
    const fewest = fewestKeystrokes(ids.flatMap(textsOf), locale);
    return ids.filter((id) => (fewest.get(id) ?? Infinity) > 8);
  };
  const byBeginning = far(map.nodes(), (id) => upTo(title(id), 6));
  expect(far(byBeginning, (id) => pairs(title(id)))).toEqual([]);
});

import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formats, mapFromJson, parseJson, type MapFormat } from "../../src/formats/index.js";
import { fullExample } from "../support/full-example.js";
import { inTameWords, keptBy } from "../support/kept-by.js";
import { mapData } from "../support/random-map-data.js";

const chatgpt = parseJson(readFileSync(new URL("../../data/chatgpt.json", import.meta.url), "utf8"));
const twoWay = formats.filter(({ parse, format }) => parse !== undefined && format !== undefined);

describe.each(twoWay.map((format) => [format.id, format] as const))("%s", (_, { keeps, parse, format }: MapFormat) => {
  const again = (map: typeof chatgpt) => parse!(format!(map));

  it("brings back the ChatGPT map, but for what it says it does not keep", () => {
    const { map, remarks } = again(chatgpt);
    expect(keptBy(map, keeps)).toEqual(keptBy(chatgpt, keeps));
    expect(remarks).toEqual([]);
  });

  it("brings back any map", () => {
    const maps = fc.oneof(fc.constant<typeof fullExample | undefined>(fullExample), mapData.map(inTameWords));
    fc.assert(
      fc.property(maps, (data) => {
        const map = mapFromJson(inTameWords(data ?? fullExample));
        expect(keptBy(again(map).map, keeps)).toEqual(keptBy(map, keeps));
      }),
      { numRuns: 60 },
    );
  });

  it("writes the same text for the same map", () => {
    const once = format!(chatgpt);
    expect(format!(parse!(once).map)).toBe(once);
  });
});

import { describe, expect, it } from "vitest";
import { createSearch, searchConcepts, type SearchOptions } from "../../src/search/index.js";
import { mapOf } from "../support/map-of.js";

const map = mapOf("sums -> algebra");

describe("a search for what is no text, or with a wrong option", () => {
  it.each<[unknown, object, string]>([
    [undefined, {}, 'text: "text" takes a text, not null'],
    [["sums"], {}, 'text: "text" takes a text, not a list'],
    ["sums", { limit: NaN }, 'limit: "limit" takes a whole number of zero or more, not NaN'],
    ["sums", { limit: 1.5 }, 'limit: "limit" takes a whole number of zero or more, not 1.5'],
    ["sums", { limit: -1 }, 'limit: "limit" takes a whole number of zero or more, not -1'],
    ["sums", { locale: 5 }, 'locale: "locale" takes a text, not 5'],
  ])("is told: %j %j", (text, options, message) => {
    expect(() => searchConcepts(map, text as string, options as SearchOptions)).toThrow(message);
    expect(() => createSearch(map)(text as string, options as SearchOptions)).toThrow(message);
  });
});

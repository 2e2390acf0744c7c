import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatFragment, parseFragment, stateOf, wordsOf, type Linked } from "../../src/element/address.js";
import { createConceptMap } from "../../src/model/index.js";
import { identifierFault } from "../../src/model/identifier.js";
import { arithmetic } from "../support/arithmetic.js";

const read = (fragment: string, map = arithmetic()): Partial<Linked> => stateOf(parseFragment(fragment, "map"), map);

const words = fc
  .dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.string({ unit: "grapheme" }))
  .map((found) => new Map(Object.entries(found)));
const key = fc.string({ minLength: 1, unit: "grapheme" });

describe("the state in the address", () => {
  it("can be read by people", () => {
    const state: Linked = { goal: "fractions@use", selected: "adding", show: "map", locale: "ja" };
    expect(
      formatFragment("", "map", wordsOf({ ...state, expanded: new Set(["sums"]), choose: new Set(["adding"]) })),
    ).toBe("#map=goal:fractions@use;selected:adding;show:map;expanded:sums;choose:adding;filter:;locale:ja");
  });

  it("comes back as it was written, for any ids", () => {
    const id = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
      .filter((word) => identifierFault(word) === undefined);
    const locale = fc.constantFrom(undefined, "en", "ja", "ar-EG");
    fc.assert(
      fc.property(
        id,
        fc.boolean(),
        fc.constantFrom("path" as const, "map" as const),
        locale,
        fc.option(fc.subarray(["a", "b,c", "d;e:f"]), { nil: undefined }),
        fc.option(fc.boolean(), { nil: undefined }),
        fc.constantFrom(undefined, { areas: ["b,c"], minutes: 30 }, { states: ["ready" as const], onPath: true }),
        (goal, is, show, locale, unfolded, taken, filter) => {
          const areas = ["a", "b,c", "d;e:f"].map((area) => ({ id: area, title: area }));
          const map = createConceptMap({ areas, concepts: [{ id: goal, title: goal }] });
          const expanded = unfolded && new Set(unfolded);
          const choose = taken === undefined ? undefined : new Set(taken ? [goal] : []);
          const state: Linked = { goal, selected: is ? goal : undefined, show, expanded, choose, filter, locale };
          expect(read(formatFragment("", "map", wordsOf(state)), map)).toEqual(state);
        },
      ),
    );
  });

  it("leaves out what the map does not know and what is no value", () => {
    expect(
      read("#map=goal:nowhere;selected:adding;show:all;expanded:nowhere;choose:nowhere;filter:3;locale:x_y;color:red"),
    ).toEqual({
      selected: "adding",
    });
    expect(read("#map=goal:%E0%A4%A")).toEqual({});
    for (const fragment of ["", "#", "#map", "#map=", "#map=;;:;", "#maps=show:map", "#=show:map", "#%=show:map"])
      expect(read(fragment), fragment).toEqual({});
  });

  it("tells that there is no goal from saying nothing of it", () => {
    expect(read("#map=goal:;show:map")).toEqual({ goal: undefined, show: "map" });
    expect(Object.keys(read("#map=show:map"))).toEqual(["show"]);
  });
});

describe("a fragment", () => {
  it("gives back the words that were put under a key", () => {
    fc.assert(
      fc.property(words, key, fc.stringMatching(/^#[a-c=&;:%0-9]{0,20}$/), (written, under, before) => {
        expect(parseFragment(formatFragment(before, under, written), under)).toEqual(written);
      }),
    );
  });

  it("keeps everything else", () => {
    const state = new Map([["show", "map"]]);
    expect(formatFragment("#section-2", "map", state)).toBe("#section-2&map=show:map");
    expect(formatFragment("#a=1&map=goal:x&b", "map", state)).toBe("#a=1&map=show:map&b");
    expect(formatFragment("#a=1&map=goal:x&b", "map", new Map())).toBe("#a=1&b");
    expect(formatFragment("#map=goal:x", "map", new Map())).toBe("");
    expect(formatFragment("#one=goal:x", "two", state)).toBe("#one=goal:x&two=show:map");
  });

  it("holds maps of several keys side by side", () => {
    fc.assert(
      fc.property(words, words, key, key, (first, second, a, b) => {
        fc.pre(a !== b);
        const both = formatFragment(formatFragment("", a, first), b, second);
        expect([parseFragment(both, a), parseFragment(both, b)]).toEqual([first, second]);
      }),
    );
  });
});

import * as fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { jsonFault } from "../../../src/formats/json/json-fault.js";
import { parseJson } from "../../../src/formats/json/index.js";
import { ConceptMapError } from "../../../src/model/index.js";
import { fullExample } from "../../support/full-example.js";
import { putSomewhere } from "../../support/put-somewhere.js";

describe("any file", () => {
  it("that is a good one with anything put anywhere is read or refused with reasons", () => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom<unknown>(null, [], {}, "", "a@b", -1, "constructor", { anyOf: [] }, { anyOf: ["rlhf"] }, [null]),
    );
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), anything, fc.string(), (steps, value, key) => {
        const file = JSON.parse(JSON.stringify(fullExample)) as unknown;
        putSomewhere(file, steps, value, key);
        expectReasons(() => parseJson(JSON.stringify(file)));
      }),
      { numRuns: 1000 },
    );
  });

  it("that is any value at all is refused with reasons", () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => expectReasons(() => parseJson(JSON.stringify(value)))));
  });
});

describe("jsonFault", () => {
  const signs = fc.constantFrom(
    ...'{}[]:,"\\ \n-+.0e1tn',
    "true",
    "null",
    "\\u00e9",
    "\\u00zz",
    "é",
    "\t",
    "\u00a0",
    "\u2028",
    "x",
  );

  it("finds a fault where JSON.parse finds one, and only there", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(signs).map((parts) => parts.join("")),
          fc.json(),
          cutJson(),
        ),
        (text) => {
          expect(jsonFault(text) === undefined, text).toBe(isJson(text));
        },
      ),
      { numRuns: 5000 },
    );
  });

  function cutJson() {
    return fc.tuple(fc.json(), fc.nat(), fc.nat({ max: 2 }), signs).map(([text, at, length, sign]) => {
      const start = at % (text.length + 1);
      return text.slice(0, start) + sign + text.slice(start + length);
    });
  }
});

const namesBefore = Object.getOwnPropertyNames(Object.prototype);
afterAll(() => {
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(namesBefore);
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function expectReasons(read: () => unknown): void {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(ConceptMapError);
    const { problems, message } = error as ConceptMapError;
    expect(message.length).toBeLessThan(5000);
    expect(new Set(problems.map(({ path, code }) => `${path} ${code}`)).size).toBe(problems.length);
  }
}

describe("what is no text", () => {
  it.each([undefined, null, {}, [], 5, new Uint8Array(2)])("is refused where it is %j, with the way to go", (value) => {
    expect(() => parseJson(value as string)).toThrow(
      expect.objectContaining({
        problems: [
          {
            path: "",
            code: "wrong-type",
            message: "parseJson takes the text of a file; mapFromJson takes what JSON.parse gave",
          },
        ],
      }),
    );
  });
});

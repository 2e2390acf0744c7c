import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha1 } from "../../../src/formats/case/sha1.js";
import { uuidOf } from "../../../src/formats/case/uuid.js";

describe("sha1", () => {
  it("is what Node's is", () => {
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.constantFrom(...[55, 56, 63, 64, 119].map(zeros)));
    fc.assert(
      fc.property(bytes, (message) => {
        const hash = Buffer.from(sha1([...message])).toString("hex");
        expect(hash).toBe(createHash("sha1").update(message).digest("hex"));
      }),
    );
  });
});

describe("uuidOf", () => {
  it("is the name-based UUID that other tools make of an address", () => {
    // python3 -c 'import uuid; print(uuid.uuid5(uuid.NAMESPACE_URL, "…"))'
    expect(uuidOf("http://www.python.org/")).toBe("c2a8cbf8-d0f1-5ef4-9740-c3faec8ab1a0");
    expect(uuidOf("https://example.org/数える")).toBe("7d7ef417-b8e1-5cdc-94fc-9cd0605d75f5");
  });
});

function zeros(length: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(length);
}

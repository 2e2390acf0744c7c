import { describe, expect, it } from "vitest";
import { depthForState } from "../../src/element/depth-for-state.js";
import { progressStates, type ProgressState } from "../../src/progress/index.js";

const date = "2026-01-01T01:00:00.000Z";
const depths = (before: ProgressState | undefined, depth?: string): (string | undefined)[] =>
  progressStates.map((state) =>
    depthForState(state, before && { state: before, ...(depth !== undefined && { depth }), date }, "use", "derive"),
  );

describe("depthForState", () => {
  it("knows what was not known before as well as it is wanted, and masters it to its deepest", () => {
    expect(depths(undefined)).toEqual([undefined, undefined, "use", "derive", undefined]);
    expect(depths("unknown")).toEqual([undefined, undefined, "use", "derive", undefined]);
    expect(depths("skipped", "gist")).toEqual([undefined, undefined, "use", "derive", undefined]);
  });

  it("keeps what was reached", () => {
    expect(depths("known", "gist")).toEqual([undefined, "gist", "gist", "derive", undefined]);
    expect(depths("learning", "gist")).toEqual([undefined, "gist", "gist", "derive", undefined]);
    expect(depths("mastered", "derive")).toEqual([undefined, "derive", "derive", "derive", undefined]);
  });
});

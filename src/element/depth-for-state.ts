import type { DepthId } from "../model/index.js";
import type { ProgressStanding, ProgressState } from "../progress/index.js";

/** The depth that goes with a state that a reader chose: what was reached before stays reached. */
export function depthForState(
  state: ProgressState,
  before: ProgressStanding | undefined,
  wanted: DepthId | undefined,
  deepest: DepthId | undefined,
): DepthId | undefined {
  const wasReached = before !== undefined && before.state !== "unknown" && before.state !== "skipped";
  const reached = wasReached ? before.depth : undefined;
  switch (state) {
    case "learning":
      return reached;
    case "known":
      return reached ?? wanted;
    case "mastered":
      return deepest;
    case "unknown":
    case "skipped":
      return undefined;
  }
}

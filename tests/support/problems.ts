import { ConceptMapError, type Problem } from "../../src/model/index.js";

/** The problems that a call stops with; fails where it stops with anything else, or not at all. */
export function problemsOf(call: () => unknown): readonly Problem[] {
  try {
    call();
  } catch (error) {
    if (error instanceof ConceptMapError) return error.problems;
    throw new Error("not a ConceptMapError", { cause: error });
  }
  throw new Error("no problem found");
}

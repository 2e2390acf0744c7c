import type { ConceptId } from "../../model/index.js";
import { plainScale, progressStateOf, type ProgressState } from "../../progress/index.js";
import { say } from "../../words/index.js";
import type { Model } from "../model.js";

/** What a state is called; a page's scale may leave some to the plain one. */
export function stateName(model: Model, state: ProgressState): string {
  return say(model, model.scale.names[state]) || say(model, plainScale.names[state]);
}

export function isSkipped({ book }: Model, id: ConceptId): boolean {
  return book.record !== undefined && progressStateOf(book.record, id) === "skipped";
}

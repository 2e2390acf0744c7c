import { plainScale, type ProgressState } from "../../progress/index.js";
import type { Text } from "../../model/index.js";
import type { Tag, SaidMark } from "../../view/index.js";
import { say } from "../../words/index.js";
import type { Model } from "../model.js";

type Namer = Pick<Model, "map" | "locale" | "words" | "scale">;

/** What a state is called; a page's scale may leave some to the plain one. */
export function stateName(model: Namer, state: ProgressState): string {
  return say(model, model.scale.names[state]) || say(model, plainScale.names[state]);
}

/** What a sign on the picture means, in the words of the page's scale where it has one. */
export function markName({ scale, ...model }: Namer, mark: SaidMark | Tag): string {
  const own = scale === plainScale ? {} : { ...scale.names, sure: scale.names.mastered };
  return say(model, (own as Partial<Record<string, Text>>)[mark]) || model.words.table.marks[mark];
}

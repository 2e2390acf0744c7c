import type { Text } from "../model/index.js";
import { plainScale, type ProgressScale, type ProgressState } from "../progress/index.js";
import type { SaidMark, Tag } from "../view/scene.js";
import { say, type Speaker } from "../words/index.js";

/** Says what states are called. */
export interface Namer extends Speaker {
  readonly scale: ProgressScale;
}

/** What a state is called; a page's scale may leave some to the plain one, which speaks every language of the interface. */
export function stateName(namer: Namer, state: ProgressState): string {
  const { scale, words } = namer;
  return (scale !== plainScale && say(namer, scale.names[state])) || words.table.states[state];
}

/** What a sign on the picture means, in the words of the page's scale where it has one. */
export function markName({ scale, ...speaker }: Namer, mark: SaidMark | Tag): string {
  const own = scale === plainScale ? {} : { ...scale.names, sure: scale.names.mastered };
  return say(speaker, (own as Partial<Record<string, Text>>)[mark]) || speaker.words.table.marks[mark];
}
